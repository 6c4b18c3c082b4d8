import { describe, expect, it } from 'vitest'
import { benchRows } from './bench-row.ts'
import type { Measurement } from './bench-row.ts'

const measured = (requests: number, seconds: number, p50: number): Measurement => ({
  requests,
  seconds,
  p50,
  p99: p50 * 3,
  bytes: requests * 200,
  serverCpu: seconds * 0.5,
  postgresCpu: undefined,
  generatorCpu: seconds * 0.25,
  memory: 3 * 2 ** 20,
})

describe('benchRows', () => {
  const rounds = new Map([
    // 1000, 3000 and 2000 requests a second.
    ['opencorridor' as const, [measured(1000, 1, 1), measured(6000, 2, 3), measured(2000, 1, 2)]],
    // 500, 500 and 250.
    ['postgraphile' as const, [measured(500, 1, 10), measured(500, 1, 20), measured(500, 2, 60)]],
  ])
  const rows = benchRows({ query: 'country', variables: 'random', connections: 32, rounds })

  it('divides round by round, and then takes the median, the lowest and the highest', () => {
    const peer = rows.find((row) => row.peer === 'postgraphile')
    expect(peer).toMatchObject({ ratioMedian: 6, ratioMin: 2, ratioMax: 8, rps: 500, p50: 20, p99: 60 })
  })

  it('gives OpenCorridor a row too, whose ratio is 1', () => {
    const own = rows.find((row) => row.peer === 'opencorridor')
    expect(own).toMatchObject({ ratioMedian: 1, ratioMin: 1, ratioMax: 1, rps: 2000, bytes: 200 })
  })

  it('says what was busy as shares of a processor, and what is not known as null', () => {
    expect(rows[0]).toMatchObject({ cpu: 0.5, postgresCpu: null, generatorCpu: 0.25, memory: 3 })
  })
})
