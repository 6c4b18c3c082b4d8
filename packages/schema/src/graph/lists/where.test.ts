import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { insertCorridors } from '../testing/content-corridors.ts'
import { insertSeries } from '../testing/insert-series.ts'

const database = await createTestDatabase()
const ask = asker(database)
beforeAll(async () => {
  await insertCorridors(database)
  // A breakdown that ends before the total does.
  await insertSeries(database, 1, [
    {
      ...{ indicatorId: 'COST.MEAN', datasetId: 'wdi', subject: 'TJK' },
      ...{ from: '2010', cells: [9], dimensions: { AMOUNT: '500' } },
    },
  ])
})
afterAll(() => database.close())

interface List {
  nodes: { code: string }[]
}
async function listed(field: string, args: string) {
  const { data, messages, codes } = await ask(`{ list: ${field}(${args}) { nodes { code } } }`)
  const list = data?.['list'] as List | null | undefined
  return { found: list?.nodes.map(({ code }) => code), messages, codes }
}
const countries = async (args: string) => (await listed('countries', `orderBy: CODE, ${args}`)).found
const corridors = async (args: string) => (await listed('corridors', args)).found
const projects = async (filter: string) =>
  (await listed('projects', `orderBy: { field: CODE, direction: ASC }, filter: ${filter}`)).found

describe('countries where', () => {
  test.each([
    ['indicator: "REM.GDP", above: 20', ['KGZ', 'TJK']],
    ['indicator: "BX.TRF", above: 20', ['KGZ', 'TJK']],
    ['indicator: "REM.GDP", atLeast: 36.6', ['TJK']],
    ['indicator: "REM.GDP", above: 36.6', []],
    ['indicator: "REM.GDP", below: 20', ['DEU', 'RUS', 'UZB']],
    ['indicator: "REM.GDP", atLeast: 0.3, atMost: 0.4', ['DEU', 'RUS']],
    // Of the exact year, of the newest in a stretch, not older than so many years.
    ['indicator: "REM.GDP", above: 20, period: "2012"', ['KGZ', 'TJK']],
    ['indicator: "REM.GDP", above: 20, period: "2014"', ['TJK']],
    ['indicator: "REM.GDP", above: 42, to: "2013"', ['TJK']],
    ['indicator: "REM.GDP", above: 42, from: "2014"', []],
    ['indicator: "REM.GDP", above: 0, maxAge: 0', ['DEU', 'RUS', 'TJK']],
    ['indicator: "REM.GDP", above: 0, maxAge: 1', ['DEU', 'KGZ', 'RUS', 'TJK']],
    ['indicator: "REM.GDP", above: 0, maxAge: 4', ['DEU', 'KGZ', 'RUS', 'TJK', 'UZB']],
    // The average of SDG 10.c: below 3 %.
    ['indicator: "COST.MEAN", above: 3', ['KGZ']],
    ['indicator: "EMPTY", above: 3', []],
  ])('[{ %s }] are %j', async (condition, expected) => {
    expect(await countries(`where: [{ ${condition} }]`)).toEqual(expected)
  })

  test('age is counted from the newest value of the indicator, also of another breakdown', async () => {
    const of = (rest: string) =>
      countries(
        `where: [{ indicator: "COST.MEAN", dimensions: [{ dimension: "AMOUNT", code: "500" }], above: 0, ${rest} }]`,
      )
    // It is of 2010; the newest total of 2014.
    expect([await of('maxAge: 3'), await of('maxAge: 4')]).toEqual([[], ['TJK']])
  })

  test('what is absent meets no condition, and the preferred dataset answers alone', async () => {
    // Of KAZ the preferred dataset withholds the value, another one says 60.
    for (const bound of ['above: 0', 'below: 1000', 'atMost: 0', 'atLeast: -1'])
      expect(await countries(`where: [{ indicator: "REM.GDP", ${bound} }]`)).not.toContain('KAZ')
  })

  test('all conditions hold; none are asked for by an empty list', async () => {
    const both = '[{ indicator: "REM.GDP", above: 20 }, { indicator: "COST.MEAN", below: 3 }]'
    expect(await countries(`where: ${both}`)).toEqual(['TJK'])
    expect(await countries('where: []')).toHaveLength(6)
    expect(await countries(`where: ${both}, codes: ["KGZ"]`)).toEqual([])
  })
})

describe('countries with a project and a corridor', () => {
  test.each([
    ['withProject: { themes: ["skills"] }', ['KGZ', 'TJK']],
    ['withProject: { themes: ["reception"] }', ['RUS']],
    ['withProject: { text: "nothing of this" }', []],
    ['corridorTo: "DEU"', ['RUS', 'TJK']],
    ['corridorFrom: "Tajikistan"', ['DEU', 'KAZ', 'RUS']],
    ['withProject: { themes: ["skills"] }, corridorTo: "RUS"', ['KGZ', 'TJK']],
    ['withProject: { themes: ["skills"] }, corridorTo: "DEU"', ['TJK']],
    ['corridorTo: "DEU", corridorFrom: "TJK"', ['RUS']],
    ['corridorTo: "DEU", corridorWhere: [{ indicator: "STOCK", above: 0 }]', []],
    ['corridorTo: "RUS", corridorWhere: [{ indicator: "STOCK", above: 500 }]', ['KGZ', 'UZB']],
    ['withProject: { areasWhere: [{ indicator: "REM.GDP", above: 35 }] }', ['TJK']],
  ])('%s: %j', async (args, expected) => {
    expect(await countries(args)).toEqual(expected)
  })
})

