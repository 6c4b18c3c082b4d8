import { expect, it } from 'vitest'
import { createSeriesSet } from '../series/series-set.ts'
import { makeSeries } from '../series/testing/make-series.ts'
import { fillSeries } from '../time/fill.ts'
import { cellsText, knownText, seriesText } from './series-text.ts'

it('is made once, and counts in the memory of the set that the series is of', () => {
  const series = makeSeries([1.25, null, 'L', -0, 1e21])
  const set = createSeriesSet([series], 1000)
  expect(knownText(series)).toBeUndefined()
  const text = seriesText(series)
  expect(text).toMatchObject({ values: '1.25,null,null,0,1e+21', statuses: 'A LAA' })
  const { bytes } = set
  expect(bytes).toBeGreaterThan(1000 + text.values.length + text.statuses.length)
  expect(seriesText(series)).toBe(text)
  expect(knownText(series)).toBe(text)
  expect(set.bytes).toBe(bytes)
})

it('is made of the series of a set when the set is asked for again, and not for a few of their cells', () => {
  const values = Array.from({ length: 20 }, (_, at) => at / 4)
  const series = makeSeries(values)
  const set = createSeriesSet([series], 1000)
  const isText = (first: number, last: number) => {
    const text = JSON.stringify(values.slice(first, last + 1)).slice(1, -1)
    expect(cellsText(series, first, last)).toBe(text)
    return knownText(series) !== undefined
  }
  expect(isText(0, 19)).toBe(false)
  set.askedAgain = true
  expect([isText(3, 4), isText(3, 9), isText(3, 4), isText(0, 19)]).toEqual([false, true, true, true])
})

it('is cut where any of its values begin and end', () => {
  const values = [1.25, null, 'L', -0, 1e21, 7] as const
  const series = makeSeries([...values])
  createSeriesSet([series], 1000)
  const texts = seriesText(series).values.split(',')
  for (let first = 0; first < values.length; first += 1)
    for (let last = first; last < values.length; last += 1)
      expect(cellsText(series, first, last)).toBe(texts.slice(first, last + 1).join(','))
})

it('is made for no series of which it would be too long to say where values begin', () => {
  const all = Array.from({ length: 3_000 }, (_, at) => (at + 1) / 3e-7)
  const series = makeSeries(all)
  createSeriesSet([series], 1000).askedAgain = true
  const texts = JSON.stringify(all).slice(1, -1).split(',')
  expect(cellsText(series, 1, 2_999)).toBe(texts.slice(1).join(','))
  expect(cellsText(series, 2_000, 2_900)).toBe(texts.slice(2_000, 2_901).join(','))
  expect(knownText(series)).toBeUndefined()
  const longest = makeSeries(Array.from({ length: 2_520 }, () => -1.2345678901234567e-6))
  createSeriesSet([longest], 1000).askedAgain = true
  const cut = cellsText(longest, 2_400, 2_519)
  expect(cellsText(longest, 100, 2_519).endsWith(`,${cut}`)).toBe(true)
  expect(knownText(longest)?.values.length).toBeGreaterThan(60_000)
  expect(cellsText(longest, 2_000, 2_519).split(',')).toEqual(Array(520).fill('-0.0000012345678901234567'))
})

it('is made for no derived series, which belongs to one answer', () => {
  const stored = makeSeries([1, null, 3])
  createSeriesSet([stored], 1000).askedAgain = true
  const filled = fillSeries(stored, { method: 'LINEAR' }, 'persons')
  expect(cellsText(filled, 0, 2)).toBe('1,2,3')
  expect(knownText(filled)).toBeUndefined()
})
