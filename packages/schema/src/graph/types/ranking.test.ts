import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { insertNumbers } from '../testing/content-numbers.ts'

const database = await createTestDatabase()
const ask = asker(database)
beforeAll(() => insertNumbers(database))
afterAll(() => database.close())

interface Entry {
  rank: number
  tied: boolean
  tiedWith: number
  subject: { code: string }
  observation: { period: string; value: number; series: { dataset: { code: string } } }
}
interface Answer {
  period: string | null
  frequency: string
  entries: Entry[]
  moreTied: number
  count: number
  withoutValueCount: number
  withoutValue: {
    subject: { code: string }
    reason: string
    observation: { period: string; absence: string | null } | null
  }[]
  others: {
    requested: string
    entry: Entry | null
    missing: { reason: string } | null
    reason: string | null
  }[]
  subjectCoverage: { requested: string; outcome: string }[]
}

const code = 'subject { ... on Area { code } ... on Corridor { code } }'
const entry = `rank tied tiedWith ${code} observation { period value series { dataset { code } } }`
async function ranking(args: string): Promise<Answer> {
  const { data, messages } = await ask(`{ ranking(${args}) {
    release { name } indicator { code } direction period frequency
    entries { ${entry} } moreTied count withoutValueCount
    withoutValue { ${code} reason observation { period absence } }
    others { requested entry { ${entry} } missing { reason } reason }
    subjectCoverage { requested outcome }
  } }`)
  expect(messages).toEqual([])
  return data?.['ranking'] as Answer
}
const refusal = async (args: string) => {
  const { codes, messages } = await ask(`{ ranking(${args}) { count } }`)
  return `${codes.join()} ${messages.join()}`
}
const line = ({ rank, subject, observation }: Entry) =>
  `${rank} ${subject.code} ${observation.value} ${observation.period}`
const lines = ({ entries }: Answer) => entries.map(line)
const missing = ({ withoutValue }: Answer) =>
  withoutValue.map(({ subject, reason }) => `${subject.code} ${reason}`)

describe('countries', () => {
  test('by their newest values, each with its period; no region and no dissolved state among them', async () => {
    const answer = await ranking('indicator: "POP"')
    expect(lines(answer)).toEqual([
      '1 RUS 143 2010',
      '2 TUR 80 2018',
      '3 UZB 40 2020',
      '4 KAZ 19 2020',
      '5 TJK 9.5 2020',
      '6 SRB 7 2020',
      '7 KGZ 6.5 2019',
      '8 XKX 1.8 2019',
      '9 MNE 0.6 2018',
    ])
    expect(answer).toMatchObject({ period: null, frequency: 'A', count: 9, withoutValueCount: 0 })
    // The best-ranked dataset of each country answers alone.
    expect(answer.entries[2]?.observation.series.dataset.code).toBe('report')
  })

  test('of a region from the bottom, in one period, and those without a value apart', async () => {
    const answer = await ranking('indicator: "POP", region: "CA", period: "2019", direction: BOTTOM')
    expect(lines(answer)).toEqual(['1 KGZ 6.5 2019', '2 KAZ 18.5 2019'])
    expect(answer.period).toBe('2019')
    expect(missing(answer)).toEqual(['TJK STATED_ABSENCE', 'UZB NO_VALUE'])
    expect(answer.withoutValue.map(({ observation }) => observation)).toEqual([
      { period: '2019', absence: 'NOT_COLLECTED' },
      null,
    ])
  })

  test('with equal values share the smallest rank, and those that did not fit are counted', async () => {
    const all = await ranking('indicator: "GINI", direction: BOTTOM')
    expect(lines(all)).toEqual(['1 KAZ 27.8 2018', '1 KGZ 27.8 2018', '3 TJK 34 2015'])
    expect(all.entries.map(({ tied, tiedWith }) => [tied, tiedWith])).toEqual([
      [true, 1],
      [true, 1],
      [false, 0],
    ])
    expect(all.moreTied).toBe(0)
    const first = await ranking('indicator: "GINI", direction: BOTTOM, first: 1')
    expect(lines(first)).toEqual(['1 KAZ 27.8 2018'])
    expect(first).toMatchObject({ moreTied: 1, count: 3 })
  })

  test('whose values are too old have no rank', async () => {
    const answer = await ranking('indicator: "POP", areas: ["KAZ", "KGZ", "TUR", "RUS"], maxAge: 1')
    expect(lines(answer)).toEqual(['1 KAZ 19 2020', '2 KGZ 6.5 2019'])
    expect(missing(answer)).toEqual(['RUS TOO_OLD', 'TUR TOO_OLD'])
    expect(answer.withoutValue.map(({ observation }) => observation?.period)).toEqual(['2010', '2018'])
  })

  test('in the newest period that half of those with data have', async () => {
    const answer = await ranking('indicator: "POP", areas: ["KAZ", "KGZ", "TJK", "RUS"], samePeriod: true')
    expect(answer.period).toBe('2020')
    expect(lines(answer)).toEqual(['1 KAZ 19 2020', '2 TJK 9.5 2020'])
    const none = await ranking(
      'indicator: "POP", areas: ["TUR", "RUS", "MNE", "SRB", "UZB"], samePeriod: true',
    )
    // 2018: TUR, MNE, SRB of five.
    expect(none.period).toBe('2018')
    const apart = await ranking('indicator: "GINI", areas: ["TJK", "KAZ"], samePeriod: true')
    expect(apart.period).toBe('2018')
  })

  test('of a breakdown, of which some have none', async () => {
    const answer = await ranking(
      'indicator: "POP", region: "CA", dimensions: [{ dimension: "SEX", code: "F" }]',
    )
    expect(lines(answer)).toEqual(['1 TJK 5 2020', '2 KGZ 3 2018'])
    expect(missing(answer)).toEqual(['KAZ OTHER_BREAKDOWN', 'UZB OTHER_BREAKDOWN'])
  })

  test('in dollars of another year have no rank among the others', async () => {
    const answer = await ranking('indicator: "GDP.KD", areas: ["KAZ", "KGZ"], period: "2019"')
    expect(lines(answer)).toEqual(['1 KAZ 110 2019'])
    expect(missing(answer)).toEqual(['KGZ OTHER_UNIT'])
  })

  test('that are named have their rank wherever they stand, or the reason why none', async () => {
    const { others, entries } = await ranking(
      'indicator: "POP", region: "CA", period: "2019", first: 1, others: ["Kyrgyzstan", "TJK", "RUS", "Atlantis"]',
    )
    expect(entries.map(line)).toEqual(['1 KAZ 18.5 2019'])
    expect(others.map((it) => it.entry && line(it.entry))).toEqual(['2 KGZ 6.5 2019', null, null, null])
    expect(others.map((it) => [it.requested, it.missing?.reason ?? null, it.reason])).toEqual([
      ['Kyrgyzstan', null, null],
      ['TJK', 'STATED_ABSENCE', 'TJK has no value in this ranking.'],
      ['RUS', null, 'RUS is not among the places that are ranked.'],
      ['Atlantis', null, 'No place answers to "Atlantis".'],
    ])
  })

  test('that are not understood are said in coverage', async () => {
    const { subjectCoverage, count } = await ranking('indicator: "POP", areas: ["KAZ", "Atlantis", "SCG"]')
    expect(count).toBe(2)
    expect(subjectCoverage).toEqual([
      { requested: 'KAZ', outcome: 'RESOLVED' },
      { requested: 'Atlantis', outcome: 'UNKNOWN' },
      { requested: 'SCG', outcome: 'RESOLVED' },
    ])
  })
})

