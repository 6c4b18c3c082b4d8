import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

let service: TestService
beforeAll(async () => {
  service = await createTestService()
})
afterAll(() => service.close())

const remittances = 'BX.TRF.PWKR.DT.GD.ZS'

interface Value {
  value: number | null
  series: { subject: { __typename: string; code: string } }
}

/** The newest values of remittances as share of GDP, as the panel has them. */
async function newestValues(): Promise<Value[]> {
  const { data } = await service.ask<{ panel: { observations: { nodes: Value[] } } }>(
    `query ($indicators: [String!]!) {
      panel(indicators: $indicators, latest: true) {
        observations(first: 500) {
          nodes { value series { subject { __typename ... on Country { code } ... on Region { code } } } }
        }
      }
    }`,
    { indicators: [remittances] },
  )
  return data.panel.observations.nodes
}

it.each([0, 5, 10, 20, 30])(
  'the projects in countries where remittances exceed %d %% of GDP are those of these countries',
  async (above) => {
    const areas = (await newestValues()).flatMap(({ value, series: { subject } }) =>
      value !== null && value > above && subject.__typename === 'Country' ? subject.code : [],
    )
    const { data } = await service.ask<
      Record<'where' | 'named', { totalCount: number; nodes: { code: string }[] }> & {
        countries: { nodes: { code: string }[] }
      }
    >(
      `query ($conditions: [IndicatorCondition!], $areas: [String!]) {
        where: projects(first: 100, filter: { areasWhere: $conditions }) { totalCount nodes { code } }
        named: projects(first: 100, filter: { areas: $areas }) { totalCount nodes { code } }
        countries(first: 100, where: $conditions) { nodes { code } }
      }`,
      { conditions: [{ indicator: remittances, above }], areas },
    )
    expect(data.where).toEqual(data.named)
    expect(data.countries.nodes.map(({ code }) => code).sort()).toEqual(areas.toSorted())
    if (above === 0) expect(data.where.totalCount).toBeGreaterThan(0)
  },
)

it('claims of a cost are beside its observations, of which the starter set has none', async () => {
  const { data } = await service.ask<{ corridor: { transferCost: object } }>(
    '{ corridor(code: "TJK-RUS") { transferCost { observations { value } aboveLimit statements { value qualifier } } } }',
  )
  expect(data.corridor.transferCost).toEqual({
    observations: [],
    aboveLimit: null,
    statements: [{ value: 1.9, qualifier: 'EQUAL' }],
  })
})
