import { describe, expect, it } from 'vitest'
import { plannedValues, seriesRows, versionRows } from './synthetic-series.ts'
import type { SyntheticPlan } from './synthetic-series.ts'

const plan: SyntheticPlan = {
  areaIndicators: ['A1', 'A2'],
  corridorIndicators: ['C1'],
  areas: ['TJK', 'KGZ'],
  corridors: [{ originId: 'TJK', destinationId: 'RUS' }],
}

describe('made-up series', () => {
  it('are one row in each table for each indicator and subject', () => {
    const [series, versions] = [[...seriesRows(plan)], [...versionRows(plan, 3)]]
    expect([series.length, versions.length]).toEqual([5, 5])
    expect(series[4]?.toString('latin1')).toContain('TJK-RUS.A@bench-growth')
    expect(versions[0]?.toString('latin1')).toContain('TJK.A@bench-growth')
  })

  it('have as many values as planned: one status for each', () => {
    const statuses = [...versionRows(plan, 3)].map((row) => /A*$/.exec(row.toString('latin1'))?.[0].length)
    expect(statuses).toEqual([60, 60, 60, 60, 30])
    expect(plannedValues(plan)).toBe(4 * 60 + 30)
  })
})