test('regions have ranks among regions only', async () => {
  expect(lines(await ranking('indicator: "POP", areas: ["CA", "BALKAN"]'))).toEqual([
    '1 CA 67.5 2019',
    '2 BALKAN 11 2018',
  ])
  expect(await refusal('indicator: "POP", areas: ["CA", "RUS"]')).toMatch(
    /^BAD_USER_INPUT areas: CA is a region, the others are countries: a region has no rank among its members/,
  )
})

describe('corridors', () => {
  test('out of a country, by their newest values', async () => {
    const answer = await ranking('indicator: "FLOW", origins: ["TJK"]')
    expect(lines(answer)).toEqual([
      '1 TJK-RUS 120 2018',
      '2 TJK-KAZ 20 2017',
      '3 TJK-TUR 5 2018',
      '4 TJK-SCG 1 2005',
      '5 TJK-UZB 0 2017',
    ])
  })

  test('between named ends, in one period; a zero has a rank, an absence has none', async () => {
    const answer = await ranking(
      'indicator: "FLOW", origins: ["TJK", "KGZ"], destinations: ["RUS", "TUR", "UZB", "KAZ"], period: "2017", others: ["KGZ-TUR"]',
    )
    expect(lines(answer)).toEqual([
      '1 TJK-RUS 100 2017',
      '2 KGZ-RUS 60 2017',
      '3 TJK-KAZ 20 2017',
      '3 TJK-TUR 20 2017',
      '5 KGZ-TUR 9 2017',
      '6 TJK-UZB 0 2017',
    ])
    expect(missing(answer)).toEqual(['KGZ-KAZ NO_SERIES'])
    expect(answer.others.map((it) => it.entry?.rank)).toEqual([5])
    const next = await ranking('indicator: "FLOW", destinations: ["UZB"], period: "2018"')
    expect(missing(next)).toEqual(['TJK-UZB STATED_ABSENCE'])
  })

  test('all of them, with none named: as if every origin were', async () => {
    const args = 'indicator: "FLOW", first: 3, others: ["TJK-SCG", "KGZ-KAZ", "TJK-TJK"]'
    const all = await ranking(args)
    expect(lines(all)).toEqual(['1 TJK-RUS 120 2018', '2 KGZ-RUS 70 2018', '3 TJK-KAZ 20 2017'])
    expect(all).toMatchObject({ count: 8, withoutValueCount: 2, period: null, subjectCoverage: [] })
    expect(missing(all)).toEqual(['KGZ-KAZ NO_VALUE', 'RUS-KGZ NO_VALUE'])
    expect(all.others.map((it) => [it.entry && line(it.entry), it.missing?.reason ?? null])).toEqual([
      ['7 TJK-SCG 1 2005', null],
      [null, 'NO_VALUE'],
      [null, null],
    ])
    for (const rest of [
      '',
      ', direction: BOTTOM',
      ', period: "2017"',
      ', period: "2017", direction: BOTTOM',
      ', maxAge: 0',
    ]) {
      const [one, other] = [
        await ranking(`${args}${rest}`),
        await ranking(`${args}${rest}, origins: ["TJK", "KGZ", "RUS"]`),
      ]
      expect(one.entries).toEqual(other.entries)
      expect(one).toMatchObject({ count: other.count, moreTied: other.moreTied, period: other.period })
      expect(one.withoutValueCount).toBe(other.withoutValueCount)
    }
  })

  test('all of them, where those with too old values and those with other frequencies have no rank', async () => {
    const answer = await ranking('indicator: "FLOW", maxAge: 0')
    expect(answer.count).toBe(5)
    expect(missing(answer)).toEqual([
      'KGZ-KAZ NO_VALUE',
      'RUS-KGZ NO_VALUE',
      'TJK-KAZ TOO_OLD',
      'TJK-SCG TOO_OLD',
      'TJK-UZB TOO_OLD',
    ])
    expect(lines(await ranking('indicator: "COST", direction: BOTTOM'))).toEqual([
      '1 TJK-RUS 2.5 2020-Q2',
      '2 TJK-KAZ 4 2020-Q1',
    ])
    expect(await refusal('indicator: "COST", period: "2020"')).toContain(
      'period: 2020 is a year; a value of COST',
    )
    expect(await refusal('indicator: "FLOW", samePeriod: true')).toContain(
      'samePeriod: name origins or destinations',
    )
  })

  test('by cost in one quarter', async () => {
    const answer = await ranking(
      'indicator: "COST", corridors: ["TJK-RUS", "TJK-KAZ"], period: "2020-Q1", direction: BOTTOM',
    )
    expect(lines(answer)).toEqual(['1 TJK-RUS 3 2020-Q1', '2 TJK-KAZ 4 2020-Q1'])
    expect(answer.frequency).toBe('Q')
  })
})

