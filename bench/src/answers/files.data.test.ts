import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pick, seededRandom } from '../seeded-random.ts'
import { bilateralCells } from './bilateral-cells.ts'
import { resolveAll, startFilledService } from './service.ts'
import type { FilledService } from './service.ts'
import { readWdiCells, wdiMultiples } from './wdi-cells.ts'

let service: FilledService
beforeAll(async () => {
  service = await startFilledService()
})
afterAll(() => service.close())

/** Whether an answer is what the file says: the number, up to a relative 1e-9, or nothing. */
function same(expected: number | undefined, answered: number | undefined): boolean {
  if (expected === undefined || answered === undefined) return expected === answered
  return Math.abs(expected - answered) <= 1e-9 * Math.abs(expected)
}

describe('World Development Indicators', () => {
  it('answer 2,000 random cells as the files have them, absent ones as absent', async () => {
    const folder = join(service.folder, 'wdi/latest')
    const random = seededRandom(20_260_701)
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv.gz'))
    const read = new Map<string, Map<string, number>>()
    const cellsOf = (file: string) => {
      const cells = read.get(file) ?? readWdiCells(join(folder, file))
      read.set(file, cells)
      return cells
    }
    const codes = [...new Set([...cellsOf('sp.pop.totl.csv.gz').keys()].map((key) => key.slice(0, 3)))]
    const areas = await resolveAll(service, codes, 'wb')
    expect(areas.size).toBe(codes.length)

    const wrong: string[] = []
    let present = 0
    for (let draw = 0; draw < 2_000; draw++) {
      const file = pick(random, files)
      const [code, year] = [pick(random, codes), String(1960 + Math.floor(random() * 66))]
      const indicator = file.slice(0, -'.csv.gz'.length).toUpperCase()
      const written = cellsOf(file).get(`${code} ${year}`)
      const expected = written === undefined ? undefined : written * (wdiMultiples[indicator] ?? 1)
      const { series } = await service.ask<Answer>(question('areas'), {
        indicator,
        place: areas.get(code)?.code,
        dataset: 'wdi',
        period: year,
      })
      const answered = valueOf(series)
      if (expected !== undefined) present++
      if (!same(expected, answered))
        wrong.push(`${indicator} ${code} ${year}: ${expected} is answered as ${answered}`)
    }
    expect(wrong).toEqual([])
    // The draws are of both kinds.
    expect(present).toBeGreaterThan(500)
    expect(present).toBeLessThan(1_800)
  })
})

describe.each(bilateralCells)('$title', ({ indicator, dataset, scheme, dimensions, open }) => {
  it('answers 500 random cells as the file has them, absent ones as absent', async () => {
    const random = seededRandom(20_260_702)
    const cellOf = await open(service.folder)
    const cells = Array.from({ length: 500 }, () => cellOf(random))
    const names = [...new Set(cells.flatMap(({ origin, destination }) => [origin, destination]))]
    const places = await resolveAll(service, names, scheme)
    const rest = names.filter((name) => !places.has(name))
    for (const [name, place] of await resolveAll(service, rest, scheme === 'wb' ? 'name' : 'iso3'))
      places.set(name, place)

    const wrong: string[] = []
    const left = new Set<string>()
    let present = 0
    for (const { origin, destination, period, value } of cells) {
      const [from, to] = [places.get(origin), places.get(destination)]
      for (const [name, place] of [
        [origin, from],
        [destination, to],
      ] as const)
        if (place?.country !== true) left.add(name)
      if (from?.country !== true || to?.country !== true || from.code === to.code) continue
      const { series } = await service.ask<Answer>(question('corridors'), {
        indicator,
        place: `${from.code}-${to.code}`,
        dataset,
        dimensions,
        period,
      })
      const answered = valueOf(series)
      if (value !== undefined) present++
      if (!same(value, answered))
        wrong.push(`${origin} - ${destination} ${period}: ${value} is answered as ${answered}`)
    }
    expect(wrong).toEqual([])
    // Two islands that are no country of their own, with one name in two lists.
    expect([...left].filter((name) => name !== 'Channel Islands' && name !== 'chanisl')).toEqual([])
    expect(present).toBeGreaterThan(150)
  })
})

describe('the direction of money', () => {
  it('is against the corridor: what the United States send Mexico in 2017 stands on MEX-USA', async () => {
    const variables = { indicator: 'OC.REM.BILATERAL', dataset: 'knomad-remittances', period: '2017' }
    const ask = async (place: string) =>
      valueOf((await service.ask<Answer>(question('corridors'), { ...variables, place })).series)
    expect(Math.round(((await ask('MEX-USA')) ?? NaN) / 1e6)).toBe(30_019)
    expect(Math.round(((await ask('USA-MEX')) ?? NaN) / 1e6)).toBe(1_774)
  })
})

interface Answer {
  series: { nodes: { observations: { nodes: { value: number | null }[] } }[] }
}

const question = (places: 'areas' | 'corridors') =>
  `query ($indicator: String!, $place: String!, $dataset: String!, $period: Period!, $dimensions: [DimensionInput!]) {
    series(indicators: [$indicator], ${places}: [$place], dataset: $dataset, dimensions: $dimensions) {
      nodes { observations(from: $period, to: $period) { nodes { value } } }
    }
  }`

function valueOf({ nodes }: Answer['series']): number | undefined {
  return nodes[0]?.observations.nodes[0]?.value ?? undefined
}
