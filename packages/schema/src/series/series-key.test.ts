import { expect, it } from 'vitest'
import { seriesKey } from './series-key.ts'

it('names subject, frequency and dataset', () => {
  expect(seriesKey({ subjectId: 'TJK', frequency: 'A', dimensions: {}, datasetId: 'wdi' })).toBe('TJK.A@wdi')
})

it('is one whatever order the dimensions come in, and leaves totals out', () => {
  const base = { subjectId: 'TJK-RUS', frequency: 'Q', datasetId: 'rpw' } as const
  const key = 'TJK-RUS.Q.AGE=Y15T24.SEX=F@rpw'
  expect(seriesKey({ ...base, dimensions: { SEX: 'F', AGE: 'Y15T24' } })).toBe(key)
  expect(seriesKey({ ...base, dimensions: { AGE: 'Y15T24', AMOUNT: '_T', SEX: 'F' } })).toBe(key)
})