test.each([
  ['indicator: "NONE"', 'BAD_USER_INPUT indicator: none has the id or code "NONE"'],
  ['indicator: "POP", corridors: ["TJK-RUS"]', 'BAD_USER_INPUT indicator: POP is about countries'],
  ['indicator: "POP", first: 0', 'BAD_USER_INPUT first is 0; it may be 1 to 500.'],
  ['indicator: "POP", first: 501', 'BAD_USER_INPUT first is 501; it may be 1 to 500.'],
  ['indicator: "POP", period: "2019", maxAge: 1', 'BAD_USER_INPUT maxAge and samePeriod choose'],
  ['indicator: "POP", maxAge: -1', 'BAD_USER_INPUT maxAge is -1; it may be 0 to 1000 years.'],
  ['indicator: "POP", region: "KAZ"', 'BAD_USER_INPUT "KAZ" is no region'],
  [
    'indicator: "POP", period: "2019-Q1"',
    'BAD_USER_INPUT period: 2019-Q1 is a quarter; a value of POP is of a year.',
  ],
  [
    'indicator: "COST", origins: ["TJK"], period: "2020"',
    'BAD_USER_INPUT period: 2020 is a year; a value of COST',
  ],
  [
    'indicator: "POP", dimensions: [{ dimension: "SEX", code: "*" }]',
    'BAD_USER_INPUT dimensions: SEX is asked for',
  ],
  [
    'indicator: "COST", dimensions: [{ dimension: "SEX", code: "F" }]',
    'BAD_USER_INPUT dimensions: COST has no series of SEX=F. It has: the total.',
  ],
  ['indicator: "GDP.LCU"', 'NOT_AGGREGABLE GDP.LCU (current LCU) is in the currency of each place'],
])('%s is refused: %s', async (args, message) => {
  expect(await refusal(args)).toContain(message)
})

test('ranks of a panel are refused where the values are in several currencies', async () => {
  const { messages } = await ask('{ panel(indicators: ["GDP.LCU"], transform: { method: RANK }) { count } }')
  expect(messages[0]).toContain(
    'GDP.LCU (current LCU) does not bear RANK: it is in the currency of each place',
  )
})
