import { packSeries, unpackSeries } from '@opencorridor/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareCells } from './compare-cells.ts'

const packed = (cells: Record<number, [number | null, string]>) =>
  packSeries(
    Object.entries(cells).map(([period, [value, status]]) => ({ period: Number(period), value, status })),
  )

describe('compareCells', () => {
  it('finds nothing in noise', () => {
    expect(compareCells(packed({ 2010: [0.1, 'A'] }), packed({ 2010: [0.1 + 1e-12, 'A'] }))).toBeUndefined()
  })

  it('keeps the stored digits beside what was revised', () => {
    const revision = compareCells(
      packed({ 2010: [0.1, 'A'], 2011: [2, 'A'] }),
      packed({ 2010: [0.1 + 1e-12, 'A'], 2011: [3, 'A'], 2012: [4, 'P'] }),
    )
    expect(revision && unpackSeries(revision.version)).toEqual([
      { period: 2010, value: 0.1, status: 'A' },
      { period: 2011, value: 3, status: 'A' },
      { period: 2012, value: 4, status: 'P' },
    ])
  })

  it.each<[string, [number | null, string] | undefined, [number | null, string] | undefined, string[]]>([
    ['a value that comes with its status', undefined, [1, 'E'], ['value ADDED - 1']],
    ['a value that goes with its status', [1, 'E'], undefined, ['value REMOVED 1 -']],
    ['an absence that comes', undefined, [null, 'L'], ['status ADDED - L']],
    ['an absence that goes', [null, 'L'], undefined, ['status REMOVED L -']],
    ['a value in place of an absence', [null, 'L'], [1, 'A'], ['value ADDED - 1', 'status REVISED L A']],
    ['an absence in place of a value', [1, 'A'], [null, 'Q'], ['value REMOVED 1 -', 'status REVISED A Q']],
    ['another absence', [null, 'L'], [null, 'M'], ['status REVISED L M']],
    ['a status alone', [1, 'P'], [1, 'A'], ['status REVISED P A']],
    ['value and status', [1, 'P'], [2, 'A'], ['value REVISED 1 2', 'status REVISED P A']],
  ])('tells of %s', (_, old, read, told) => {
    const around: Record<number, [number, string]> = { 2000: [0, 'A'], 2020: [0, 'A'] }
    const revision = compareCells(
      packed({ ...around, ...(old === undefined ? {} : { 2010: old }) }),
      packed({ ...around, ...(read === undefined ? {} : { 2010: read }) }),
    )
    expect(
      revision?.changes.map(
        ({ field, change, oldValue, newValue }) => `${field} ${change} ${oldValue ?? '-'} ${newValue ?? '-'}`,
      ),
    ).toEqual(told)
  })

  it('compares whatever periods the two speak of', () => {
    const cells = fc
      .uniqueArray(
        fc.record({
          period: fc.integer({ min: 1, max: 40 }),
          value: fc.constantFrom(1, 1 + 1e-12, 2, null),
        }),
        { selector: ({ period }) => period, minLength: 1 },
      )
      .map((list) =>
        list
          .map(({ period, value }) => ({ period, value, status: value === null ? 'L' : 'A' }))
          .sort((a, b) => a.period - b.period),
      )
    fc.assert(
      fc.property(cells, cells, (old, read) => {
        const revision = compareCells(packSeries(old), packSeries(read))
        const rounded = (list: typeof old) =>
          list.map(({ period, value }) => [period, value && Math.round(value)])
        const same = JSON.stringify(rounded(old)) === JSON.stringify(rounded(read))
        expect(revision === undefined).toBe(same)
        const stored = unpackSeries(revision?.version ?? packSeries(old))
        expect(stored.map(({ period, value }) => [period, value && Math.round(value)])).toEqual(rounded(read))
        // What has not changed keeps its digits.
        for (const { period, value } of stored) {
          const before = old.find((cell) => cell.period === period)?.value
          if (before != null && value !== null && Math.round(before) === Math.round(value))
            expect(value).toBe(before)
        }
      }),
      { numRuns: 500 },
    )
  })
})
