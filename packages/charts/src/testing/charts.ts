import type { Chart, Flow, Row, Table } from '../chart.ts'

const about = {
  title: 'Remittances & <shares>',
  subtitle: 'Remittances (% of GDP), 2000–2005',
  source: 'World Bank, Development Indicators',
  licence: 'CC BY 4.0',
  release: '2026.05',
  link: 'https://data.example.org/embed/line?indicator=X&areas=KGZ',
  footnotes: ['* Without prejudice to positions on status.'],
  language: 'en',
}

const rows: Row[] = [
  {
    id: 'KGZ',
    name: 'Kyrgyzstan',
    values: [10, 12, 14, null, 18, 20],
    statuses: [null, null, null, 'O', null, null],
  },
  { id: 'XKX', name: 'Kosovo*', values: [3, null, 5, 6, 7, 8] },
  { id: 'MLT', name: 'Malta', values: [1, 1, 1, 1, 1, 1] },
  { id: 'TJK', name: 'A place with a name that is much longer than what there is room for', values: [] },
]
export const table: Table = {
  indicator: 'Remittances',
  unit: { text: '% of GDP', kind: 'PERCENT' },
  periods: ['2000', '2001', '2002', '2003', '2004', '2005'],
  rows,
}

const flow = (origin: string, destination: string, value: number | null): Flow => ({
  ...{ origin: { id: origin, name: origin }, destination: { id: destination, name: destination } },
  ...{ value, period: '2017' },
})
const flows = [
  flow('TJK', 'RUS', 1e6),
  flow('KGZ', 'RUS', 5e5),
  flow('RUS', 'KGZ', 1e4),
  flow('MDA', 'ITA', null),
]
const persons = { text: 'persons', kind: 'PERSONS' }

/** A chart of each kind, with the cases that they have to tell apart. */
export const charts = {
  line: { ...about, kind: 'line', table },
  slope: { ...about, kind: 'slope', table },
  multiples: { ...about, kind: 'multiples', table },
  bar: { ...about, kind: 'bar', table, at: null },
  map: { ...about, kind: 'map', table, at: '2003' },
  figure: { ...about, kind: 'figure', table: { ...table, rows: rows.slice(0, 1) }, at: null },
  scatter: { ...about, kind: 'scatter', x: table, y: { ...table, indicator: 'Other' } },
  corridors: { ...about, kind: 'corridors', flows, unit: persons },
  sankey: { ...about, kind: 'sankey', flows, unit: persons },
  timeline: {
    ...about,
    kind: 'timeline',
    spans: [
      { id: 'a', title: 'Closed', start: '2010-03', end: '2014', openEnded: false, status: 'closed' },
      { id: 'b', title: 'Open', start: '2012', end: null, openEnded: true, status: 'implementation' },
      { id: 'c', title: 'Undated', start: null, end: null, openEnded: false, status: 'closed' },
    ],
  },
} as const satisfies Record<string, Chart>
