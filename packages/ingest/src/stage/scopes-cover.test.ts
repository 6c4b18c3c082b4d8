import { describe, expect, it } from 'vitest'
import type { IngestScope } from '../item.ts'
import { scopesCover } from './scopes-cover.ts'

const scope = (
  indicators: IngestScope['indicators'],
  records: IngestScope['records'] = [],
  datasetId = 'd',
): IngestScope => ({
  datasetId,
  indicators,
  records,
})

describe('scopesCover', () => {
  it.each<[string, IngestScope[], IngestScope[], boolean]>([
    ['itself', [scope(['a'], ['Project'])], [scope(['a'], ['Project'])], true],
    ['fewer indicators', [scope(['a', 'b'])], [scope(['b'])], true],
    ['more indicators', [scope(['a'])], [scope(['a', 'b'])], false],
    ['some of all', [scope('all')], [scope(['a'])], true],
    ['all by some', [scope(['a'])], [scope('all')], false],
    [
      'what two cover together',
      [scope(['a']), scope(['b'], ['Event'])],
      [scope(['a', 'b'], ['Event'])],
      true,
    ],
    ['more kinds', [scope('all', ['Event'])], [scope('all', ['Event', 'Project'])], false],
    ['another dataset', [scope('all', [], 'x')], [scope([])], false],
    ['nothing', [], [], true],
  ])('%s', (_, outer, inner, covered) => {
    expect(scopesCover(outer, inner)).toBe(covered)
  })
})
