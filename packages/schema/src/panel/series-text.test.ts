import { expect, it } from 'vitest'
import { keptSetOf, makeSeries } from '../series/testing/make-series.ts'
import { fillSeries } from '../time/fill.ts'
import { cellsText, seriesText } from './series-text.ts'

it('is made once, and counts in the memory of the set that the series is of', () => {
  const series = makeSeries([1.25, null, 'L', -0, 1e21])
  const set = keptSetOf(series)
  const without = set.objectBytes
  const text = seriesText(series)
  expect(text.values).toBe('1.25,null,null,0,1e+21')
  const { objectBytes } = set
  expect(objectBytes - without).toBeGreaterThan(100 + text.values.length)
  expect(seriesText(series)).toBe(text)
  expect(set.objectBytes).toBe(objectBytes)
})

it('is made of the series of a set when the set is asked for again, and not for a few of their cells', () => {
  const values = Array.from({ length: 20 }, (_, at) => at / 4)
  const series = makeSeries(values)
  const set = keptSetOf(series)
  const without = set.objectBytes
  const isText = (first: number, last: number) => {
    const text = JSON.stringify(values.slice(first, last + 1)).slice(1, -1)
    expect(cellsText(series, first, last)).toBe(text)
    return set.objectBytes > without
  }
  expect(isText(0, 19)).toBe(false)
  set.askedAgain = true
  expect([isText(3, 4), isText(3, 9), isText(3, 4), isText(0, 19)]).toEqual([false, true, true, true])
})

it('is cut where any of its values begin and end', () => {
  const values = [1.25, null, 'L', -0, 1e21, 7] as const
  const series = makeSeries([...values])
  keptSetOf(series)
  const texts = seriesText(series).values.split(',')
  for (let first = 0; first < values.length; first += 1)
    for (let last = first; last < values.length; last += 1)
      expect(cellsText(series, first, last)).toBe(texts.slice(first, last + 1).join(','))
})

it('is made for no derived series, which belongs to one answer', () => {
  const stored = makeSeries([1, null, 3])
  keptSetOf(stored).askedAgain = true
  const filled = fillSeries(stored, { method: 'LINEAR' }, 'persons')
  const set = keptSetOf(filled)
  set.askedAgain = true
  const without = set.objectBytes
  expect(cellsText(filled, 0, 2)).toBe('1,2,3')
  expect(set.objectBytes).toBe(without)
})
