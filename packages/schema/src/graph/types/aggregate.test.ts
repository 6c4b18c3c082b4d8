import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { insertNumbers } from '../testing/content-numbers.ts'

const database = await createTestDatabase()
const ask = asker(database)
beforeAll(() => insertNumbers(database))
afterAll(() => database.close())

interface Point {
  period: string
  value: number | null
  membersAsked: number
  membersWithData: number
  share: number
  weightShare: number | null
  belowMinCoverage: boolean
  missing: { subject: { code: string }; reason: string; observation: object | null }[]
  inputStatuses: { status: string; count: number; members: { code: string }[] }[]
}
interface Answer {
  method: string
  dataset: { code: string } | null
  weight: { code: string } | null
  points: Point[]
  members: { code: string }[]
  excluded: { subject: { code: string }; reason: string }[]
  series: { subject: { code: string } }[]
  weightSeries: { subject: { code: string } }[]
  subjectCoverage: { requested: string; outcome: string }[]
}

const subject = 'subject { ... on Country { code } ... on Corridor { code } }'
async function aggregate(args: string): Promise<Answer> {
  const { data, messages } = await ask(`{ aggregate(${args}) {
    release { name } indicator { code } method unit { text } frequency dataset { code }
    weight { code } weightDataset { code }
    members { ... on Country { code } ... on Corridor { code } }
    excluded { ${subject} reason }
    series { ${subject} } weightSeries { ${subject} }
    points {
      period value membersAsked membersWithData share weightShare belowMinCoverage
      missing { ${subject} reason observation { absence value } }
      inputStatuses { status count members { ... on Country { code } ... on Corridor { code } } }
    }
    subjectCoverage { requested outcome }
  } }`)
  expect(messages).toEqual([])
  return data?.['aggregate'] as Answer
}
const refusal = async (args: string) => {
  const { codes, messages } = await ask(`{ aggregate(${args}) { points { value } } }`)
  return `${codes.join()} ${messages.join()}`
}
const figures = ({ points }: Answer) => points.map(({ period, value, share }) => [period, value, share])
const missing = ({ points }: Answer) =>
  points.map(({ missing: all }) => all.map(({ subject: { code }, reason }) => `${code} ${reason}`))

