import type { Database, ProcessContext } from '@opencorridor/schema'
import { createGraphContext, graphSchema } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GraphServer } from '../server.ts'
import { createGraphServer } from '../server.ts'
import { ask } from '../testing/ask.ts'
import { countries, indicators, insertCharts } from './testing/content.ts'
import type { Ruler } from './testing/read-picture.ts'
import { axisOf, bandOf, barEnd, classesOf, fillOf, pointsOf, shapesOf } from './testing/read-picture.ts'

let database: Database
let context: ProcessContext
let server: GraphServer

beforeAll(async () => {
  database = await createTestDatabase({ content: { name: 'charts', fill: insertCharts } })
  context = createGraphContext(database)
  server = createGraphServer({
    schema: graphSchema,
    context: () => context.request(),
    state: () => context.state(),
  })
})

afterAll(async () => {
  await context.close()
  await database.close()
})

interface Value {
  subject: string
  period: string
  value: number
}

/** What the graph says, in the long shape: another way through it than the one that charts take. */
async function graphValues(indicator: string, rest: object): Promise<Value[]> {
  const { data } = await ask(
    server,
    `query ($indicator: String!, $areas: [String!], $corridors: [String!], $from: Period, $to: Period, $latest: Boolean! = false) {
      panel(indicators: [$indicator], areas: $areas, corridors: $corridors, from: $from, to: $to, latest: $latest) {
        observations(first: 5000) { nodes { period value series { subject { ... on Country { code } ... on Corridor { code } } } } }
      }
    }`,
    { indicator, ...rest },
  )
  const { panel } = data as {
    panel: {
      observations: {
        nodes: { period: string; value: number | null; series: { subject: { code: string } } }[]
      }
    }
  }
  return panel.observations.nodes.flatMap(({ period, value, series }) =>
    value === null ? [] : [{ subject: series.subject.code, period, value }],
  )
}

interface Question {
  kind: 'line' | 'multiples' | 'bar' | 'map' | 'scatter' | 'corridors'
  indicator: (typeof indicators)[number]
  other: (typeof indicators)[number]
  areas: string[]
  from: number
  years: number
  width: number
}

const question: fc.Arbitrary<Question> = fc.record({
  kind: fc.constantFrom('line', 'multiples', 'bar', 'map', 'scatter', 'corridors'),
  indicator: fc.constantFrom(...indicators),
  other: fc.constantFrom(...indicators),
  areas: fc.uniqueArray(fc.constantFrom(...Object.keys(countries)), { minLength: 3, maxLength: 8 }),
  from: fc.integer({ min: 2000, max: 2012 }),
  years: fc.integer({ min: 4, max: 12 }),
  width: fc.integer({ min: 300, max: 1200 }),
})

async function picture(address: string): Promise<string> {
  const response = await server.fetch(`http://localhost/charts/${address}`)
  const text = await response.text()
  expect(text, address).toMatch(/^<svg /u)
  return text
}

/** What a hundredth of a pixel stands for, and half a digit of what an axis says. */
function near(drawn: number | undefined, value: number, span: number): void {
  expect(
    Math.abs((drawn ?? Number.NaN) - value),
    `drawn ${drawn}, the graph has ${value}`,
  ).toBeLessThanOrEqual(span * 5e-4)
}

const spanOf = (values: readonly Value[]): number => {
  const all = values.map(({ value }) => value)
  return Math.max(0, ...all) - Math.min(0, ...all)
}

interface Drawn {
  year: number | undefined
  value: number
}

/** The nearest of some numbers; infinitely far where there is none. */
const nearest = (numbers: readonly number[], to: number): number =>
  numbers.reduce((a, b) => (Math.abs(b - to) < Math.abs(a - to) ? b : a), Infinity)

/** Each value of the graph is drawn at its place, and nothing is drawn that the graph does not have. */
function checkLines(
  svg: string,
  areas: readonly string[],
  values: readonly Value[],
  { x, y }: { x?: Ruler; y: Ruler },
): void {
  const meet = ({ year }: Drawn, { period }: Value): boolean =>
    year === undefined || Math.abs(year - Number(period)) < 0.05
  for (const area of areas) {
    const of = values.filter(({ subject }) => subject === area)
    const drawn = pointsOf(shapesOf(svg, area)).map(([px, py]): Drawn => ({ year: x?.(px), value: y(py) }))
    for (const one of of) {
      const there = drawn.filter((point) => meet(point, one))
      near(
        nearest(
          there.map(({ value }) => value),
          one.value,
        ),
        one.value,
        spanOf(values),
      )
    }
    for (const point of drawn) {
      const there = of.filter((one) => meet(point, one))
      near(
        nearest(
          there.map(({ value }) => value),
          point.value,
        ),
        point.value,
        spanOf(values),
      )
    }
  }
}

