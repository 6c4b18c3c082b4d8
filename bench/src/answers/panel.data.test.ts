import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { resolveAll, startFilledService } from './service.ts'
import type { FilledService } from './service.ts'
import { readWdiCells, wdiMultiples } from './wdi-cells.ts'

let service: FilledService
beforeAll(async () => {
  service = await startFilledService()
})
afterAll(() => service.close())

interface Answer {
  panel: {
    count: number
    periods: string[]
    values: (number | null)[][]
    rows: { indicators: string[]; subjects: string[] }
    series: { dataset: { code: string } }[]
  }
}

it('answers the panel of 10 indicators, 200 countries and 60 years whole, without a key, as the files have it', async () => {
  const folder = join(service.folder, 'wdi/latest')
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.csv.gz'))
    .map((name) => ({ name, size: statSync(join(folder, name)).size }))
    .toSorted((a, b) => b.size - a.size)
    .slice(0, 10)
  const indicators = files.map(({ name }) => name.slice(0, -'.csv.gz'.length).toUpperCase())
  const cells = files.map(({ name }) => readWdiCells(join(folder, name)))
  const codes = [...new Set(cells.flatMap((of) => [...of.keys()].map((key) => key.slice(0, 3))))]
  const countries = [...(await resolveAll(service, codes.slice(0, 300), 'wb'))].filter(
    ([, { country }]) => country,
  )
  const areas = countries.slice(0, 200)
  expect(areas).toHaveLength(200)

  const { panel } = await service.ask<Answer>(
    `query ($indicators: [String!]!, $areas: [String!]!) {
      panel(indicators: $indicators, areas: $areas, from: "1964", to: "2023") {
        count periods values rows { indicators subjects } series { dataset { code } }
      }
    }`,
    { indicators, areas: areas.map(([, { code }]) => code) },
  )
  expect(panel.periods).toHaveLength(60)
  expect(panel.count).toBeGreaterThan(90_000)
  const ofArea = new Map(areas.map(([text, { code }]) => [code, text]))
  let compared = 0
  const wrong: string[] = []
  for (const [row, indicator] of panel.rows.indicators.entries()) {
    if (panel.series[row]?.dataset.code !== 'wdi') continue
    const subject = panel.rows.subjects[row] ?? ''
    const written = cells[indicators.indexOf(indicator)]
    for (const [column, period] of panel.periods.entries()) {
      const said = written?.get(`${ofArea.get(subject) ?? ''} ${period}`)
      const expected = said === undefined ? null : said * (wdiMultiples[indicator] ?? 1)
      const answered = panel.values[row]?.[column] ?? null
      compared += 1
      const same =
        expected === null || answered === null
          ? expected === answered
          : Math.abs(expected - answered) <= 1e-9 * Math.abs(expected)
      if (!same) wrong.push(`${indicator} ${subject} ${period}: ${expected} is answered as ${answered}`)
    }
  }
  expect(wrong).toEqual([])
  expect(compared).toBeGreaterThan(100_000)
})
