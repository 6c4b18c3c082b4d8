import { expect, test } from 'vitest'
import { rejectRow } from '../reject-row.ts'
import { createRejectLimit } from './reject-limit.ts'

test('counts the causes beyond a number together, so that ever new ones take no memory', () => {
  const limit = createRejectLimit()
  const reject = (line: number) => rejectRow('a.csv', line, `Reason ${line}.`, { field: 'area' })
  const listed = Array.from({ length: 1300 }, (_, line) => limit.lists(reject(line), `cause ${line}`))
  expect(listed.filter(Boolean)).toHaveLength(1100)
  expect(limit.excess()).toEqual([
    {
      type: 'reject',
      file: 'a.csv',
      reason:
        '300 rows are not taken for this reason, the first 100 are listed: other than the first 1000 reasons.',
    },
  ])
})

test('keeps the beginning of a long row', () => {
  expect(rejectRow('a.csv', 1, 'Long.', { raw: 'x'.repeat(5000) }).raw).toHaveLength(1000)
})