const checks: Record<Question['kind'], (asked: Question) => Promise<number>> = {
  async line({ indicator, areas, from, years, width }) {
    const to = from + years
    const values = await graphValues(indicator, { areas, from: String(from), to: String(to) })
    if (values.length < 2) return 0
    const svg = await picture(
      `line.svg?indicator=${indicator}&areas=${areas.join()}&from=${from}&to=${to}&width=${width}`,
    )
    checkLines(svg, areas, values, { x: axisOf(svg, 'x'), y: axisOf(svg, 'y') })
    return values.length
  },
  async multiples({ indicator, areas, from, years, width }) {
    const to = from + years
    const values = await graphValues(indicator, { areas, from: String(from), to: String(to) })
    if (values.length < 2) return 0
    const svg = await picture(
      `multiples.svg?indicator=${indicator}&areas=${areas.join()}&from=${from}&to=${to}&width=${width}`,
    )
    checkLines(svg, areas, values, { y: axisOf(svg, 'y') })
    return values.length
  },
  async bar({ indicator, areas, width }) {
    const values = await graphValues(indicator, { areas, latest: true })
    if (values.length === 0) return 0
    const svg = await picture(`bar.svg?indicator=${indicator}&areas=${areas.join()}&width=${width}`)
    const ruler = axisOf(svg, 'x')
    for (const area of areas) {
      const value = values.find(({ subject }) => subject === area)?.value
      const drawn = barEnd(shapesOf(svg, area), ruler)
      if (value === undefined) {
        expect(drawn).toBeUndefined()
        expect(shapesOf(svg, area)).toContain('No data')
      } else near(drawn, value, spanOf(values))
    }
    return values.length
  },
  async map({ indicator, areas, width }) {
    const values = await graphValues(indicator, { areas, latest: true })
    if (values.length === 0) return 0
    const svg = await picture(`map.svg?indicator=${indicator}&areas=${areas.join()}&width=${width}`)
    const classes = classesOf(svg)
    for (const area of areas) {
      const value = values.find(({ subject }) => subject === area)?.value
      const fill = fillOf(svg, area) ?? ''
      if (value === undefined) expect(fill).toMatch(/^url\(#\w+h\)$/u)
      else {
        const [from, to] = classes.get(fill) ?? [Number.NaN, Number.NaN]
        expect(value).toBeGreaterThanOrEqual(from)
        expect(value).toBeLessThan(to)
      }
    }
    return values.length
  },
  async scatter({ indicator, other, areas, width }) {
    if (indicator === other) return 0
    const [xs, ys] = [
      await graphValues(indicator, { areas, latest: true }),
      await graphValues(other, { areas, latest: true }),
    ]
    const both = xs.flatMap((x) => ys.filter(({ subject }) => subject === x.subject).map((y) => ({ x, y })))
    if (both.length < 2) return 0
    const svg = await picture(
      `scatter.svg?indicator=${indicator},${other}&areas=${areas.join()}&width=${width}`,
    )
    const [x, y] = [axisOf(svg, 'x'), axisOf(svg, 'y')]
    for (const pair of both) {
      const dot = new RegExp(`<circle data-id="${pair.x.subject}" cx="([^"]*)" cy="([^"]*)"`, 'u').exec(svg)
      near(x(Number(dot?.[1])), pair.x.value, spanOf(xs))
      near(y(Number(dot?.[2])), pair.y.value, spanOf(ys))
    }
    return both.length
  },
  async corridors({ width }) {
    const corridors = ['TJK-RUS', 'KGZ-RUS', 'KGZ-KAZ', 'MDA-DEU', 'GEO-DEU']
    const values = await graphValues('STOCK', { corridors, latest: true })
    const svg = await picture(`corridors.svg?indicator=STOCK&corridors=${corridors.join()}&width=${width}`)
    for (const corridor of corridors) {
      const value = values.find(({ subject }) => subject === corridor)?.value
      const drawn = bandOf(svg, corridor)
      if (value === undefined) expect(drawn).toBeUndefined()
      else near(drawn, value, 2 * spanOf(values))
    }
    return values.length
  },
}

test(
  "every number that a chart draws equals the graph's, for 200 random charts",
  { timeout: 120_000 },
  async () => {
    let numbers = 0
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        const compared = await checks[asked.kind](asked)
        // A question without data has no picture; it does not count as one.
        fc.pre(compared > 0)
        numbers += compared
      }),
      { numRuns: 200 },
    )
    expect(numbers).toBeGreaterThan(2_000)
  },
)
