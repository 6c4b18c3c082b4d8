import { periodOrdinal } from '@opencorridor/schema'
import { describe, expect, it } from 'vitest'
import type { RejectItem } from '../../item.ts'
import { countUnresolvedPlaces } from '../../places/unresolved-places.ts'
import { readDatabankTable } from './databank-table.ts'
import type { DatabankTable } from './databank-table.ts'
import { createRpwPairs } from './rpw-pairs.ts'

const titles = [
  ...['Sending Countries Name', 'Sending Countries Code', 'Series Name', 'Series Code'],
  ...['Receiving Countries  Name', 'Receiving Countries  Code', '2011Q1 [YR2011Q1]', '2011Q3 [YR2011Q3]'],
]

const row = (sender: string, receiver: string, cells: readonly string[], code = 'ATCR.CORR') => [
  ...[`${sender} name`, sender, 'Average Total Cost to remit in corridor', code],
  ...[`${receiver} name`, receiver, ...cells],
]

async function read(rows: readonly (readonly string[])[], isCsv = false) {
  const unresolved = countUnresolvedPlaces()
  const numbered = rows.map((cells, at) => ({ line: at + 1, cells, ...(isCsv ? { ended: true } : {}) }))
  const reading = readDatabankTable(numbered, { file: 'rpw.csv', pairs: createRpwPairs(), unresolved })
  const rejects: RejectItem[] = []
  let table: DatabankTable | undefined
  while (table === undefined) {
    const next = await reading.next()
    if (next.done === true) table = next.value
    else rejects.push(next.value)
  }
  return { table, rejects, unresolved: unresolved.counts }
}

describe('a table of DataBank', () => {
  it('has costs on the corridor of the people, ".." as not available, and its date in the footer', async () => {
    const { table, rejects } = await read([
      titles,
      row('RUS', 'TJK', ['1.92', '..']),
      row('DEU', 'KSV', ['', '-0.5']),
      row('AGO', 'AFG', ['..', '..']),
      ['', '', '', '', '', '', '', ''],
      ['Data from database: Remittance Prices Worldwide (Corridors)'],
      ['Last Updated: 12/07/2020'],
    ])
    const [first, third] = [periodOrdinal('Q', 2011, 1), periodOrdinal('Q', 2011, 3)]
    expect(table.series).toEqual([
      {
        pair: { originId: 'TJK', destinationId: 'RUS' },
        observations: [
          { period: first, value: 1.92, status: 'A' },
          { period: third, value: null, status: 'O' },
        ],
      },
      {
        pair: { originId: 'XKX', destinationId: 'DEU' },
        observations: [{ period: third, value: -0.5, status: 'A' }],
      },
    ])
    expect(table).toMatchObject({ rows: 3, emptyRows: 1, lastUpdated: '2020-12-07' })
    expect(rejects).toEqual([])
  })

  it('has a date only where it has a footer', async () => {
    const { table } = await read([titles, row('RUS', 'TJK', ['1', '2'])])
    expect(table.lastUpdated).toBeUndefined()
  })

  it('counts series that have no home, and takes none of their rows', async () => {
    const { table, rejects } = await read([
      titles,
      row('RUS', 'TJK', ['1', '2'], 'ATCR.BANK'),
      row('RUS', 'UZB', ['1', '2'], 'ATCR.BANK'),
    ])
    expect(table).toMatchObject({ series: [], rows: 2, emptyRows: 0 })
    expect(rejects).toMatchObject([{ field: 'Series Code', raw: 'ATCR.BANK' }])
    expect(rejects[0]?.reason).toContain('2 rows are not taken')
  })

  it('reports cells, pairs and lines that it cannot take', async () => {
    const { table, rejects, unresolved } = await read([
      titles,
      row('RUS', 'TJK', ['1', 'x']),
      row('RUS', 'TJK', ['3', '4']),
      row('QQQ', 'TJK', ['1', '2']),
      row('SEN', 'SEN', ['1', '2']),
      ['A remark'],
    ])
    expect(table.series.map(({ observations }) => observations.map(({ value }) => value))).toEqual([[4]])
    expect(rejects.map(({ line, field, raw }) => [line, field, raw])).toEqual([
      [2, 'column 8', 'x'],
      [3, '2011-Q1', undefined],
      [4, undefined, 'QQQ'],
      [5, undefined, 'SEN'],
      [6, undefined, 'A remark'],
    ])
    expect(unresolved).toEqual({ QQQ: 1 })
  })

  it('puts the rows of Kosovo* together, and takes no cell on which they differ', async () => {
    const { table, rejects } = await read([
      [...titles, '2012Q1 [YR2012Q1]'],
      row('DEU', 'KSV', ['..', '5', '6']),
      row('DEU', 'XKX', ['7', '5', '8']),
    ])
    expect(table.series).toEqual([
      {
        pair: { originId: 'XKX', destinationId: 'DEU' },
        observations: [
          { period: periodOrdinal('Q', 2011, 1), value: 7, status: 'A' },
          { period: periodOrdinal('Q', 2011, 3), value: 5, status: 'A' },
        ],
      },
    ])
    expect(rejects.map(({ line, field, reason }) => [line, field, reason.split(';')[0]])).toEqual([
      [3, '2012-Q1', 'The row says 8 of XKX-DEU in 2012-Q1, and line 2 says 6: neither is taken'],
    ])
  })

  it('takes no row that is longer or shorter than its header', async () => {
    const { table, rejects } = await read(
      [titles, row('RUS', 'TJK', ['1', '234', '5']), row('RUS', 'UZB', ['1'])],
      true,
    )
    expect(table.series).toEqual([])
    expect(rejects.map(({ line, reason }) => [line, reason.slice(0, 19)])).toEqual([
      [2, 'The row has 9 cells'],
      [3, 'The row has 7 cells'],
    ])
  })

  it.each([
    [[...titles, '2811Q1 [YR2811Q1]'], 'the column "2811Q1 [YR2811Q1]" is not known'],
    [[...titles, '2012 [YR2012]'], 'the column "2012 [YR2012]" is not known'],
    [[...titles, '2011Q1 [YR2011Q1]'], 'the column "2011Q1 [YR2011Q1]" comes twice'],
    [titles.slice(0, 6), 'no column of a quarter'],
  ])('stops at a header it does not know', async (header, message) => {
    await expect(read([header])).rejects.toThrow(message)
  })
})
