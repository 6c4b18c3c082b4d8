import { readExamples } from '@opencorridor/api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

const examples = readExamples()
let service: TestService
beforeAll(async () => {
  service = await createTestService()
})
afterAll(() => service.close())

const query = (file: string): string => examples.find((it) => it.file === `${file}.graphql`)?.query ?? ''

interface Row {
  value: number | null
  period: string
  series: { subject: { code: string }; dataset: { licence: string } }
}

describe('the example queries of GraphiQL', () => {
  it('are there for each kind of user', () => {
    const kinds = new Set(examples.map(({ file }) => file.split('-')[0]))
    expect([...kinds].sort()).toEqual(['developer', 'editor', 'operator', 'researcher'])
  })

  it.each(examples)('$file runs without an error and answers something', async ({ query: text }) => {
    const { data, errors } = await service.ask<Record<string, unknown>>(text)
    expect(errors).toBeUndefined()
    expect(Object.values(data).every((it) => it !== null)).toBe(true)
  })

  it('show twenty countries of highest and lowest net migration, in order, with source and year', async () => {
    const { data } = await service.ask<{ panel: Record<'highest' | 'lowest', { nodes: Row[] }> }>(
      query('researcher-1-net-migration'),
    )
    const { highest, lowest } = data.panel
    const values = (rows: Row[]) => rows.map(({ value }) => value ?? NaN)
    expect(highest.nodes).toHaveLength(20)
    expect(lowest.nodes).toHaveLength(20)
    expect(values(highest.nodes)).toEqual(values(highest.nodes).toSorted((a, b) => b - a))
    expect(values(lowest.nodes)).toEqual(values(lowest.nodes).toSorted((a, b) => a - b))
    expect(highest.nodes[0]).toMatchObject({
      value: 22.39,
      period: '2015',
      series: { subject: { code: 'QAT' } },
    })
    expect(lowest.nodes.every(({ series }) => series.dataset.licence === 'Public domain')).toBe(true)
  })

  it('show the refugees in Pakistan, Turkey and Kenya by origin', async () => {
    const { data } = await service.ask<{
      panel: { subjectCoverage: { resolvedTo: string; outcome: string }[]; observations: { nodes: Row[] } }
    }>(query('researcher-2-refugee-corridors'))
    const pairs = data.panel.observations.nodes.map(({ series, value }) => [series.subject.code, value])
    expect(pairs).toContainEqual(['AFG-PAK', 3_000_000])
    expect(pairs).toContainEqual(['SYR-TUR', 2_181_293])
    expect(pairs).toContainEqual(['SOM-KEN', 420_199])
    expect(data.panel.subjectCoverage.map(({ resolvedTo, outcome }) => [resolvedTo, outcome])).toEqual([
      ['PAK', 'RESOLVED'],
      ['TUR', 'RESOLVED'],
      ['KEN', 'RESOLVED'],
    ])
  })

  it('show all projects of the theme in Kyrgyzstan with results', async () => {
    const { data } = await service.ask<{
      projects: { totalCount: number; nodes: { code: string; results: unknown[] }[] }
    }>(query('developer-1-projects'))
    expect(data.projects.nodes).toHaveLength(data.projects.totalCount)
    expect(data.projects.nodes.map(({ code }) => code)).toContain('gjp-mainstreaming')
    expect(data.projects.nodes.find(({ code }) => code === 'gjp-mainstreaming')?.results).toHaveLength(8)
  })

  it('show the cost of 1.9 % on the corridor of the people, with its place in the source', async () => {
    const { data } = await service.ask<{
      corridor: {
        statements: { nodes: { kind: string; value: number | null; sources: { locator: string }[] }[] }
      }
    }>(query('editor-1-corridor'))
    const costs = data.corridor.statements.nodes.filter(({ kind }) => kind === 'COST')
    expect(costs.map(({ value }) => value)).toEqual([1.9])
    expect(costs[0]?.sources.length).toBeGreaterThan(0)
  })
})