describe('corridors where', () => {
  const us200 = 'dimensions: [{ dimension: "AMOUNT", code: "200" }]'
  test.each([
    ['where: [{ indicator: "STOCK", above: 500 }]', ['KGZ-RUS', 'UZB-RUS']],
    ['where: [{ indicator: "STOCK", atMost: 0 }]', ['RUS-DEU']],
    ['where: [{ indicator: "STOCK", atLeast: 0, period: "2010" }]', ['KGZ-RUS', 'TJK-KAZ', 'TJK-RUS']],
    ['where: [{ indicator: "STOCK", above: 460, maxAge: 2 }]', ['KGZ-RUS', 'TJK-RUS', 'UZB-RUS']],
    ['where: [{ indicator: "STOCK", above: 460, maxAge: 1 }]', ['UZB-RUS']],
    ['where: [{ indicator: "STOCK", above: 1, dimensions: [{ dimension: "SEX", code: "F" }] }]', ['TJK-RUS']],
    // SDG 10.c: no corridor above 5 %.
    [`where: [{ indicator: "OC.REM.COST", above: 5, ${us200} }]`, ['KGZ-KAZ', 'TJK-DEU']],
    [`where: [{ indicator: "OC.REM.COST", above: 5, maxAge: 1, ${us200} }]`, ['TJK-DEU']],
    [`where: [{ indicator: "OC.REM.COST", atMost: 2.19, from: "2015", to: "2015", ${us200} }]`, ['TJK-RUS']],
    [`where: [{ indicator: "OC.REM.COST", above: 2, period: "2015-Q1", ${us200} }]`, ['TJK-DEU', 'TJK-RUS']],
    // A year is not compared with a quarter: the indicator is annual.
    ['where: [{ indicator: "MIXED", above: 0 }]', ['TJK-RUS']],
    ['where: [{ indicator: "MIXED", above: 0, period: "2016-Q2" }]', ['KGZ-RUS']],
    ['originWhere: [{ indicator: "REM.GDP", above: 35 }]', ['TJK-DEU', 'TJK-KAZ', 'TJK-RUS']],
    ['destinationWhere: [{ indicator: "REM.GDP", above: 35 }]', ['RUS-TJK']],
    [
      'destination: "RUS", where: [{ indicator: "STOCK", above: 1 }], originWhere: [{ indicator: "REM.GDP", above: 20 }]',
      ['KGZ-RUS', 'TJK-RUS'],
    ],
  ])('%s: %j', async (args, expected) => {
    expect(await corridors(args)).toEqual(expected)
  })

  // The newest value of the indicator is of 2017, that of women is of 2010.
  test.each([
    [6, 0],
    [7, 1],
  ])(
    'of at most %d years before the newest of the indicator, not of the breakdown: %d',
    async (maxAge, count) => {
      const women = `maxAge: ${maxAge}, dimensions: [{ dimension: "SEX", code: "F" }]`
      const { data, messages } = await ask(`{
      corridors(where: [{ indicator: "STOCK", above: 1, ${women} }]) { totalCount }
      ranking(indicator: "STOCK", ${women}) { count }
      named: ranking(indicator: "STOCK", origins: ["TJK"], ${women}) { count }
      statistics(indicator: "STOCK", ${women}) { count }
      panel(indicators: ["STOCK"], origins: ["TJK"], latest: true, ${women}) { count }
    }`)
      expect(messages).toEqual([])
      expect(data).toEqual({
        corridors: { totalCount: count },
        ...{ ranking: { count }, named: { count }, statistics: { count }, panel: { count } },
      })
    },
  )

  test('a list is paged in its order, and a cursor is good for its conditions alone', async () => {
    const query = `query ($after: String, $above: Float) {
      corridors(
        first: 1, after: $after, orderBy: { field: DESTINATION, direction: DESC }
        where: [{ indicator: "STOCK", above: $above }]
      ) { nodes { code } totalCount pageInfo { endCursor hasNextPage } }
    }`
    interface Page extends List {
      totalCount: number
      pageInfo: { endCursor: string; hasNextPage: boolean }
    }
    const codes: string[] = []
    let after: string | null = null
    for (let more = true; more;) {
      const { data }: Awaited<ReturnType<typeof ask>> = await ask(query, { after, above: 0 })
      const list = data?.['corridors'] as Page
      expect(list.totalCount).toBe(5)
      codes.push(...list.nodes.map(({ code }) => code))
      more = list.pageInfo.hasNextPage
      after = list.pageInfo.endCursor
    }
    expect(codes).toEqual(['RUS-TJK', 'UZB-RUS', 'TJK-RUS', 'KGZ-RUS', 'TJK-KAZ'])
    expect((await ask(query, { after, above: 0 })).codes).toEqual([])
    expect((await ask(query, { after, above: 1 })).codes).toEqual(['CURSOR_STALE'])
  })
})

