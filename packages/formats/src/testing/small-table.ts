import { cite } from '../citation/cite.ts'
import type { Batch, Cell, Column, Table } from '../table.ts'

const release = {
  name: '2026.05',
  digest: 'cd'.repeat(32),
  publishedAt: new Date('2026-05-04T12:00:00Z'),
}

const sources = [
  {
    ...{ id: 'wdi', name: 'World Development Indicators', publisher: 'World Bank', licence: 'CC BY 4.0' },
    ...{ attribution: 'The World Bank', url: 'https://data.worldbank.org' },
  },
]

export const columns: readonly Column[] = [
  { name: 'indicator', title: 'Indicator', type: 'string', role: 'DIMENSION', concept: 'INDICATOR' },
  {
    ...{ name: 'area', title: 'Area', type: 'string', role: 'DIMENSION', concept: 'REF_AREA' },
    label: (code) => (code === 'XKX' ? 'Kosovo*' : code === 'CIV' ? "Côte d'Ivoire" : undefined),
  },
  { name: 'area_name', title: 'Name of the area', type: 'string', role: 'ATTRIBUTE' },
  { name: 'period', title: 'Period', type: 'string', role: 'TIME', concept: 'TIME_PERIOD' },
  { name: 'value', title: 'Value', type: 'number', role: 'MEASURE', concept: 'OBS_VALUE' },
  { name: 'status', title: 'Status', type: 'string', role: 'ATTRIBUTE', concept: 'OBS_STATUS' },
]

/** What a table must get right: an absent value, a zero, the text NA, quotes, line breaks, other scripts. */
export const rows: readonly (readonly Cell[])[] = [
  ['A.B', 'XKX', 'Kosovo*', '2010', 0, 'A'],
  ['A.B', 'XKX', 'Kosovo*', '2011', null, 'L'],
  ['A.B', 'NA', 'Namibia, "the"\nsecond line', '2010', -1.5e-7, 'E'],
  ['A.B', 'CIV', "Côte d'Ivoire <Дунё> & 中", '2011', 123456789.125, 'A'],
  ['A.B', 'CIV', '=1+1 # no comment', '2012', null, 'Q'],
]

/** A table of these rows, in batches of two. */
export function smallTable(some = rows): Table {
  return {
    about: {
      ...{ name: 'panel', title: 'A "title"\nof two lines', language: 'en', release, sources },
      citation: cite({
        title: 'A',
        sources,
        release,
        permalink: 'http://localhost/v1/panel.csv?release=2026.05',
      }),
      footnotes: [{ about: 'XKX', text: 'UNSCR 1244' }],
      gaps: [{ requested: 'ATLANTIS', outcome: 'UNKNOWN', reason: 'No place answers to it.' }],
    },
    columns,
    rowCount: some.length,
    *batches(): Generator<Batch> {
      for (let at = 0; at < some.length; at += 2) {
        const part = some.slice(at, at + 2)
        yield { rows: part.length, columns: columns.map((_, place) => part.map((row) => row[place] ?? null)) }
      }
    },
  }
}