describe('a sum', () => {
  test('is over the members of a region that have a value, and says which have none', async () => {
    const answer = await aggregate('indicator: "POP", region: "CA"')
    expect(figures(answer)).toEqual([
      ['2018', 18 + 6 + 9 + 33, 1],
      ['2019', 18.5 + 6.5 + 33.5, 3 / 4],
      ['2020', 19 + 9.5 + 34, 3 / 4],
    ])
    expect(missing(answer)).toEqual([[], ['TJK STATED_ABSENCE'], ['KGZ NO_VALUE']])
    expect(answer.points[1]?.missing[0]?.observation).toEqual({ absence: 'NOT_COLLECTED', value: null })
    expect(answer).toMatchObject({ method: 'SUM', weight: null, weightSeries: [], dataset: { code: 'wdi' } })
    expect(answer.series.map((it) => it.subject.code)).toEqual(['KAZ', 'KGZ', 'TJK', 'UZB'])
  })

  test('names the members whose values are estimates', async () => {
    const { points } = await aggregate('indicator: "POP", region: "CA", from: "2020"')
    expect(points[0]?.inputStatuses).toEqual([
      { status: 'A', count: 1, members: [{ code: 'TJK' }] },
      { status: 'E', count: 2, members: [{ code: 'KAZ' }, { code: 'UZB' }] },
    ])
  })

  test('of one member is its value, and each member counts once however it is called', async () => {
    expect(
      figures(await aggregate('indicator: "SP.POP.TOTL", areas: ["KAZ", "Kazakhstan"], to: "2018"')),
    ).toEqual([['2018', 18, 1]])
    // So does a name that is not understood.
    expect(
      figures(await aggregate('indicator: "POP", areas: ["KAZ", "Nowhere", "Nowhere"], to: "2018"')),
    ).toEqual([['2018', 18, 1 / 2]])
  })

  test('is of one dataset; members that only others speak of are missing', async () => {
    const both = await aggregate('indicator: "POP", areas: ["KAZ", "UZB", "TUR"], from: "2020"')
    expect(both.dataset).toEqual({ code: 'report' })
    expect(figures(both)).toEqual([['2020', 40, 1 / 3]])
    expect(missing(both)).toEqual([['KAZ OTHER_DATASET', 'TUR NO_VALUE']])
    const wdi = await aggregate(
      'indicator: "POP", areas: ["KAZ", "UZB", "TUR"], from: "2020", dataset: "wdi"',
    )
    expect(figures(wdi)).toEqual([['2020', 19 + 34, 2 / 3]])
  })

  test('is null, not zero, where no member has a value, and where fewer have one than asked for', async () => {
    const gap = await aggregate('indicator: "POP", areas: ["TJK"]')
    expect(figures(gap)).toEqual([
      ['2018', 9, 1],
      ['2019', null, 0],
      ['2020', 9.5, 1],
    ])
    const few = await aggregate('indicator: "POP", region: "CA", minCoverage: 0.8')
    expect(few.points.map(({ value, belowMinCoverage }) => [value, belowMinCoverage])).toEqual([
      [66, false],
      [null, true],
      [null, true],
    ])
    expect((await aggregate('indicator: "POP", areas: ["MNE"], dataset: "wdi"')).points).toEqual([])
  })

  test('of what was not understood says so, and counts it as asked for', async () => {
    const answer = await aggregate('indicator: "POP", areas: ["KAZ", "Atlantis"], to: "2018"')
    expect(figures(answer)).toEqual([['2018', 18, 1 / 2]])
    expect(answer.subjectCoverage).toEqual([
      { requested: 'KAZ', outcome: 'RESOLVED' },
      { requested: 'Atlantis', outcome: 'UNKNOWN' },
    ])
  })

  test('is of the breakdown asked for', async () => {
    const answer = await aggregate(
      'indicator: "POP", region: "CA", to: "2018", dimensions: [{ dimension: "SEX", code: "F" }]',
    )
    expect(figures(answer)).toEqual([['2018', 4 + 3, 1 / 2]])
    expect(missing(answer)).toEqual([['KAZ OTHER_BREAKDOWN', 'UZB OTHER_BREAKDOWN']])
  })

  test('leaves out values in dollars of another year', async () => {
    const answer = await aggregate('indicator: "GDP.KD", areas: ["KAZ", "KGZ"]')
    expect(figures(answer)).toEqual([
      ['2018', 110, 1],
      ['2019', 110, 1 / 2],
    ])
    expect(missing(answer)).toEqual([[], ['KGZ OTHER_UNIT']])
  })

  test('takes one period for all when the newest is asked for', async () => {
    expect(figures(await aggregate('indicator: "POP", region: "CA", latest: true'))).toEqual([
      ['2020', 62.5, 3 / 4],
    ])
    expect(
      figures(
        await aggregate(
          'indicator: "POP", areas: ["KGZ", "RUS", "TJK"], dataset: "wdi", latest: true, to: "2019"',
        ),
      ),
    ).toEqual([['2018', 6 + 9, 2 / 3]])
  })
})

describe('what would be counted twice', () => {
  test('a dissolved state is left out of a region, and what a dataset counts within another member too', async () => {
    const answer = await aggregate('indicator: "POP", region: "BALKAN"')
    expect(answer.dataset).toEqual({ code: 'census' })
    expect(answer.members).toEqual([{ code: 'MNE' }, { code: 'SRB' }])
    expect(answer.excluded).toEqual([
      { subject: { code: 'SCG' }, reason: 'SCG is no more, and its successors may count the same.' },
      { subject: { code: 'XKX' }, reason: 'census counts XKX within SRB: Kosovo* is counted in it.' },
    ])
    expect(figures(answer)).toEqual([
      ['2018', 7.6, 1],
      ['2019', 7, 1 / 2],
      ['2020', 7, 1 / 2],
    ])
  })

  test('is named by the series that counts it', async () => {
    const { data } = await ask(
      '{ country(code: "SRB") { series(indicators: ["POP"]) { nodes { note includes { code name } } } } }',
    )
    expect(data).toMatchObject({
      country: {
        series: {
          nodes: [{ note: 'Kosovo* is counted in it.', includes: [{ code: 'XKX', name: 'Kosovo*' }] }],
        },
      },
    })
  })

  test('is not left out without the other member', async () => {
    const answer = await aggregate('indicator: "POP", areas: ["XKX", "MNE"], to: "2018"')
    expect(figures(answer)).toEqual([['2018', 2.4, 1]])
    expect(answer.excluded).toEqual([])
    expect(figures(await aggregate('indicator: "POP", areas: ["SCG"]'))).toEqual([['2005', 8, 1]])
  })

  test('is refused: a region among the members, a state with one that it followed', async () => {
    expect(await refusal('indicator: "POP", areas: ["CA", "RUS"]')).toMatch(
      /^NOT_AGGREGABLE areas: CA is a region/,
    )
    expect(await refusal('indicator: "POP", areas: ["SCG", "SRB"]')).toMatch(
      /^NOT_AGGREGABLE SRB followed SCG/,
    )
  })
})

