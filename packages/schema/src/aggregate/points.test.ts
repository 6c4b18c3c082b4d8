import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { StoredSeries } from '../series/stored-series.ts'
import { pointAt, spanOf } from './points.ts'
import type { Member } from './points.ts'

const firstPeriod = 2000
const series = (indicatorId: string, areaId: string, values: readonly (number | null)[]): StoredSeries => ({
  indicatorId,
  seriesKey: `${areaId}.A@d`,
  subject: { kind: 'AREA', areaId },
  frequency: 'A',
  dimensions: {},
  datasetId: 'd',
  editionId: 'd',
  firstPeriod,
  values: Float64Array.from(values, (it) => it ?? Number.NaN),
  statuses: Uint8Array.from(values, (it) => (it === null ? 32 : 65)),
  attributes: new Map(),
})

/** Values and weights of a member in four years; null for a whole line is a member without a series. */
const line = fc.option(
  fc.array(fc.option(fc.integer({ min: -1e6, max: 1e6 })), { minLength: 4, maxLength: 4 }),
)
const weightLine = fc.option(
  fc.array(fc.option(fc.integer({ min: 0, max: 1e6 })), { minLength: 4, maxLength: 4 }),
)
const given = fc.array(fc.record({ values: line, weights: weightLine }), { maxLength: 12 })
type Given = { values: (number | null)[] | null; weights: (number | null)[] | null }

const membersOf = (all: readonly Given[]): Member[] =>
  all.map(({ values, weights }, at) => ({
    subjectId: `M${at}`,
    series: values === null ? undefined : series('I', `M${at}`, values),
    reason: 'NO_SERIES',
    weight: weights === null ? undefined : series('W', `M${at}`, weights),
  }))
const options = { minCoverage: 0, notUnderstood: 0, inUnit: () => true }

it('adds what there is, and never makes a zero of what there is not', () => {
  fc.assert(
    fc.property(given, fc.nat({ max: 3 }), (all, year) => {
      const there = all.flatMap(({ values }) => values?.[year] ?? [])
      const point = pointAt(membersOf(all), firstPeriod + year, { ...options, method: 'SUM' })
      expect(point.value).toBe(there.length === 0 ? null : there.reduce((sum, it) => sum + it, 0))
      expect(point.used).toHaveLength(there.length)
      expect(point.missing).toHaveLength(all.length - there.length)
      expect(point.share).toBe(all.length === 0 ? 0 : there.length / all.length)
      expect(point.weightShare).toBeNull()
    }),
  )
})

it('weighs those that have a value and a weight, and says how much weight that is', () => {
  fc.assert(
    fc.property(given, fc.nat({ max: 3 }), (all, year) => {
      const pairs = all.map(
        ({ values, weights }) => [values?.[year] ?? null, weights?.[year] ?? null] as const,
      )
      const both = pairs.flatMap(([x, w]) => (x === null || w === null ? [] : [{ x, w }]))
      const total = both.reduce((sum, { w }) => sum + w, 0)
      const known = pairs.reduce((sum, [, w]) => sum + (w ?? 0), 0)
      const point = pointAt(membersOf(all), firstPeriod + year, { ...options, method: 'WEIGHTED_MEAN' })
      expect(point.used).toHaveLength(both.length)
      expect(point.weightShare).toBe(known === 0 ? null : total / known)
      if (total === 0) {
        expect(point.value).toBeNull()
        return
      }
      const values = both.map(({ x }) => x)
      const mean = both.reduce((sum, { x, w }) => sum + x * w, 0) / total
      expect(point.value).toBeCloseTo(mean, 4)
      expect(point.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6)
      expect(point.value).toBeLessThanOrEqual(Math.max(...values) + 1e-6)
    }),
  )
})

it('of one member is its value, by either method', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 1 }), (x, w) => {
      const members = membersOf([{ values: [x], weights: [w] }])
      for (const method of ['SUM', 'WEIGHTED_MEAN'] as const) {
        expect(pointAt(members, firstPeriod, { ...options, method }).value === x).toBe(true)
      }
    }),
  )
})

it('has no figure of fewer members than asked for, those that were not understood among them', () => {
  const members = membersOf([
    { values: [1, 2], weights: null },
    { values: [3, null], weights: null },
  ])
  const at = (period: number, minCoverage: number, notUnderstood = 0) =>
    pointAt(members, period, { ...options, method: 'SUM', minCoverage, notUnderstood })
  expect(at(2000, 1)).toMatchObject({ value: 4, share: 1, belowMinCoverage: false })
  expect(at(2001, 0.5)).toMatchObject({ value: 2, share: 0.5, belowMinCoverage: false })
  expect(at(2001, 0.51)).toMatchObject({ value: null, share: 0.5, belowMinCoverage: true })
  expect(at(2000, 0.5, 3)).toMatchObject({ value: null, share: 0.4, belowMinCoverage: true })
  expect(at(2002, 0.5)).toMatchObject({ value: null, share: 0, belowMinCoverage: false })
})

it('spans the periods of which any member has a value, within bounds', () => {
  const members = membersOf([
    { values: [null, 1, null, null], weights: null },
    { values: [null, null, 1, null], weights: null },
    { values: null, weights: [1, 1, 1, 1] },
  ])
  expect(spanOf(members)).toEqual({ first: 2001, last: 2002 })
  expect(spanOf(members, 2002, 2010)).toEqual({ first: 2002, last: 2002 })
  expect(spanOf(members, 2003)).toBeUndefined()
})
