import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../database/testing.ts'
import { insertRelease } from '../graph/testing/insert-records.ts'
import { createReleaseStore } from '../releases/release-store.ts'
import { preferredSeries, preferredTotals } from './preferred.ts'
import { seriesKey } from './series-key.ts'
import { createKeptSet, createSeriesSet } from './series-set.ts'
import type { StoredSeries } from './stored-series.ts'

const database = await createTestDatabase()
afterAll(() => database.close())
await insertRelease(database, 1, '1', {
  DatasetPreference: ['best', 'second'].map((datasetId, rank) => ({
    indicatorId: 'I',
    datasetId,
    rank,
  })),
})
const view = await createReleaseStore(database).view()

const series = (
  datasetId: string,
  areaId: string,
  { frequency = 'A', dimensions = {} }: Partial<Pick<StoredSeries, 'frequency' | 'dimensions'>> = {},
): StoredSeries => ({
  indicatorId: 'I',
  seriesKey: seriesKey({ subjectId: areaId, frequency, dimensions, datasetId }),
  subject: { kind: 'AREA', areaId },
  frequency,
  dimensions,
  datasetId,
  editionId: datasetId,
  firstPeriod: 2013,
  values: Float64Array.of(1),
  statuses: Uint8Array.of(65),
  attributes: new Map(),
})
const keys = (...given: StoredSeries[]) => preferredSeries(view, given).map((one) => one.seriesKey)

it('lets the best-ranked dataset of each subject answer alone', () => {
  expect(keys(series('second', 'TJK'), series('best', 'TJK'), series('second', 'KGZ'))).toEqual([
    'TJK.A@best',
    'KGZ.A@second',
  ])
})

it('never takes a frequency or breakdown from another dataset', () => {
  expect(
    keys(
      series('best', 'TJK'),
      series('second', 'TJK', { frequency: 'Q' }),
      series('second', 'TJK', { dimensions: { SEX: 'F' } }),
    ),
  ).toEqual(['TJK.A@best'])
})

it('gives every frequency and breakdown of the dataset that answers', () => {
  expect(keys(series('best', 'TJK'), series('best', 'TJK', { dimensions: { SEX: 'F' } }))).toHaveLength(2)
})

it('ranks datasets without a stated rank last, by id', () => {
  expect(keys(series('zeta', 'TJK'), series('alpha', 'TJK'))).toEqual(['TJK.A@alpha'])
  expect(keys(series('alpha', 'TJK'), series('second', 'TJK'))).toEqual(['TJK.A@second'])
})

describe('the preferred totals of a set', () => {
  const one = fc
    .record({
      datasetId: fc.constantFrom('best', 'second', 'alpha', 'zeta'),
      areaId: fc.constantFrom('KGZ', 'RUS', 'TJK'),
      frequency: fc.constantFrom('A' as const, 'Q' as const),
      dimensions: fc.constantFrom({}, { SEX: 'F' }, { SEX: '_T' }, { SEX: 'F', AGE: '_T' }),
    })
    .map(({ datasetId, areaId, ...rest }) => series(datasetId, areaId, rest))
  const ranks = ['best', 'second', 'alpha', 'zeta']

  it('are of each subject the totals of the first dataset that has one', () => {
    fc.assert(
      fc.property(fc.array(one), (all) => {
        const totalsOf = preferredTotals(view, createSeriesSet(all))
        for (const areaId of ['KGZ', 'RUS', 'TJK', 'NIL']) {
          const totals = all.filter(
            ({ subject, dimensions }) =>
              subject.kind === 'AREA' &&
              subject.areaId === areaId &&
              Object.values(dimensions).every((code) => code === '_T'),
          )
          const answering = ranks.find((id) => totals.some(({ datasetId }) => datasetId === id))
          expect(totalsOf(areaId)).toEqual(totals.filter(({ datasetId }) => datasetId === answering))
        }
      }),
    )
  })

  it('are found out once for the objects of a set', () => {
    const set = createKeptSet(new ArrayBuffer(0), () => [series('best', 'TJK'), series('second', 'TJK')])
    expect(preferredTotals(view, set)).toBe(preferredTotals(view, set))
    const datasets = () => preferredTotals(view, set)('TJK').map(({ datasetId }) => datasetId)
    expect(datasets()).toEqual(['best'])
    set.shed()
    expect(datasets()).toEqual(['best'])
  })
})