describe('a weighted mean', () => {
  test('weighs by the values of the same period, over members that have both', async () => {
    const answer = await aggregate('indicator: "SHARE", region: "CA"')
    expect(answer).toMatchObject({
      method: 'WEIGHTED_MEAN',
      weight: { code: 'POP' },
      dataset: { code: 'wdi' },
    })
    expect(answer.points.map(({ value }) => value)).toEqual([
      (10 * 18 + 40 * 6 + 25 * 9) / (18 + 6 + 9),
      (10 * 18.5 + 40 * 6.5) / (18.5 + 6.5),
    ])
    expect(missing(answer)).toEqual([['UZB NO_SERIES'], ['TJK NO_WEIGHT', 'UZB NO_SERIES']])
    expect(answer.points.map(({ weightShare }) => weightShare)).toEqual([
      33 / (18 + 6 + 9 + 33),
      25 / (18.5 + 6.5 + 33.5),
    ])
    expect(answer.weightSeries).toHaveLength(4)
  })

  test('is null where there is no weight', async () => {
    expect((await aggregate('indicator: "SHARE", areas: ["RUS"]')).points.map(({ value }) => value)).toEqual([
      5,
      null,
    ])
  })

  test('of a breakdown is refused where the weight has none such', async () => {
    const args = 'areas: ["KAZ"], dimensions: [{ dimension: "SEX", code: "F" }]'
    expect(await refusal(`indicator: "SHARE", ${args}`)).toMatch(/^NOT_AGGREGABLE POP, which the values/)
  })
})

describe('corridors', () => {
  test('all from one origin add up; those into a state that is no more are left out', async () => {
    const answer = await aggregate('indicator: "FLOW", origins: ["TJK"], from: "2017"')
    expect(figures(answer)).toEqual([
      ['2017', 140, 1],
      ['2018', 125, 2 / 4],
    ])
    expect(missing(answer)[1]).toEqual(['TJK-KAZ NO_VALUE', 'TJK-UZB STATED_ABSENCE'])
    expect(answer.excluded.map((it) => it.subject.code)).toEqual(['TJK-SCG'])
    expect(answer.subjectCoverage).toEqual([{ requested: 'TJK', outcome: 'RESOLVED' }])
  })

  test('may be named', async () => {
    const answer = await aggregate('indicator: "FLOW", corridors: ["TJK-RUS", "Kyrgyzstan-RUS"], to: "2017"')
    expect(figures(answer)).toEqual([['2017', 160, 1]])
  })
})

test.each([
  ['indicator: "GINI", region: "CA"', 'NOT_AGGREGABLE GINI (index) declares no way'],
  [
    'indicator: "POP", region: "CA", method: WEIGHTED_MEAN',
    'NOT_AGGREGABLE POP (persons) can not be averaged',
  ],
  [
    'indicator: "SHARE", region: "CA", method: SUM',
    'NOT_AGGREGABLE SHARE (% of population) can not be added',
  ],
  ['indicator: "GDP.LCU", region: "CA"', 'NOT_AGGREGABLE GDP.LCU (current LCU) is in local currencies'],
  [
    'indicator: "LOST", region: "CA"',
    'NOT_AGGREGABLE LOST (% of something) is to be weighted by an indicator',
  ],
  [
    'indicator: "FLOW.SHARE", origins: ["TJK"]',
    'NOT_AGGREGABLE FLOW.SHARE (% of persons) is weighted by POP',
  ],
  ['indicator: "COST", origins: ["TJK"]', 'NOT_AGGREGABLE COST (% of amount sent) declares no way'],
  ['indicator: "NONE"', 'BAD_USER_INPUT indicator: none has the id or code "NONE"'],
  ['indicator: "FLOW"', 'BAD_USER_INPUT indicator: FLOW is about corridors'],
  ['indicator: "POP", origins: ["TJK"]', 'BAD_USER_INPUT indicator: POP is about countries'],
  ['indicator: "POP", region: "KAZ"', 'BAD_USER_INPUT "KAZ" is no region'],
  ['indicator: "POP", dataset: "nobody"', 'BAD_USER_INPUT dataset: "nobody" is no Dataset'],
  ['indicator: "POP", minCoverage: 80', 'BAD_USER_INPUT minCoverage is 80; it may be 0 to 1'],
  ['indicator: "POP", from: "2020", to: "2018"', 'BAD_USER_INPUT from is 2020 and to is 2018'],
  [
    'indicator: "POP", dimensions: [{ dimension: "SEX", code: "*" }]',
    'BAD_USER_INPUT dimensions: SEX is asked for with every code',
  ],
])('%s is refused: %s', async (args, message) => {
  expect(await refusal(args)).toContain(message)
})
