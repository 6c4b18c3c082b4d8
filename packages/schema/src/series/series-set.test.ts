import { expect, it } from 'vitest'
import { chargeSeries, createKeptSet, createSeriesSet, isAskedAgain } from './series-set.ts'
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
  const set = createSeriesSet(all)
  expect(set.all).toBe(all)
  expect(set.about('TJK-RUS')).toEqual(all.slice(1))
  expect(set.about('TJK-UZB')).toEqual([])
})

it('computes once what is derived from it', () => {
  const set = createSeriesSet(all)
  let computed = 0
  const count = () => set.once('count', (self) => (computed += self.all.length))
  expect([count(), count(), computed]).toEqual([3, 3, 3])
})

it('counts what is charged to it or to one of its series, and says so', () => {
  const set = createKeptSet(values.buffer, () => all)
  const told: number[] = []
  set.onGrowth = () => told.push(set.objectBytes)
  expect(set.all).toBe(all)
  const [bytes = 0] = told
  expect(bytes).toBeGreaterThan(1_000)
  set.charge(5)
  for (const series of all) chargeSeries(series, 1)
  expect(told).toEqual([0, 5, 6, 7, 8].map((more) => bytes + more))
  // A derived series has values of its own, and is in no set.
  chargeSeries({ ...corridor('TJK', 'RUS', 1), values: Float64Array.of(1) }, 100)
  expect(set.objectBytes).toBe(bytes + 8)
})

it('lets go of its objects and of what is derived from them, makes them anew, and keeps its texts', () => {
  let reads = 0
  const set = createKeptSet(values.buffer, () => ((reads += 1), all.map((one) => ({ ...one }))))
  set.askedAgain = true
  set.texts.keep('name', 'text')
  set.shed()
  expect([reads, set.objectBytes]).toEqual([0, 0])
  const [before] = set.all
  const derived = () => set.once('first', (self) => self.all[0])
  expect([derived(), set.about('TJK-KAZ')[0], reads]).toEqual([before, before, 1])
  expect(set.objectBytes).toBeGreaterThan(1_000)
  set.shed()
  expect([set.objectBytes, set.texts.get('name')]).toEqual([0, 'text'])
  const [after] = set.all
  expect([after === before, derived() === after, reads]).toEqual([false, true, 2])
  expect(after).toEqual(before)
  set.shed()
  // Who still has the ones of before may go on, and nothing is counted for them.
  if (before !== undefined) chargeSeries(before, 100)
  expect(set.objectBytes).toBe(0)
  expect(before !== undefined && isAskedAgain(before)).toBe(true)
})
