import { expect, it } from 'vitest'
import { chargeSeries, createSeriesSet } from './series-set.ts'
import type { StoredSeries } from './stored-series.ts'

const values = new Float64Array(4)
const corridor = (originId: string, destinationId: string, place: number): StoredSeries => ({
  indicatorId: 'I',
  seriesKey: `${originId}-${destinationId}.A@d${place}`,
  subject: { kind: 'CORRIDOR', originId, destinationId },
  frequency: 'A',
  dimensions: {},
  datasetId: `d${place}`,
  editionId: 'e',
  firstPeriod: 2000,
  values: values.subarray(place, place + 1),
  statuses: Uint8Array.of(65),
  attributes: new Map(),
})
const all = [corridor('TJK', 'KAZ', 0), corridor('TJK', 'RUS', 1), corridor('TJK', 'RUS', 2)]

it('finds the series about a subject, in their order', () => {
  const set = createSeriesSet(all, 10)
  expect(set.all).toBe(all)
  expect(set.about('TJK-RUS')).toEqual(all.slice(1))
  expect(set.about('TJK-UZB')).toEqual([])
})

it('computes once what is derived from it', () => {
  const set = createSeriesSet(all, 10)
  let computed = 0
  const count = () => set.once('count', (self) => (computed += self.all.length))
  expect([count(), count(), computed]).toEqual([3, 3, 3])
})

it('counts what is charged to it or to one of its series, and says so', () => {
  const set = createSeriesSet(all, 10)
  const told: number[] = []
  set.onGrowth = () => told.push(set.bytes)
  set.charge(5)
  for (const series of all) chargeSeries(series, 1)
  expect(told).toEqual([15, 16, 17, 18])
  // A derived series has values of its own, and is in no set.
  chargeSeries({ ...corridor('TJK', 'RUS', 1), values: Float64Array.of(1) }, 100)
  expect(set.bytes).toBe(18)
})
