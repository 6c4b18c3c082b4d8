import { expect, test } from 'vitest'
import { IngestError } from '../../item.ts'
import { readWdiSeries } from './read-wdi-series.ts'
import { countUnresolvedPlaces, reportedPerCode } from '../../places/unresolved-places.ts'

const header = 'Country Name,Country Code,Year,Value'
const ids: Readonly<Record<string, string>> = { NAM: 'NAM', NA: 'NAM', COD: 'COD', ARB: 'WB-ARB', WLD: 'WLD' }
const areas = { resolve: (code: string) => ids[code] }

function read(rows: readonly string[], unitMult = 0) {
  const unresolved = countUnresolvedPlaces()
  const text = [header, ...rows, ''].join('\n')
  return { ...readWdiSeries({ file: 'x.csv.gz', text, unitMult }, areas, unresolved), unresolved }
}

/** Area, then year and value of each observation. */
function values(rows: readonly string[], unitMult?: number) {
  return read(rows, unitMult).series.map(({ areaId, observations }) => [
    areaId,
    ...observations.map(({ period, value }) => [period, value]),
  ])
}

test('reads one series for each area, aggregates among them', () => {
  const rows = ['Arab World,ARB,2001,-1.5', 'Namibia,NAM,2001,1', '"Congo, Dem. Rep.",COD,2002,1.2E-05']
  expect(values(rows)).toEqual([
    ['WB-ARB', [2001, -1.5]],
    ['NAM', [2001, 1]],
    ['COD', [2002, 0.000012]],
  ])
  expect(read(rows)).toMatchObject({ rows: 3, emptyRows: 0, rejects: [] })
})

test('takes the code NA as text', () => {
  expect(values(['Namibia,NA,2001,7'])).toEqual([['NAM', [2001, 7]]])
})

test('leaves an empty value out: no zero, no absence that anybody stated, no reject', () => {
  const rows = ['Namibia,NAM,2000,', 'Namibia,NAM,2001,0', 'World,WLD,2001, ']
  expect(values(rows)).toEqual([['NAM', [2001, 0]]])
  expect(read(rows)).toMatchObject({ rows: 3, emptyRows: 2, rejects: [] })
})

test('puts years in order, and rows of an area together, wherever they stand', () => {
  expect(values(['Namibia,NAM,2003,3', 'World,WLD,2001,9', 'Namibia,NAM,2001,1'])).toEqual([
    ['NAM', [2001, 1], [2003, 3]],
    ['WLD', [2001, 9]],
  ])
})

test('scales to the base unit without rounding twice', () => {
  expect(values(['World,WLD,2001,1.1', 'World,WLD,2002,4E-03', 'World,WLD,2003,8.2'], 9)).toEqual([
    ['WLD', [2001, 1_100_000_000], [2002, 4_000_000], [2003, 8_200_000_000]],
  ])
})

test.each([
  [
    'Namibia,NAM,2001,n/a',
    'Value',
    'The value "n/a" is not a decimal number; a missing value is an empty cell.',
  ],
  [
    'Namibia,NAM,2001,0x1F',
    'Value',
    'The value "0x1F" is not a decimal number; a missing value is an empty cell.',
  ],
  [
    'Namibia,NAM,2001,1e999',
    'Value',
    'The value "1e999" is not a decimal number; a missing value is an empty cell.',
  ],
  ['Namibia,NAM,1899,1', 'Year', 'The year "1899" is not a year from 1900 to 2100.'],
  ['Namibia,NAM,2101,1', 'Year', 'The year "2101" is not a year from 1900 to 2100.'],
  ['Namibia,NAM,2001.5,1', 'Year', 'The year "2001.5" is not a year from 1900 to 2100.'],
  ['Atlantis,ATL,2001,1', 'Country Code', 'The area code "ATL" is not known as a code of the World Bank.'],
])('refuses %s, and takes the rest', (raw, field, reason) => {
  const { series, rejects } = read(['World,WLD,2001,5', raw, 'World,WLD,2002,6'])
  expect(rejects).toEqual([{ type: 'reject', file: 'x.csv.gz', line: 3, field, reason, raw }])
  expect(series.map(({ observations }) => observations.length)).toEqual([2])
})

test('refuses a row that is too short or too long', () => {
  const { rejects } = read(['Namibia,NAM,2001', 'Congo, Dem. Rep.,COD,2001,1'])
  expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [2, 'The row has 3 cells, where the header names 4.'],
    [3, 'The row has 5 cells, where the header names 4.'],
  ])
})

test('takes a repeated row once, and reports the other', () => {
  const rows = ['Namibia,NAM,2001,1.50', 'World,WLD,2001,2', 'Namibia,NA,2001,1.5', 'Namibia,NAM,2001,1.5']
  expect(values(rows)).toEqual([
    ['NAM', [2001, 1.5]],
    ['WLD', [2001, 2]],
  ])
  expect(read(rows).rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [4, 'The row repeats line 2 with the same value; that one is taken.'],
    [5, 'The row repeats line 2 with the same value; that one is taken.'],
  ])
})

test('takes none of several rows that contradict each other', () => {
  const rows = ['Namibia,NAM,2001,1', 'Namibia,NAM,2001,2', 'Namibia,NAM,2001,1', 'Namibia,NAM,2002,5']
  expect(values(rows)).toEqual([['NAM', [2002, 5]]])
  expect(read(rows).rejects.map(({ line, reason }) => [line, reason.slice(0, 30)])).toEqual([
    [2, 'The row contradicts line 3: ar'],
    [3, 'The row contradicts line 2: ar'],
    [4, 'The row contradicts line 2: ar'],
  ])
})

test('gives no series for an area whose every value is contested', () => {
  expect(values(['Namibia,NAM,2001,1', 'Namibia,NAM,2001,2'])).toEqual([])
})

test('lists the first rows of an unknown area, and counts them all', () => {
  const rows = Array.from({ length: 150 }, (_, index) => `Atlantis,ATL,${1900 + index},1`)
  const { rejects, unresolved } = read(rows)
  expect(rejects).toHaveLength(reportedPerCode)
  expect(unresolved.counts).toEqual({ ATL: 150 })
  expect(unresolved.excess()).toMatchObject([
    { file: 'x.csv.gz', raw: 'ATL', reason: expect.stringContaining('150 rows are not taken') as string },
  ])
})

test.each(['', '\n\n', 'Country Name,Country Code,Indicator,2001\nNamibia,NAM,x,1\n'])(
  'refuses the header of %j',
  (text) => {
    const attempt = () =>
      readWdiSeries({ file: 'x.csv.gz', text, unitMult: 0 }, areas, countUnresolvedPlaces())
    expect(attempt).toThrow(IngestError)
    expect(attempt).toThrow(
      /^x\.csv\.gz, line 1: the header is ".*", where "Country Name,Country Code,Year,Value"/,
    )
  },
)

test('refuses a file with a quote that is never closed: the rows behind it would be lost', () => {
  expect(() => read(['Namibia,NAM,2001,1', '"Congo, Dem. Rep.,COD,2001,1', 'World,WLD,2001,1'])).toThrow(
    /^x\.csv\.gz, line 3: the quotes of the row are broken/,
  )
})
