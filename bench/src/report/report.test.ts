import { describe, expect, it } from 'vitest'
import type { BenchRow } from '../measure/bench-row.ts'
import { servingGoals } from './goals.ts'
import { count, ratioTable } from './ratio-table.ts'

const row = (given: Partial<BenchRow>): BenchRow => ({
  query: 'country',
  variables: 'random',
  connections: 32,
  peer: 'postgraphile',
  ratioMedian: 5.678,
  ratioMin: 4,
  ratioMax: 12.34,
  rps: 12345.6,
  p50: 1.5,
  p99: 9,
  bytes: 200,
  cpu: 0.9,
  postgresCpu: null,
  generatorCpu: 0.3,
  memory: 100,
  ...given,
})

describe('ratioTable', () => {
  it('is a Markdown table with the median, the lowest and the highest ratio', () => {
    const [header, rule, line, rest] = ratioTable([row({})]).split('\n')
    expect(header?.split('|').length).toBe(rule?.split('|').length)
    expect(line).toContain('| PostGraphile 5 | 5.68 (4.00-12.3) | 12,346 | 1.5 | 9 | 0.9 + ? | 100 |')
    expect(rest).toBe('')
    expect([count(99.5), count(1234.5)]).toEqual(['99.5', '1,235'])
  })
})

describe('servingGoals', () => {
  const goalsOf = (rows: BenchRow[]) => servingGoals(rows).map(({ goal, met }) => [goal, met])

  it('ask three times PostGraphile of one country and eight times of the rest', () => {
    const own = row({ peer: 'opencorridor', p99: 8 })
    expect(goalsOf([own, row({})])).toEqual([
      ['country: random variables, times PostGraphile, at least 3', true],
      ['country: p99 below that of PostGraphile, ms', true],
    ])
    expect(goalsOf([{ ...own, query: 'latest', p99: 10 }, row({ query: 'latest' })])).toEqual([
      ['latest: random variables, times PostGraphile, at least 8', false],
      ['latest: p99 below that of PostGraphile, ms', false],
    ])
  })

  it('ask for a share of the bare server, another one for repeats', () => {
    const bare = row({ peer: 'bare', ratioMedian: 0.6 })
    expect(goalsOf([bare, { ...bare, variables: 'repeat' }])).toEqual([
      ['country: random variables, share of the bare server, at least 0.5', true],
      ['country: repeats, share of the bare server, at least 0.8', false],
    ])
  })

  it('compare the large panel with one SQL query by the time to the last byte', () => {
    const panel = { query: 'panel-120000', connections: 1 }
    const rows = [row({ ...panel, peer: 'opencorridor', p50: 6 }), row({ ...panel, peer: 'sql', p50: 5 })]
    expect(servingGoals(rows)).toEqual([expect.objectContaining({ measured: '1.20', met: false })])
  })
})
