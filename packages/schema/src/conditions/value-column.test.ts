import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Frequency } from '../series/period.ts'
import { answeringFrequency } from '../values/answering-frequency.ts'
import { valueColumn } from './value-column.ts'
import type { Candidates } from './value-column.ts'

interface Series {
  ordinal: number
  datasetId: string
  frequency: Frequency
  period: number
  value: number
}

const subjects = 6
const ranks: Record<string, number> = { a: 2, b: 1 }
const rankOf = (datasetId: string) => ranks[datasetId] ?? 9

const candidates = (all: readonly Series[]): Candidates => ({
  ordinals: Uint32Array.from(all, (it) => it.ordinal),
  datasetIds: all.map((it) => it.datasetId),
  frequencies: all.map((it) => it.frequency),
  periods: Int32Array.from(all, (it) => it.period),
  values: Float64Array.from(all, (it) => it.value),
})
const column = (all: readonly Series[], asked?: Frequency) =>
  valueColumn(candidates(all), {
    subjects,
    rankOf,
    frequencyOf: (series) => answeringFrequency('A', series, asked),
  })
const one = (ordinal: number, datasetId: string, value: number, frequency: Frequency = 'A'): Series => ({
  ...{ ordinal, datasetId, value, frequency, period: 2000 + ordinal },
})

test('the best-ranked dataset that has a series answers alone, also when it has no value', () => {
  const { ordinals, values, datasets, datasetIds, placeOf, periods, seriesCount } = column([
    one(0, 'a', 7),
    one(0, 'b', 5),
    one(1, 'a', 9),
    one(1, 'b', Number.NaN),
    one(2, 'a', 3),
    one(4, 'zz', 5),
  ])
  expect([...values]).toEqual([3, 5, 5])
  expect([...ordinals]).toEqual([2, 0, 4])
  expect([...datasets].map((place) => datasetIds[place])).toEqual(['a', 'b', 'zz'])
  expect([...periods]).toEqual([2002, 2000, 2004])
  expect([...placeOf]).toEqual([2, 0, 1, 0, 3, 0])
  expect(seriesCount).toBe(6)
})

test('one frequency answers', () => {
  const series = [one(0, 'a', 1), one(1, 'a', 2, 'Q'), one(2, 'a', 3, 'Q'), one(2, 'a', 4)]
  expect([...column(series).ordinals]).toEqual([0, 2])
  expect([...column(series, 'Q').values]).toEqual([2, 3])
  expect(column(series, 'M').values).toHaveLength(0)
  expect(new Set(column(series, 'M').frequencies)).toEqual(new Set(['A', 'Q']))
})

test('of any series it gives each subject the value of its preferred dataset, in ascending order', () => {
  const series = fc.uniqueArray(
    fc.record({
      ordinal: fc.nat({ max: subjects - 1 }),
      datasetId: fc.constantFrom('a', 'b', 'c', 'd'),
      frequency: fc.constant<Frequency>('A'),
      period: fc.integer({ min: 1990, max: 2020 }),
      value: fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(Number.NaN)),
    }),
    { selector: ({ ordinal, datasetId }) => `${ordinal} ${datasetId}`, maxLength: 24 },
  )
  fc.assert(
    fc.property(series, (all) => {
      const made = column(all)
      const expected = Array.from({ length: subjects }, (_, ordinal) => {
        const [preferred] = all
          .filter((it) => it.ordinal === ordinal)
          .sort((x, y) => rankOf(x.datasetId) - rankOf(y.datasetId) || (x.datasetId < y.datasetId ? -1 : 1))
        return preferred === undefined || Number.isNaN(preferred.value) ? [] : [preferred]
      }).flat()
      const got = [...made.ordinals].map((ordinal, place) => ({
        ordinal,
        value: made.values[place],
        period: made.periods[place],
        datasetId: made.datasetIds[made.datasets[place] ?? 0],
      }))
      expect([...made.values]).toEqual(expected.map(({ value }) => value).sort((x, y) => x - y))
      expect(got.sort((x, y) => x.ordinal - y.ordinal)).toEqual(
        expected.map(({ ordinal, value, period, datasetId }) => ({ ordinal, value, period, datasetId })),
      )
      for (const [place, ordinal] of made.ordinals.entries()) expect(made.placeOf[ordinal]).toBe(place + 1)
    }),
  )
})
