import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { insertNumbers } from '../testing/content-numbers.ts'

const database = await createTestDatabase()
const ask = asker(database)
beforeAll(() => insertNumbers(database))
afterAll(() => database.close())

const subject = 'subject { ... on Corridor { code } }'
const questions = {
  panel: (ends: string) =>
    `panel(indicators: ["FLOW"], ${ends}) { count periods values series { ${subject} } }`,
  ranking: (ends: string) =>
    `ranking(indicator: "FLOW", ${ends}) { count withoutValueCount entries { rank ${subject} observation { value } } }`,
  statistics: (ends: string) => `statistics(indicator: "FLOW", ${ends}) { count mean }`,
  aggregate: (ends: string) => `aggregate(indicator: "FLOW", ${ends}) { points { period value } }`,
}
const answer = async (question: string) => {
  const { data, messages } = await ask(`{ ${question} }`)
  expect(messages).toEqual([])
  return data
}

describe.each(Object.entries(questions))('%s of corridors', (_, question) => {
  test.each([
    ['originRegion: "CA"', 'origins: ["KAZ", "KGZ", "TJK", "UZB"]'],
    ['destinationRegion: "Central Asia"', 'destinations: ["KAZ", "KGZ", "TJK", "UZB"]'],
    [
      'origins: ["RUS"], originRegion: "CA", destinations: ["TJK"]',
      'origins: ["RUS", "KAZ", "KGZ", "TJK", "UZB"], destinations: ["TJK"]',
    ],
    [
      'originRegion: "CA", destinationRegion: "CA"',
      'origins: ["KAZ", "KGZ", "TJK", "UZB"], destinations: ["KAZ", "KGZ", "TJK", "UZB"]',
    ],
  ])('%s is as if each member were named', async (region, members) => {
    const [one, other] = [await answer(question(region)), await answer(question(members))]
    expect(JSON.stringify(one)).toMatch(/TJK|[1-9]/)
    expect(one).toEqual(other)
  })
})

test('each member is an item of the coverage, behind what is named', async () => {
  const coverage = 'subjectCoverage { requested outcome resolvedBy }'
  const data = await answer(
    `ranking(indicator: "FLOW", originRegion: "CA", origins: ["NOWHERE", "RUS"]) { count ${coverage} }`,
  )
  const { subjectCoverage } = data?.['ranking'] as {
    subjectCoverage: { requested: string; outcome: string }[]
  }
  expect(subjectCoverage.map(({ requested, outcome }) => `${requested} ${outcome}`)).toEqual([
    'NOWHERE UNKNOWN',
    'RUS RESOLVED',
    'KAZ NO_DATA',
    'KGZ RESOLVED',
    'TJK RESOLVED',
    'UZB NO_DATA',
  ])
  expect(subjectCoverage[3]).toMatchObject({ resolvedBy: 'Member of CA.' })
})

test('a dissolved state is left out of an aggregate where only its region is named', async () => {
  const asked = (ends: string) =>
    answer(`aggregate(indicator: "FLOW", ${ends}) { excluded { ${subject} } points { period value } }`)
  expect(await asked('origins: ["TJK"], destinationRegion: "BALKAN"')).toEqual({
    aggregate: { excluded: [{ subject: { code: 'TJK-SCG' } }], points: [] },
  })
  expect(await asked('origins: ["TJK"], destinations: ["SCG"]')).toEqual({
    aggregate: { excluded: [], points: [{ period: '2005', value: 1 }] },
  })
})

test('a country is no region, and a region is no country', async () => {
  const refused = await ask('{ ranking(indicator: "FLOW", originRegion: "TJK") { count } }')
  expect(refused.messages.join()).toContain('"TJK" is no region')
  const data = await answer(
    'ranking(indicator: "FLOW", origins: ["CA"]) { count subjectCoverage { outcome reason } }',
  )
  expect(data).toEqual({
    ranking: {
      count: 0,
      subjectCoverage: [
        { outcome: 'UNKNOWN', reason: 'CA is a region; give it as originRegion for its members.' },
      ],
    },
  })
})
