import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inSet, intersectionOf, noRecords, recordsThat, sizeOf, unionOf } from './record-set.ts'
import type { RecordSet } from './record-set.ts'

/** As many records as two and a half words have bits; the last bit of a word is the sign of a number. */
const records = Array.from({ length: 80 }, (_, ordinal) => ordinal)

const places = fc.uniqueArray(fc.integer({ min: 0, max: 79 }))

const setOf = (these: readonly number[]): RecordSet => recordsThat(records, (it) => these.includes(it))
const listed = (set: RecordSet) => records.filter((it) => inSet(set, it))
const ascending = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b)

test('a set has the records that are kept, and their number', () => {
  fc.assert(
    fc.property(places, (these) => {
      expect(listed(setOf(these))).toEqual(ascending(these))
      expect(sizeOf(setOf(these))).toBe(these.length)
    }),
  )
  expect(sizeOf(setOf(records))).toBe(80)
})

test('only what is in the set to choose from is asked about, with its place', () => {
  const asked: [number, number][] = []
  const kept = recordsThat(
    records,
    (record, ordinal) => asked.push([record, ordinal]) > 0 && record > 31,
    setOf([3, 31, 32, 79]),
  )
  expect(asked).toEqual([3, 31, 32, 79].map((it) => [it, it]))
  expect(listed(kept)).toEqual([32, 79])
})

test('unions and intersections are those of the sets of numbers, and change none that they are made of', () => {
  fc.assert(
    fc.property(fc.array(places, { minLength: 1, maxLength: 4 }), (lists) => {
      const sets = lists.map(setOf)
      expect(listed(unionOf(sets))).toEqual(ascending(new Set(lists.flat())))
      const common = records.filter((it) => lists.every((list) => list.includes(it)))
      expect(listed(intersectionOf([undefined, ...sets]) ?? setOf(records))).toEqual(common)
      expect(sets.map(listed)).toEqual(lists.map(ascending))
    }),
  )
})

test('nothing is in the union of nothing; no condition is no set', () => {
  const some = setOf([1, 40])
  expect(listed(unionOf([]))).toEqual([])
  expect(listed(unionOf([noRecords, some]))).toEqual([1, 40])
  expect(sizeOf(intersectionOf([some, noRecords]) ?? some)).toBe(0)
  expect(sizeOf(intersectionOf([noRecords, some]) ?? some)).toBe(0)
  expect(intersectionOf([undefined, undefined])).toBeUndefined()
})
