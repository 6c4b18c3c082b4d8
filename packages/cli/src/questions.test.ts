import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

let service: TestService
beforeAll(async () => {
  service = await createTestService()
})
afterAll(() => service.close())

interface Item {
  requested: string
  outcome: string
  resolvedTo: string | null
  resolvedBy: string | null
  candidates: string[]
  reason: string | null
}
interface Panel {
  panel: {
    count: number
    indicatorCoverage: Item[]
    subjectCoverage: Item[]
    series: { subject: { code: string } }[]
    observations: { nodes: { value: number | null }[] }
  }
}
const item = '{ requested outcome resolvedTo resolvedBy candidates reason }'
const panel = async (args: string, order = 'SERIES') => {
  const { data, errors } = await service.ask<Panel>(`{
    panel(${args}) {
      count indicatorCoverage ${item} subjectCoverage ${item}
      series { subject { ... on Country { code } ... on Region { code } ... on Corridor { code } } }
      observations(first: 5000, orderBy: ${order}) { nodes { value } }
    }
  }`)
  expect(errors).toBeUndefined()
  return data.panel
}
const refusal = async (query: string) => {
  const { errors = [] } = await service.ask(query)
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  return errors[0]?.message ?? ''
}

describe('the coverage of a panel', () => {
  it('says of each place what became of it, and apart from that how it was understood', async () => {
    const { subjectCoverage } = await panel(
      'indicators: ["OC.MIG.NETR"], areas: ["TJ", "SEEECA", "Atlantis"]',
    )
    expect(subjectCoverage.map(({ requested, outcome }) => [requested, outcome])).toEqual([
      ['TJ', 'RESOLVED'],
      ['SEEECA', 'NO_DATA'],
      ['Atlantis', 'UNKNOWN'],
    ])
    const [tajikistan, region, unknown] = subjectCoverage
    expect(tajikistan).toMatchObject({ resolvedTo: 'TJK', reason: null })
    expect(tajikistan?.resolvedBy).toContain('TJ')
    expect(region).toMatchObject({
      resolvedBy: 'Our code SEEECA.',
      reason: 'This release has no such series.',
    })
    expect(unknown).toMatchObject({ resolvedTo: null, resolvedBy: null })
  })

  it('names the candidates of what is ambiguous', async () => {
    const { subjectCoverage } = await panel('indicators: ["OC.MIG.NETR"], areas: ["Congo"]')
    const [congo] = subjectCoverage
    expect(congo).toMatchObject({
      outcome: 'AMBIGUOUS',
      candidates: expect.arrayContaining(['COD', 'COG']) as unknown,
    })
  })

  it('says when it is the periods or the breakdown that have no data', async () => {
    const late = await panel('indicators: ["OC.MIG.NETR"], areas: ["TJK"], from: "2100"')
    expect(late.indicatorCoverage[0]).toMatchObject({
      outcome: 'NO_DATA',
      reason: expect.stringContaining('between from and to') as unknown,
    })
    const women = await panel(
      'indicators: ["OC.MIG.NETR"], areas: ["TJK"], dimensions: [{ dimension: "SEX", code: "F" }]',
    )
    expect(women.subjectCoverage[0]?.reason).toContain('breakdown')
  })

  it('says when an indicator is about corridors, or about areas', async () => {
    const places = await panel('indicators: ["OC.REF.ORIG.DEST"], areas: ["TJK"]')
    expect(places.indicatorCoverage[0]).toMatchObject({
      outcome: 'NO_DATA',
      reason: 'OC.REF.ORIG.DEST is about corridors: name corridors, origins or destinations.',
    })
    expect(places.subjectCoverage[0]?.reason).toContain('No indicator that was asked for')
    const corridors = await panel('indicators: ["OC.MIG.NETR", "OC.REF.ORIG.DEST"], corridors: ["AFG-PAK"]')
    expect(corridors.indicatorCoverage.map(({ outcome }) => outcome)).toEqual(['NO_DATA', 'RESOLVED'])
    expect(corridors.indicatorCoverage[0]?.reason).toContain('name areas or a region')
  })

  it('tells origins from destinations', async () => {
    const { series, subjectCoverage } = await panel(
      'indicators: ["OC.REF.ORIG.DEST"], origins: ["AFG", "PAK", "WLD"], destinations: ["PAK"]',
    )
    expect(series.map(({ subject }) => subject.code)).toEqual(['AFG-PAK'])
    expect(subjectCoverage.map(({ requested, outcome }) => [requested, outcome])).toEqual([
      ['AFG', 'RESOLVED'],
      ['PAK', 'NO_DATA'],
      ['WLD', 'UNKNOWN'],
      ['PAK', 'RESOLVED'],
    ])
  })
})

