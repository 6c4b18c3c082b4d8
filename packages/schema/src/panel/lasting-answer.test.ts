import { expect, it } from 'vitest'
import type { ReleaseView } from '../releases/release-view.ts'
import { createKeptSet } from '../series/series-set.ts'
import { makeSeries } from '../series/testing/make-series.ts'
import { LastingAnswer, lastingText } from './lasting-answer.ts'
import { PanelSeries } from './panel-series.ts'
import { periodColumn, valueColumn } from './table.ts'

const stored = makeSeries([1, 2, 3], { firstPeriod: 2000 })
const newest = { first: 2, last: 2, count: 1, cells: undefined }

it('gives its texts when the objects that they were made of have gone, and makes these anew for who looks at them', () => {
  let reads = 0
  const set = createKeptSet(stored.values.buffer, () => {
    reads += 1
    return [{ ...stored }]
  })
  const ask = () =>
    new LastingAnswer(set, 'newest', () => ({
      series: set.all.map((one) => new PanelSeries({} as ReleaseView, one, newest)),
      omitted: [],
    }))
  const texts = () => [valueColumn(ask()).text, periodColumn(ask()).text]
  expect([texts(), reads]).toEqual([['[3]', '["2002"]'], 1])
  const [before] = ask().series
  expect([ask().series[0] === before, reads]).toEqual([true, 1])
  set.shed()
  expect([texts(), reads]).toEqual([['[3]', '["2002"]'], 1])
  const [after] = ask().series
  expect([after?.series.values, after === before, reads]).toEqual([stored.values, false, 2])
})

it('keeps no text where nobody keeps any', () => {
  let made = 0
  const text = () => lastingText({ texts: undefined }, 'count', () => String((made += 1)))
  expect([text(), text()]).toEqual(['1', '2'])
})
