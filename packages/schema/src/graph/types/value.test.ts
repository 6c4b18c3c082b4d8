import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { insertNumbers } from '../testing/content-numbers.ts'

const statements: string[] = []
const database = await createTestDatabase({ onQuery: (sql) => statements.push(sql) })
const ask = asker(database)
beforeAll(() => insertNumbers(database))
afterAll(() => database.close())

const refusal = async (query: string) => {
  const { codes, messages, data } = await ask(query)
  return [data, `${codes.join()} ${messages.join()}`] as const
}

describe('the value of a place', () => {
  test('is the newest, or that of a period, of the total of the preferred dataset', async () => {
    const { data, messages } = await ask(`{
      country(code: "UZB") {
        newest: value(indicator: "POP") { period value series { dataset { code } } }
        borrowed: value(indicator: "SP.POP.TOTL", period: "2018") { value }
      }
      area(code: "CA") { value(indicator: "POP") { period value } }
      corridor(code: "TJK-RUS") {
        value(indicator: "FLOW") { period value }
        before: value(indicator: "FLOW", period: "2017") { value }
        cost: value(indicator: "COST") { period value }
        quarter: value(indicator: "COST", period: "2020-Q1") { value }
        year: value(indicator: "COST", period: "2020") { value }
        reverse { value(indicator: "FLOW") { value } }
      }
    }`)
    expect(messages).toEqual([])
    expect(data).toEqual({
      country: {
        newest: { period: '2020', value: 40, series: { dataset: { code: 'report' } } },
        // Of 2018 only another dataset has one: an answer never borrows.
        borrowed: null,
      },
      area: { value: { period: '2019', value: 67.5 } },
      corridor: {
        value: { period: '2018', value: 120 },
        before: { value: 100 },
        cost: { period: '2020-Q2', value: 2.5 },
        quarter: { value: 3 },
        year: null,
        reverse: { value: { value: 2 } },
      },
    })
  })

  test('is null where nothing is said, and says why where the source does', async () => {
    const { data } = await ask(`{
      country(code: "TJK") {
        stated: value(indicator: "POP", period: "2019") { value absence status }
        before: value(indicator: "POP", period: "1900") { value }
        none: value(indicator: "GDP.KD") { value }
      }
      corridor(code: "KGZ-KAZ") { value(indicator: "FLOW") { value } }
    }`)
    expect(data).toEqual({
      country: { stated: { value: null, absence: 'NOT_COLLECTED', status: 'L' }, before: null, none: null },
      corridor: { value: null },
    })
  })

  test('is refused for what is no indicator of it', async () => {
    expect(await refusal('{ country(code: "TJK") { value(indicator: "NOPE") { value } } }')).toEqual([
      { country: { value: null } },
      'BAD_USER_INPUT indicator: none has the id or code "NOPE". The query { search } finds indicators by name.',
    ])
    expect(await refusal('{ country(code: "TJK") { value(indicator: "FLOW") { value } } }')).toEqual([
      { country: { value: null } },
      'BAD_USER_INPUT indicator: FLOW is about corridors: name corridors, origins or destinations.',
    ])
    expect(await refusal('{ corridor(code: "TJK-RUS") { value(indicator: "POP") { value } } }')).toEqual([
      { corridor: { value: null } },
      'BAD_USER_INPUT indicator: POP is about countries and regions, not about corridors: name areas or a region.',
    ])
  })
})

describe('the corridors of a country', () => {
  const entries = 'rank tied tiedWith subject { ... on Corridor { code } } observation { period value }'

  test('are ranked among all of them that have a value, out of it or into it', async () => {
    const { data, messages } = await ask(`{ country(code: "TJK") {
      out: topCorridors(indicator: "FLOW", first: 2) { ${entries} }
      into: topCorridors(indicator: "FLOW", as: DESTINATION) { ${entries} }
      lowest: topCorridors(indicator: "FLOW", direction: BOTTOM, first: 1) { ${entries} }
      year: topCorridors(indicator: "FLOW", period: "2017") { ${entries} }
      none: topCorridors(indicator: "FLOW", period: "1999") { rank }
    } }`)
    expect(messages).toEqual([])
    const line = (rank: number, tiedWith: number, code: string, period: string, value: number) => ({
      ...{ rank, tied: tiedWith > 0, tiedWith, subject: { code }, observation: { period, value } },
    })
    expect(data?.['country']).toEqual({
      out: [line(1, 0, 'TJK-RUS', '2018', 120), line(2, 0, 'TJK-KAZ', '2017', 20)],
      into: [line(1, 0, 'RUS-TJK', '2018', 2)],
      lowest: [line(1, 0, 'TJK-UZB', '2017', 0)],
      year: [
        line(1, 0, 'TJK-RUS', '2017', 100),
        line(2, 1, 'TJK-KAZ', '2017', 20),
        line(2, 1, 'TJK-TUR', '2017', 20),
        line(4, 0, 'TJK-UZB', '2017', 0),
      ],
      none: [],
    })
  })

  test('are those of the ranking of its corridors', async () => {
    for (const direction of ['TOP', 'BOTTOM']) {
      const { data } = await ask(`{
        country(code: "KGZ") { topCorridors(indicator: "FLOW", direction: ${direction}) { ${entries} } }
        ranking(indicator: "FLOW", origins: ["KGZ"], direction: ${direction}) { entries { ${entries} } }
      }`)
      const { country, ranking } = data as {
        country: { topCorridors: unknown[] }
        ranking: { entries: unknown[] }
      }
      expect(country.topCorridors).toHaveLength(2)
      expect(country.topCorridors).toEqual(ranking.entries)
    }
  })

  test('of many countries are read in one go, and from memory after that', async () => {
    const question = `{ countries(codes: ["TJK", "KGZ", "RUS"]) { nodes { code
      topCorridors(indicator: "FLOW") { rank subject { ... on Corridor { code value(indicator: "FLOW") { value } } } }
    } } }`
    const asked = asker(database)
    await asked('{ indicators(first: 1) { nodes { code } } }')
    statements.length = 0
    const { data } = await asked(question)
    expect(statements).toHaveLength(1)
    await asked(question)
    expect(statements).toHaveLength(1)
    const { nodes } = data?.['countries'] as {
      nodes: { code: string; topCorridors: { rank: number; subject: { code: string } }[] }[]
    }
    expect(nodes.map((it) => [it.code, it.topCorridors.map(({ subject }) => subject.code)])).toEqual([
      ['KGZ', ['KGZ-RUS', 'KGZ-TUR']],
      ['RUS', ['RUS-TJK']],
      ['TJK', ['TJK-RUS', 'TJK-KAZ', 'TJK-TUR', 'TJK-SCG', 'TJK-UZB']],
    ])
  })

  test('are refused for an indicator about countries, too many entries, another frequency', async () => {
    const of = (args: string) => refusal(`{ country(code: "TJK") { topCorridors(${args}) { rank } } }`)
    expect((await of('indicator: "POP"'))[1]).toContain('BAD_USER_INPUT indicator: POP is about countries')
    expect((await of('indicator: "FLOW", first: 101'))[1]).toContain('first is 101; it may be 1 to 100.')
    expect((await of('indicator: "COST", period: "2020"'))[1]).toContain(
      'period: 2020 is a year; a value of COST is of a quarter.',
    )
  })
})