describe('projects in countries where', () => {
  test.each([
    ['{ areasWhere: [{ indicator: "REM.GDP", above: 20 }] }', ['in-kgz', 'in-tjk']],
    ['{ areasWhere: [{ indicator: "REM.GDP", above: 20, period: "2014" }] }', ['in-tjk']],
    ['{ areasWhere: [{ indicator: "REM.GDP", below: 20 }], themes: ["reception"] }', ['in-rus']],
    ['{ areasWhere: [] }', ['in-kgz', 'in-rus', 'in-tjk']],
  ])('%s: %j', async (filter, expected) => {
    expect(await projects(filter)).toEqual(expected)
  })

  test('the projects of a theme and of a country are filtered so too', async () => {
    const { data, messages } = await ask(`{
      theme(id: "skills") { projects(filter: { areasWhere: [{ indicator: "REM.GDP", above: 35 }] }) { nodes { code } } }
      country(code: "KGZ") { projects(filter: { areasWhere: [{ indicator: "REM.GDP", above: 35 }] }) { nodes { code } } }
    }`)
    expect(messages).toEqual([])
    expect(data).toEqual({
      theme: { projects: { nodes: [{ code: 'in-tjk' }] } },
      country: { projects: { nodes: [] } },
    })
  })
})

describe('a condition is refused', () => {
  test.each([
    ['countries', 'where: [{ indicator: "REM.GDP" }]', 'where[0] has no bound'],
    ['countries', 'where: [{ indicator: "REM.GDP", above: 1e999 }]', 'where[0].above is Infinity'],
    ['countries', 'where: [{ indicator: "REM.GDP", above: 5, below: 5 }]', 'no value is above 5 and below 5'],
    ['countries', 'where: [{ indicator: "nothing", above: 5 }]', 'no indicator has the id or code "nothing"'],
    ['countries', 'where: [{ indicator: "STOCK", above: 5 }]', 'STOCK is about corridors'],
    ['corridors', 'where: [{ indicator: "REM.GDP", above: 5 }]', 'REM.GDP is about countries and regions'],
    [
      'corridors',
      'where: [{ indicator: "OC.REM.COST", above: 5 }]',
      'OC.REM.COST has no series of the total. It has: AMOUNT=200; AMOUNT=500.',
    ],
    [
      'corridors',
      'where: [{ indicator: "OC.REM.COST", above: 5, dimensions: [{ dimension: "AMOUNT", code: "*" }] }]',
      'AMOUNT is asked for with every code',
    ],
    [
      'corridors',
      'where: [{ indicator: "OC.REM.COST", above: 5, period: "2014", dimensions: [{ dimension: "AMOUNT", code: "200" }] }]',
      'where[0].period: OC.REM.COST has values of quarters and none of exactly 2014.',
    ],
    [
      'countries',
      'where: [{ indicator: "REM.GDP", above: 5, dimensions: [{ dimension: "SEX", code: "F" }] }]',
      'REM.GDP has no series of SEX=F. It has: the total.',
    ],
    ['countries', 'where: [{ indicator: "REM.GDP", above: 5, period: "2012", from: "2012" }]', 'exactly one'],
    ['countries', 'where: [{ indicator: "REM.GDP", above: 5, maxAge: -1 }]', 'where[0].maxAge is -1'],
    ['countries', 'where: [{ indicator: "REM.GDP", above: 5, from: "2013", to: "2012" }]', 'from is 2013'],
    ['countries', 'corridorWhere: [{ indicator: "STOCK", above: 5 }]', 'name the other end'],
    ['countries', 'corridorTo: "Central Asia"', 'corridorTo: "Central Asia" is a region'],
    [
      'countries',
      `where: [${'{ indicator: "REM.GDP", above: 5 }, '.repeat(11)}]`,
      'where has 11 conditions; it may have 10.',
    ],
    [
      'corridors',
      'origin: "CA"',
      'origin: "CA" is a region; name a country here, or the region as originRegion.',
    ],
  ])('%s(%s): %s', async (field, args, message) => {
    const { codes, messages } = await listed(field, args)
    expect(codes).toEqual(['BAD_USER_INPUT'])
    expect(messages[0]).toContain(message)
  })

  test('where the values are in several currencies', async () => {
    const { codes, messages } = await listed('countries', 'where: [{ indicator: "GDP.LCU", above: 5 }]')
    expect(codes).toEqual(['NOT_AGGREGABLE'])
    expect(messages[0]).toContain('GDP.LCU (current LCU) is in the currency of each place')
  })
})
