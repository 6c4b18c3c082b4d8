import { expect, test } from 'vitest'
import { createPlaceLookup } from '../../../places/place-lookup.ts'
import { countUnresolvedPlaces } from '../../../places/unresolved-places.ts'
import { worldBankSchemes } from '../world-bank-schemes.ts'
import type { ApiRow } from './api-rows.ts'
import { apiSeries } from './api-series.ts'

const places = createPlaceLookup(worldBankSchemes)

function row(three: string | null, two: string, more: Partial<ApiRow> = {}): ApiRow {
  return { countryiso3code: three, country: { id: two }, date: '2020', value: 1, obs_status: '', ...more }
}

function read(...rows: ApiRow[]) {
  return apiSeries(rows, { file: 'X', places, unresolved: countUnresolvedPlaces(), unitMult: 0 })
}

test.each([
  ['TJK', 'TJ', 'TJK'],
  ['', '1W', 'WLD'],
  [null, '1A', 'ARB'],
  ['NAM', 'NA', 'NAM'],
  ['XKX', 'XK', 'XKX'],
])('finds the place of %s and %s', (three, two, areaId) => {
  expect(read(row(three, two)).series).toMatchObject([{ areaId }])
})

test('takes no row whose codes name two places, or an unknown one', () => {
  const { series, rejects } = read(row('TJK', 'UZ'), row('', 'QQ'), row('ATL', 'TJ'))
  expect(series).toEqual([])
  expect(rejects.map(({ reason }) => reason)).toEqual([
    'The codes contradict each other: TJK is TJK, UZ is UZB; the row is not taken.',
    'The area code "QQ" is not known as a code of the World Bank.',
    'The area code "ATL" is not known as a code of the World Bank.',
  ])
})

test('takes flags of values as the status, and keeps others beside the value', () => {
  const { series } = read(row('TJK', 'TJ', { obs_status: 'F' }), row('UZB', 'UZ', { obs_status: 'M' }))
  expect(series.map(({ observations }) => observations)).toEqual([
    [{ period: 2020, value: 1, status: 'F' }],
    [{ period: 2020, value: 1, status: 'A', attributes: { OBS_STATUS: 'M' } }],
  ])
})

test('takes neither of two rows that contradict each other', () => {
  const { series, rejects } = read(
    row('TJK', 'TJ'),
    row('', 'TJ', { value: 2 }),
    row('WLD', '1W'),
    row('', '1W'),
  )
  expect(series.map(({ areaId }) => areaId)).toEqual(['WLD'])
  expect(rejects.map(({ reason }) => reason)).toEqual([
    'Another row has TJK and 2020 too, with another value; none is taken.',
    'Another row has WLD and 2020 too, with the same value; that one is taken.',
  ])
})

test('rejects dates that are no year, and values that are no number', () => {
  const { rejects } = read(row('TJK', 'TJ', { date: '2020Q1' }), row('TJK', 'TJ', { value: 'n/a' }))
  expect(rejects.map(({ field }) => field)).toEqual(['date', 'value'])
})
