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
    ['series by a run that carries', [{ ...scope('all'), absence: 'CARRIES' }], [scope(['a'])], false],
    ['one year', [{ ...scope('all'), absence: { fromYear: 2013, toYear: 2013 } }], [scope(['a'])], false],
    [
      'a run that carries by one that removes',
      [scope('all')],
      [{ ...scope(['a']), absence: 'CARRIES' }],
      true,
    ],
    [
      'records by a run that carries',
      [{ ...scope([], ['Event']), absence: 'CARRIES' }],
      [scope([], ['Event'])],
      true,
    ],
  ])('%s', (_, outer, inner, covered) => {
    expect(scopesCover(outer, inner)).toBe(covered)
  })
})
