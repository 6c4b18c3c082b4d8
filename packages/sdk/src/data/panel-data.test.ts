import { describe, expect, it } from 'vitest'
import { PanelColumns } from '../../generated/operations.ts'
import type { PanelColumnsQuery } from '../../generated/operations.ts'
import { recordedData } from '../testing/recorded.ts'
import { panelData } from './panel-data.ts'
import { rowColumns } from './row.ts'

const mixed = panelData(
  recordedData(PanelColumns, {
    indicators: ['SP.POP.TOTL', 'BX.TRF.PWKR.CD.DT', 'NO.SUCH'],
    areas: ['UKR', 'XKX', 'Tajikistan', 'Atlantis'],
  }),
)

/** The recorded answer with other cells: the starter data have no stated absence and no breakdown. */
function withCells(values: (number | null)[][], statuses: string[], periods: string[]) {
  const { panel } = recordedData(PanelColumns, { indicators: ['OC.MIG.NETR'], region: 'SEEECA' })
  const series = panel.series.slice(0, statuses.length)
  return {
    panel: { ...panel, series, values, statuses, periods, filled: [] as [number, number][] },
  } satisfies PanelColumnsQuery
}

describe('rows', () => {
  it('are what the service said, with source, unit, dates and release', () => {
    const rows = mixed.rows()
    expect(
      rows.find(({ subject, indicator }) => subject === 'UKR' && indicator === 'BX.TRF.PWKR.CD.DT'),
    ).toEqual({
      indicator: 'BX.TRF.PWKR.CD.DT',
      indicatorName: 'Personal remittances, received (current US$)',
      subject: 'UKR',
      subjectName: 'Ukraine',
      subjectType: 'Country',
      breakdown: '',
      period: '2013',
      start: '2013-01-01',
      end: '2013-12-31',
      value: 9_000_000_000,
      absence: null,
      status: 'E',
      filled: false,
      derivation: null,
      unit: 'current US$',
      dataset: 'iom-seeeca-showcase-2015',
      attribution: expect.stringContaining('International Organization for Migration') as string,
      licence: expect.stringContaining('© IOM') as string,
      footnote: null,
      note: null,
      release: '2026.05',
    })
    expect(rows.every((row) => Object.keys(row).join() === rowColumns.join())).toBe(true)
  })

  it('keep the footnote of Kosovo*', () => {
    expect(mixed.rows().find(({ subject }) => subject === 'XKX')).toMatchObject({
      subjectName: 'Kosovo*',
      footnote: expect.stringContaining('This designation is without prejudice') as string,
    })
  })

  it('say why a value is absent, never with zero, and leave out periods of which nothing is said', () => {
    const answer = withCells(
      [[null, null, null, null, null, 0]],
      ['LOQM A'],
      ['2013', '2014', '2015', '2016', '2017', '2018'],
    )
    expect(
      panelData(answer)
        .rows()
        .map(({ period, value, absence, status }) => [period, value, absence, status]),
    ).toEqual([
      ['2013', null, 'NOT_COLLECTED', 'L'],
      ['2014', null, 'NOT_AVAILABLE', 'O'],
      ['2015', null, 'WITHHELD', 'Q'],
      ['2016', null, 'NOT_APPLICABLE', 'M'],
      ['2018', 0, null, 'A'],
    ])
  })

  it('mark what was filled', () => {
    const { panel } = withCells(
      [
        [1, 2],
        [3, 4],
      ],
      ['AI', 'IA'],
      ['2013', '2014'],
    )
    const rows = panelData({
      panel: {
        ...panel,
        filled: [
          [0, 1],
          [1, 0],
        ],
      },
    }).rows()
    expect(rows.map(({ filled }) => filled)).toEqual([false, true, true, false])
  })
})

it('columns are the rows turned over', () => {
  const { value, subject, ...others } = mixed.columns()
  expect(value).toEqual(mixed.rows().map((row) => row.value))
  expect(subject).toEqual(mixed.rows().map((row) => row.subject))
  expect(Object.values(others).every(({ length }) => length === value.length)).toBe(true)
})

it('coverage says what is not in it', () => {
  const outcomes = [...mixed.indicatorCoverage, ...mixed.subjectCoverage].map(({ requested, outcome }) => [
    requested,
    outcome,
  ])
  expect(outcomes).toContainEqual(['NO.SUCH', 'UNKNOWN'])
  expect(outcomes).toContainEqual(['Atlantis', 'UNKNOWN'])
  expect(outcomes).toContainEqual(['Tajikistan', 'RESOLVED'])
})

describe('a series', () => {
  it('is found by code, or by the text that was asked for', () => {
    const byCode = mixed.series('SP.POP.TOTL', 'TJK')
    expect(byCode?.latest()).toMatchObject({ period: '2015', end: '2015-12-31', status: 'E' })
    expect(mixed.series('SP.POP.TOTL', 'Tajikistan')?.id).toBe(byCode?.id)
    expect(byCode?.at('2015')?.value).toBe(byCode?.latest()?.value)
    expect(byCode?.at('1815')).toBeUndefined()
  })

  it('is undefined when the panel has none', () => {
    expect(mixed.series('NO.SUCH', 'TJK')).toBeUndefined()
    expect(mixed.series('SP.POP.TOTL', 'Atlantis')).toBeUndefined()
  })

  it('has to be named by its breakdown when there are several', () => {
    const { panel } = withCells([[1], [2]], ['A', 'A'], ['2013'])
    const [head] = panel.series
    if (head === undefined) throw new Error('The record has series.')
    const dimensions = [
      { dimension: 'SEX', code: 'F', name: 'Female' },
      { dimension: 'AGE', code: 'Y15T64', name: '15 to 64' },
    ]
    const data = panelData({ panel: { ...panel, series: [head, { ...head, dimensions }] } })
    const { code } = head.subject
    expect(() => data.series('OC.MIG.NETR', code)).toThrow('name the breakdown, "" or "AGE=Y15T64;SEX=F"')
    expect(data.series('OC.MIG.NETR', code, '')?.points[0]?.value).toBe(1)
    expect(data.series('OC.MIG.NETR', code, 'AGE=Y15T64;SEX=F')?.points[0]?.value).toBe(2)
  })

  it('has no newest value where all are absent', () => {
    const data = panelData(withCells([[null]], ['O'], ['2013']))
    const [head] = data.answer.series
    expect(data.series('OC.MIG.NETR', head?.subject.code ?? '')?.latest()).toBeUndefined()
  })
})

it('a table has a row for each series, and its notes and sources once', () => {
  const { periods, rows, notes, sources } = mixed.table()
  expect(rows.every(({ values }) => values.length === periods.length)).toBe(true)
  expect(rows.find(({ subject }) => subject === 'UKR')?.subjectName).toBe('Ukraine')
  expect(notes).toHaveLength(new Set(notes).size)
  expect(sources.some((source) => source.includes('International Organization for Migration'))).toBe(true)
})
