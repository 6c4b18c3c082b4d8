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
    ['origins: ["CA"]', 'origins: ["KAZ", "KGZ", "TJK", "UZB"]'],
    ['destinations: ["Central Asia"]', 'destinations: ["KAZ", "KGZ", "TJK", "UZB"]'],
    [
      'origins: ["TJK", "CA"], destinations: ["RUS"]',
      'origins: ["TJK", "KAZ", "KGZ", "UZB"], destinations: ["RUS"]',
    ],
    [
      'origins: ["CA"], destinations: ["CA"]',
      'origins: ["KAZ", "KGZ", "TJK", "UZB"], destinations: ["KAZ", "KGZ", "TJK", "UZB"]',
    ],
  ])('%s is as if each member were named', async (region, members) => {
    const [one, other] = [await answer(question(region)), await answer(question(members))]
    expect(JSON.stringify(one)).toMatch(/TJK|[1-9]/)
    expect(one).toEqual(other)
  })
})

test('each member is an item of the coverage, and a region without members names nobody', async () => {
  const coverage = 'subjectCoverage { requested outcome resolvedBy }'
  const data = await answer(`ranking(indicator: "FLOW", origins: ["CA", "NOWHERE"]) { count ${coverage} }`)
  const { subjectCoverage } = data?.['ranking'] as {
    subjectCoverage: { requested: string; outcome: string }[]
  }
  expect(subjectCoverage.map(({ requested, outcome }) => `${requested} ${outcome}`)).toEqual([
    'KAZ NO_DATA',
    'KGZ RESOLVED',
    'TJK RESOLVED',
    'UZB NO_DATA',
    'NOWHERE UNKNOWN',
  ])
  expect(subjectCoverage[1]).toMatchObject({ resolvedBy: 'Member of CA.' })
})
