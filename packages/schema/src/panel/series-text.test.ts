import { expect, it } from 'vitest'
import { createSeriesSet } from '../series/series-set.ts'
import { makeSeries } from '../series/testing/make-series.ts'
import { fillSeries } from '../time/fill.ts'
import { knownText, seriesText } from './series-text.ts'

it('is made once, and counts in the memory of the set that the series is of', () => {
  const series = makeSeries([1.25, null, 'L', -0, 1e21])
  const set = createSeriesSet([series], 1000)
  expect(knownText(series)).toBeUndefined()
  const text = seriesText(series)
  expect(text).toMatchObject({ values: '1.25,null,null,0,1e+21', statuses: 'A LAA' })
  expect(Array.from(text.starts)).toEqual([0, 5, 10, 15, 17, 23])
  const { bytes } = set
  expect(bytes).toBeGreaterThan(1000 + text.values.length + text.statuses.length)
  expect(seriesText(series)).toBe(text)
  expect(knownText(series)).toBe(text)
  expect(set.bytes).toBe(bytes)
})

it('is kept for no derived series, which belongs to one answer', () => {
  const filled = fillSeries(makeSeries([1, null, 3]), { method: 'LINEAR' }, 'persons')
  expect(seriesText(filled).values).toBe('1,2,3')
  expect(knownText(filled)).toBeUndefined()
})
