import { expect, test } from 'vitest'
import { RefusedRow } from '../gather/refused-row.ts'
import { createSubjectReader } from './subject-reader.ts'

const column = (field: string, codes = {}) => ({ field, schemes: ['iso3'], codes })
const corridor = createSubjectReader([
  column('from', { KOS: 'XKX', ASIA: 'WLD', LOST: 'QQQ' }),
  column('to', { EU: 'EUU' }),
])

function refusal(...texts: string[]): RefusedRow {
  try {
    corridor(texts)
  } catch (error) {
    if (error instanceof RefusedRow) return error
  }
  throw new Error('it was taken')
}

test('reads corridors, and areas of any kind, with codes of the publisher', () => {
  expect(corridor(['KOS', 'DEU'])).toEqual({ originId: 'XKX', destinationId: 'DEU' })
  expect(createSubjectReader([column('area', { ALL: 'WLD' })])(['ALL'])).toEqual({ areaId: 'WLD' })
})

test('takes no region for the end of a corridor, whether by its code or by that of a mapping', () => {
  expect(refusal('ASIA', 'DEU').message).toMatch(
    /^"ASIA" is a region \(WLD\): a corridor joins two countries/,
  )
  expect(refusal('TJK', 'EU')).toMatchObject({ field: 'to', text: 'EU', unknownPlace: false })
})

test('names an id of the mapping that no area has', () => {
  expect(refusal('LOST', 'DEU')).toMatchObject({ field: 'from', text: 'LOST', unknownPlace: true })
  expect(refusal('LOST', 'DEU').message).toMatch(/"LOST" is "QQQ", which is the id of no area/)
})

test('refuses what is empty, not known, or one place twice', () => {
  expect(refusal('', 'DEU').message).toBe('"from" is empty, where a place is expected.')
  expect(refusal('TJK', 'ATL').message).toMatch(
    /^The place "ATL" is not known in iso3; state it in the mapping/,
  )
  expect(refusal('KOS', 'XKX').message).toMatch(/^Origin and destination are both XKX/)
})
