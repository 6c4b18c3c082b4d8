import { expect, test } from 'vitest'
import type { MemoryResult } from '../memory/memory-result.ts'
import { memoryGoals, memoryTable } from './memory-table.ts'

const result: MemoryResult = {
  machine: {
    processor: 'x',
    cores: 2,
    memoryGigabytes: 24,
    system: 'linux',
    node: 'v20',
    database: 'PostgreSQL 15',
  },
  values: 50e6,
  seconds: 10,
  services: [
    {
      bound: 64,
      atStart: 190,
      rows: [
        { query: 'latest', median: 250, most: 300 },
        { query: 'panel-12000', median: 290, most: 350 },
      ],
    },
    {
      bound: 0,
      atStart: 191,
      rows: [
        { query: 'latest', median: 220, most: 230 },
        { query: 'panel-12000', median: 225, most: 240 },
      ],
    },
  ],
}

test('the table has the median and the most of each process', () => {
  expect(memoryTable(result)).toContain('| latest | **250** (300) | **220** (230) |')
  expect(memoryTable(result)).toContain('| at the start | 190 | 191 |')
})

test('the bound holds for the question of which most is kept, and for what is kept alone', () => {
  expect(memoryGoals(result)).toMatchObject([{ measured: '65', met: false }])
  const [bounded, nothing] = result.services
  const within = { ...result, services: [{ ...bounded, bound: 65 }, nothing] } as MemoryResult
  expect(memoryGoals(within)).toMatchObject([{ measured: '65', met: true }])
})

test('what is not known is within no bound', () => {
  const unknown = { ...result, services: result.services.slice(0, 1) }
  expect(memoryGoals(unknown)).toMatchObject([{ measured: 'NaN', met: false }])
})
