import { expect, it } from 'vitest'
import type { StoredSeries } from '../series/stored-series.ts'
import { chooseDataset } from './choose-dataset.ts'

const series = (datasetId: string, ...areas: string[]): StoredSeries[] =>
  areas.map((areaId) => ({
    indicatorId: 'I',
    seriesKey: `${areaId}.A@${datasetId}`,
    subject: { kind: 'AREA', areaId },
    frequency: 'A',
    dimensions: {},
    datasetId,
    editionId: datasetId,
    firstPeriod: 2013,
    values: Float64Array.of(1),
    statuses: Uint8Array.of(65),
    attributes: new Map(),
  }))
const rankOf = (datasetId: string) => ['report', 'best', 'second'].indexOf(datasetId)

it('takes the best-ranked that covers half of the members with data', () => {
  const all = [...series('second', 'A', 'B', 'C', 'D'), ...series('best', 'A', 'B'), ...series('report', 'A')]
  expect(chooseDataset(all, rankOf)).toBe('best')
})

it('takes the one with the most members where none covers half', () => {
  const all = [
    ...series('report', 'A'),
    ...series('best', 'B', 'C'),
    ...series('second', 'D', 'E'),
    ...series('zeta', 'F'),
  ]
  expect(chooseDataset(all, () => 1)).toBe('best')
  expect(chooseDataset([...all, ...series('zeta', 'G', 'H')], rankOf)).toBe('zeta')
})

it('goes by id between datasets of one rank, and has none for nothing', () => {
  expect(chooseDataset([...series('b', 'A'), ...series('a', 'A')], () => 7)).toBe('a')
  expect(chooseDataset([], rankOf)).toBeUndefined()
})
