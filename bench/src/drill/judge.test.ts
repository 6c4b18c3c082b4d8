import { describe, expect, test } from 'vitest'
import type { Notes } from './disturbances.ts'
import { complaintsOf, findingsOf } from './judge.ts'
import type { Outcome } from './load.ts'

const notes: Notes = {
  primaryDown: [{ from: 10_200, to: 14_100 }],
  publishedAt: 20_000,
  probes: [{ node: 'node-a', status: 200, warning: '111 - "x"' }],
}

/** A good answer of each release, many times. */
const good: Outcome[] = [...Array(2_000).keys()].map((at) => {
  const sentAt = at * 15
  return {
    ...{ kind: at % 2 === 0 ? 'repeated' : 'panel', method: at % 2 === 0 ? 'GET' : 'POST' },
    ...{ sentAt, doneAt: sentAt + 5, status: 200 },
    checked: { release: sentAt > 20_000 ? 'drill-2' : 'drill-1' },
  }
})

const complaints = (...more: Outcome[]): string[] =>
  complaintsOf(findingsOf([...good, ...more], notes), notes)
const refused = (sentAt: number, code: string, kind = 'panel'): Outcome => ({
  ...{ kind, method: 'POST', sentAt, doneAt: sentAt + 10, status: 503, code },
})

describe('a drill', () => {
  test('is passed when all is well, and when some failed while the primary was down', () => {
    expect(complaints()).toEqual([])
    expect(complaints(...Array.from({ length: 50 }, () => refused(10_010, 'UNAVAILABLE')))).toEqual([])
  })

  test.each<[string, Outcome[], RegExp]>([
    [
      'more than one in a thousand failed',
      [1, 2, 3].map((at) => refused(at, 'UNAVAILABLE')),
      /3 requests failed/,
    ],
    ['a kept answer failed', [refused(12_000, 'UNAVAILABLE', 'repeated')], /1 requests for kept answers/],
    [
      'an answer is wrong',
      [{ ...good[0], checked: { wrong: 'It is of a and of b.' } } as Outcome],
      /of a and of b/,
    ],
    ['a code is none that may come', [refused(11_000, 'INTERNAL')], /codes INTERNAL/],
    [
      'an error has no code, even while the primary was down',
      [
        {
          ...good[0],
          sentAt: 11_000,
          doneAt: 11_010,
          status: 502,
          broken: 'Status 502 without a code',
        } as Outcome,
      ],
      /1 answers are none of the service. Status 502/,
    ],
    [
      'the release before is answered long after a publication',
      [{ ...good[1], sentAt: 41_000, doneAt: 41_001 } as Outcome],
      /for 21000 ms/,
    ],
  ])('is not passed when %s', (_what, outcomes, said) => {
    expect(complaints(...outcomes).join('\n')).toMatch(said)
  })

  test('is not passed when a node forgot what it had, or gave no warning', () => {
    const probes = [
      { node: 'node-a', status: 503, warning: null, wrong: 'UNAVAILABLE' },
      { node: 'node-b', status: 200, warning: null },
    ]
    expect(complaintsOf(findingsOf(good, notes), { ...notes, probes })).toHaveLength(2)
  })
})