describe('the rows of a panel', () => {
  it('can stand by value, rising or falling', async () => {
    const args = 'indicators: ["OC.MIG.NETR"], region: "SEEECA"'
    const values = (await panel(args, 'VALUE_ASC')).observations.nodes.map(({ value }) => value ?? Infinity)
    const falling = (await panel(args, 'VALUE_DESC')).observations.nodes.map(
      ({ value }) => value ?? -Infinity,
    )
    expect(values.length).toBeGreaterThan(10)
    expect(values).toEqual(values.toSorted((a, b) => a - b))
    expect(falling).toEqual(values.toSorted((a, b) => b - a))
  })

  it('can not stand by value for two indicators', async () => {
    const question =
      '{ panel(indicators: ["OC.MIG.NETR", "SP.POP.TOTL"], areas: ["TJK"]) { observations(orderBy: VALUE_ASC) { nodes { value } } } }'
    expect(await refusal(question)).toContain('one indicator')
  })
})

describe('a question', () => {
  it.each([
    ['dimensions: [{ dimension: "NOPE", code: "*" }]', 'It has: AMOUNT, SEX'],
    ['dimensions: [{ dimension: "sex", code: "*" }]', 'It has: AMOUNT, SEX'],
    ['dimensions: [{ dimension: "SEX", code: "f" }]', 'F, M'],
    ['dimensions: [{ dimension: "SEX", code: "F" }, { dimension: "SEX", code: "M" }]', 'twice'],
    ['from: "2015", to: "2014"', 'may not come after'],
  ])('is refused with %s', async (args, message) => {
    expect(await refusal(`{ panel(indicators: ["OC.UEM.YOUTH"], ${args}) { count } }`)).toContain(message)
    const series = args.startsWith('from')
      ? `{ series(indicators: ["OC.UEM.YOUTH"], areas: ["TJK"]) { nodes { observations(${args}) { nodes { value } } } } }`
      : `{ series(indicators: ["OC.UEM.YOUTH"], ${args}) { nodes { id } } }`
    expect(await refusal(series)).toContain(message)
  })

  it.each([
    ['indicator: "OC.REF.ORIG.DEST", area: "TJK"', 'is about corridors'],
    ['indicator: "OC.MIG.NETR", corridor: "TJK-RUS"', 'is about countries and regions'],
    ['indicator: "OC.MIG.NETR", area: "TJK", corridor: "TJK-RUS"', 'one of the two'],
    ['indicator: "OC.MIG.NETR"', 'one of the two'],
    ['indicator: "OC.MIG.NETR", area: "TJK", from: "2015", to: "2014"', 'may not come after'],
  ])('for claims is refused with %s', async (args, message) => {
    expect(await refusal(`{ claims(${args}) { statements { id } } }`)).toContain(message)
  })
})

describe('series', () => {
  interface Listed {
    totalCount: number
    nodes: { indicator: { code: string }; dimensions: { code: string }[]; dataset: { code: string } }[]
  }
  const fields = '{ totalCount nodes { indicator { code } dimensions { code } dataset { code } } }'
  const listed = async (args: string) => {
    const { data, errors } = await service.ask<{ series: Listed }>(`{ series(${args}) ${fields} }`)
    expect(errors).toBeUndefined()
    return data.series
  }

  it('are totals, or of the breakdown and dataset asked for', async () => {
    const youth = 'indicators: ["OC.UEM.YOUTH"], areas: ["TJK"]'
    const codes = ({ nodes }: Listed) =>
      nodes.map(({ dimensions }) => dimensions.map(({ code }) => code).join())
    expect(codes(await listed(youth))).toEqual([''])
    expect(codes(await listed(`${youth}, dimensions: [{ dimension: "SEX", code: "*" }]`)).sort()).toEqual([
      '',
      'F',
      'M',
    ])
    expect((await listed(`${youth}, dataset: "world-factbook-2015"`)).totalCount).toBe(1)
    expect((await listed(`${youth}, dataset: "iom-vienna-2023", allDatasets: true`)).totalCount).toBe(0)
  })

  it('are found for corridors', async () => {
    const { totalCount } = await listed('indicators: ["OC.REF.ORIG.DEST"], destinations: ["PAK"]')
    expect(totalCount).toBeGreaterThan(0)
  })

  it.each([
    'indicators: ["NOPE"]',
    'indicators: ["OC.MIG.NETR"], areas: ["Atlantis"]',
    'indicators: ["OC.REF.ORIG.DEST"], areas: ["TJK"]',
    'indicators: ["OC.MIG.NETR"], dataset: "nope"',
  ])('are refused with %s, as a list can not say what it lacks', async (args) => {
    await refusal(`{ series(${args}) { nodes { id } } }`)
  })

  it('of a place or a corridor are all there are when no indicator is named', async () => {
    const { data } = await service.ask<{ country: { series: Listed }; corridor: { series: Listed } }>(
      `{ country(code: "TJK") { series(first: 100) ${fields} } corridor(code: "AFG-PAK") { series ${fields} } }`,
    )
    const stored = await service.database.prisma.series.findMany({ where: { areaId: 'TJK' } })
    const indicators = new Set(stored.map(({ indicatorId }) => indicatorId))
    expect(new Set(data.country.series.nodes.map(({ indicator }) => indicator.code))).toEqual(indicators)
    expect(data.country.series.totalCount).toBeGreaterThan(indicators.size)
    expect(data.corridor.series.nodes.map(({ indicator }) => indicator.code)).toEqual(['OC.REF.ORIG.DEST'])
  })
})
