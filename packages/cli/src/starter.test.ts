import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

let service: TestService
beforeAll(async () => {
  service = await createTestService()
})
afterAll(() => service.close())

describe('places', () => {
  it('have Namibia under NA, which is a text', async () => {
    const { data } = await service.ask<{ country: object }>('{ country(code: "NA") { code name } }')
    expect(data.country).toEqual({ code: 'NAM', name: 'Namibia' })
  })

  it('have no aggregate in any list of countries', async () => {
    const codes: string[] = []
    let after: string | null = null
    do {
      const {
        data,
      }: { data: { countries: { pageInfo: { endCursor: string | null }; nodes: { code: string }[] } } } =
        await service.ask(
          `query ($after: String) {
            countries(first: 100, after: $after, includeDissolved: true) { pageInfo { endCursor } nodes { code } }
          }`,
          { after },
        )
      codes.push(...data.countries.nodes.map(({ code }) => code))
      after = data.countries.pageInfo.endCursor
    } while (after !== null)
    const regions = await service.database.prisma.area.findMany({ where: { kind: 'REGION' } })
    expect(codes.length).toBeGreaterThan(249)
    expect(new Set(codes).size).toBe(codes.length)
    expect(regions.filter(({ id }) => codes.includes(id))).toEqual([])
  })

  it.each(['XKX', 'XK', 'XKK', 'KSV', 'UNK', '412', 'kos', 'Kosovo', 'Kosovo*', 'Kosovo[1]'])(
    'know Kosovo* as %s, always with its footnote',
    async (code) => {
      const { data } = await service.ask<{ country: object }>(
        'query ($code: String!) { country(code: $code) { code name footnote } }',
        { code },
      )
      expect(data.country).toEqual({
        code: 'XKX',
        name: 'Kosovo*',
        footnote: expect.stringContaining('1244') as unknown,
      })
    },
  )

  it('know Kosovo* by its GEC code when the scheme is named', async () => {
    const { data } = await service.ask<{ country: object }>('{ country(code: "KV", scheme: "gec") { code } }')
    expect(data.country).toEqual({ code: 'XKX' })
  })

  it('show dissolved states only when they are asked for', async () => {
    const { data } = await service.ask<{
      country: { successors: { code: string }[] }
      countries: { nodes: object[] }
    }>(
      '{ country(code: "CSK") { name dissolvedOn successors { code } } countries(codes: ["CSK"]) { nodes { code } } }',
    )
    expect(data.country.successors.map(({ code }) => code).sort()).toEqual(['CZE', 'SVK'])
    expect(data.countries.nodes).toEqual([])
  })
})

describe('claims', () => {
  it('of the Georgian social enterprises stay two: 25 and 120 persons', async () => {
    const { data } = await service.ask<{
      project: { results: { value: number; claimGroup: string | null; contradicts: { value: number }[] }[] }
    }>(
      '{ project(id: "social-enterprise-georgia") { results { value unit claimGroup contradicts { value } sources { locator } } } }',
    )
    const claimed = data.project.results.filter(({ claimGroup }) => claimGroup !== null)
    expect(claimed.map(({ value }) => value).sort((a, b) => a - b)).toEqual([25, 120])
    expect(claimed.map(({ contradicts }) => contradicts.length)).toEqual([1, 1])
  })

  it('on the remittances of Tajikistan give 48.8 as published in April 2015 and 51 for 2022, each with its source', async () => {
    const { data } = await service.ask<{
      claims: {
        observations: { period: string; value: number; attributes: { name: string; value: string }[] }[]
        statements: { value: number | null; periodText: string | null; sources: { locator: string }[] }[]
      }
    }>(`{
      claims(indicator: "BX.TRF.PWKR.DT.GD.ZS", area: "TJK") {
        observations { period value attributes { name value } }
        statements { value periodText sources { locator } }
      }
    }`)
    const [observation] = data.claims.observations
    expect(observation).toMatchObject({ period: '2022', value: 51 })
    expect(observation?.attributes).toContainEqual({
      name: 'SOURCE',
      value: expect.stringContaining('l.') as unknown,
    })
    const published = data.claims.statements.find(({ value }) => value === 48.8)
    expect(published?.periodText).toContain('April 2015')
    expect(published?.sources.length).toBeGreaterThan(0)
  })

  it.each(['TJK', 'UZB'])(
    'name the corridor to Russia as the cheapest into %s, at 1.9 %%',
    async (origin) => {
      const { data } = await service.ask<{
        corridors: {
          nodes: { code: string; statements: { nodes: { value: number; qualifier: string }[] } }[]
        }
      }>(
        `query ($origin: String!) {
        corridors(origin: $origin, first: 100) {
          nodes { code statements(filter: { kinds: [COST] }) { nodes { value metric unit qualifier } } }
        }
      }`,
        { origin },
      )
      const costs = data.corridors.nodes.flatMap(({ code, statements }) =>
        statements.nodes.map(({ value }) => [code, value]),
      )
      expect(costs).toEqual([[`${origin}-RUS`, 1.9]])
    },
  )

  it('have the costs from Austria and Germany on the corridors of the Bosnian migrants', async () => {
    const { data } = await service.ask<{ aut: Costs; deu: Costs; wrong: Costs }>(`
      query { aut: corridor(code: "BIH-AUT") { ...C } deu: corridor(code: "BIH-DEU") { ...C } wrong: corridor(code: "AUT-BIH") { ...C } }
      fragment C on Corridor { statements(filter: { kinds: [COST] }) { nodes { value } } }
    `)
    expect(data.aut.statements.nodes).toEqual([{ value: 11.7 }])
    expect(data.deu.statements.nodes).toEqual([{ value: 11.7 }])
    expect(data.wrong.statements.nodes).toEqual([])
  })
})

interface Costs {
  statements: { nodes: { value: number }[] }
}
