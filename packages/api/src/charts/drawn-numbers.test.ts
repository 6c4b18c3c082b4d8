import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { GraphServer } from '../server.ts'
import { ask } from '../testing/ask.ts'
import { createChartServer } from './testing/chart-server.ts'
import { countries, indicators } from './testing/content.ts'
import type { Value } from './testing/compare-drawn.ts'
import * as compare from './testing/compare-drawn.ts'
import { axisOf, bandOf, barEnd, classesOf, fillOf, numberOf, shapesOf } from './testing/read-picture.ts'

const { checkInLine, checkLines, near, nearest, numbersSaid, pathOf, says, spanOf } = compare

let server: GraphServer

beforeAll(async () => {
  const started = await createChartServer()
  server = started.server
  return started.close
})

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

/** All that there are. */
const kinds = [
  ...(['line', 'multiples', 'slope', 'bar', 'map', 'scatter', 'corridors', 'sankey', 'figure'] as const),
  'timeline',
] as const

interface Question {
  kind: (typeof kinds)[number]
  indicator: (typeof indicators)[number]
  other: (typeof indicators)[number]
  areas: string[]
  from: number
  years: number
  width: number
}

const question: fc.Arbitrary<Question> = fc.record({
  kind: fc.constantFrom(...kinds),
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
  async slope({ indicator, areas, from, years, width }) {
    const to = from + years
    const values = await graphValues(indicator, { areas, from: String(from), to: String(to) })
    if (new Set(values.map(({ period }) => period)).size < 2) return 0
    const svg = await picture(
      `slope.svg?indicator=${indicator}&areas=${areas.join()}&from=${from}&to=${to}&width=${width}`,
    )
    // The chart is between the first and the last period that anything is said of, which stand above it.
    const ends = [...svg.matchAll(/<text [^>]*text-anchor="middle"[^>]*>(\d{4})</gu)].map(([, year]) => year)
    expect(ends).toHaveLength(2)
    const at = (area: string, period: string | undefined): number | undefined =>
      values.find((one) => one.subject === area && one.period === period)?.value
    const both = areas.flatMap((area) => {
      const [before, after] = [at(area, ends[0]), at(area, ends[1])]
      return before === undefined || after === undefined ? [] : [{ area, before, after }]
    })
    if (both.length < 2) return 0
    const points = both.flatMap(({ area, before, after }) => {
      const [start, end] = pathOf(shapesOf(svg, area))
      return [
        { pixel: start?.[1] ?? Number.NaN, value: before },
        { pixel: end?.[1] ?? Number.NaN, value: after },
      ]
    })
    checkInLine(points)
    // Those without both ends have no line.
    for (const area of areas) {
      if (both.every((one) => one.area !== area)) expect(shapesOf(svg, area)).toBe('')
    }
    const said = numbersSaid(svg)
    for (const { before } of both) says(nearest(said, before), before)
    return points.length
  },
  async sankey({ width }) {
    const corridors = ['TJK-RUS', 'KGZ-RUS', 'KGZ-KAZ', 'MDA-DEU', 'ALB-DEU', 'GEO-DEU']
    const values = await graphValues('STOCK', { corridors, latest: true })
    const svg = await picture(`sankey.svg?indicator=STOCK&corridors=${corridors.join()}&width=${width}`)
    const widthOf = (id: string): number | undefined => {
      const text = new RegExp(`<path data-id="${id}"[^>]*stroke-width="([^"]*)"`, 'u').exec(svg)?.[1]
      return text === undefined ? undefined : Number(text)
    }
    const largest = values.reduce((a, b) => (b.value > a.value ? b : a))
    const unit = (widthOf(largest.subject) ?? Number.NaN) / largest.value
    for (const corridor of corridors) {
      const value = values.find(({ subject }) => subject === corridor)?.value
      if (value === undefined) expect(widthOf(corridor)).toBeUndefined()
      else expect(Math.abs((widthOf(corridor) ?? Number.NaN) - value * unit)).toBeLessThan(0.02)
    }
    const said = numbersSaid(svg)
    const intoGermany = values.filter(({ subject }) => subject.endsWith('-DEU'))
    const total = intoGermany.reduce((sum, { value }) => sum + value, 0)
    if (width > 700) says(nearest(said, total), total)
    return values.length
  },
  async figure({ indicator, areas, width }) {
    const [area = ''] = areas
    const values = (await graphValues(indicator, { areas: [area] })).sort((a, b) =>
      a.period.localeCompare(b.period),
    )
    const newest = values.at(-1)
    if (newest === undefined) return 0
    const svg = await picture(`figure.svg?indicator=${indicator}&areas=${area}&width=${width}`)
    const text = /<text [^>]*>([^<]*)</u.exec(shapesOf(svg, area))?.[1] ?? ''
    says(numberOf(text), newest.value)
    if (values.length >= 3) {
      const points = pathOf(shapesOf(svg, area))
      expect(points).toHaveLength(values.length)
      checkInLine(values.map(({ value }, place) => ({ pixel: points[place]?.[1] ?? Number.NaN, value })))
    }
    return values.length
  },
  async timeline({ width }) {
    const svg = await picture(`timeline.svg?areas=TJK&width=${width}`)
    const ruler = axisOf(svg, 'x')
    const barOf = (id: string): [from: number, to: number] => {
      const rect = /<rect x="([^"]*)" y="[^"]*" width="([^"]*)"/u.exec(shapesOf(svg, id))
      const x = Number(rect?.[1])
      return [ruler(x), ruler(x + Number(rect?.[2]))]
    }
    const { data } = await ask(server, '{ projects { nodes { code startsOn endsOn } } }', {})
    const { nodes } = (
      data as { projects: { nodes: Record<'code' | 'startsOn' | 'endsOn', string | null>[] } }
    ).projects
    let numbers = 0
    for (const { code, startsOn, endsOn } of nodes) {
      const shapes = shapesOf(svg, code ?? '')
      if (startsOn === null) {
        expect(shapes).toBe('')
        continue
      }
      const [year = 0, month = 1] = startsOn.split('-').map(Number)
      const [from, to] = barOf(code ?? '')
      expect(from).toBeCloseTo(year + (month - 1) / 12, 1)
      // An end that names a year is the end of that year.
      if (endsOn !== null) expect(to).toBeCloseTo(Number(endsOn) + 1, 1)
      numbers += 1
    }
    return numbers
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
    // Most are of many numbers, some of one: what chance asks for differs from run to run.
    expect(numbers).toBeGreaterThan(1_000)
  },
)
