import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWdiImporter, publish, stage, worldBankAreas } from '@opencorridor/ingest'
import type { IngestSummary } from '@opencorridor/ingest'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

const folder = process.env['OPENCORRIDOR_DATA']
if (folder === undefined) {
  throw new Error(
    'OPENCORRIDOR_DATA is not set: it names the folder that has wdi/latest with the files of the publisher.',
  )
}
const wdi = `${folder}/wdi/latest`
const countries = ['TJK', 'KGZ', 'MDA', 'GEO']

/** Another reading of a file than the importer's: its lines, split at the last three commas. */
async function readFile(code: string): Promise<Map<string, number>> {
  const lines = createInterface({
    input: createReadStream(`${wdi}/${code.toLowerCase()}.csv.gz`).pipe(createGunzip()),
  })
  const cells = new Map<string, number>()
  for await (const line of lines) {
    const [, area, year, value] = /,([A-Z0-9]{2,3}),(\d{4}),(-?[\d.eE+-]+)$/.exec(line.trimEnd()) ?? []
    if (area !== undefined) cells.set(`${area} ${String(year)}`, Number(value))
  }
  return cells
}

interface Row {
  period: string
  value: number
  series: {
    subject: { code: string; name: string }
    indicator: { name: string; unit: { text: string } }
    dataset: { licence: string; publisher: { name: string } }
  }
}

let service: TestService
let summary: IngestSummary
beforeAll(async () => {
  service = await createTestService()
  summary = await stage(service.database, createWdiImporter({ folder: wdi, areas: worldBankAreas() }))
  await publish(service.database, { name: 'wdi' })
  await service.refresh()
})
afterAll(() => service.close())

describe('the World Development Indicators, loaded whole', () => {
  it('are 325 indicators and 2,115,952 values, with no area unknown and no unit guessed', () => {
    expect([summary.indicators, summary.values]).toEqual([325, 2_115_952])
    expect(summary.read?.unresolvedAreas).toEqual({})
  })

  it('answer one question for remittances of four countries, their projects and corridors; values equal the file', async () => {
    const { data, errors } = await service.ask<{
      panel: { count: number; observations: { nodes: Row[] } }
      countries: {
        nodes: { code: string; projects: { totalCount: number }; corridors: { totalCount: number } }[]
      }
    }>(
      `query ($areas: [String!]!) {
        panel(indicators: ["BX.TRF.PWKR.CD.DT"], areas: $areas, from: "2010", to: "2024") {
          count
          observations(first: 100) {
            nodes {
              period value
              series { subject { ... on Country { code name } } indicator { name unit { text } } dataset { licence publisher { name } } }
            }
          }
        }
        countries(codes: $areas) {
          nodes { code projects(first: 100) { totalCount nodes { title } } corridors(first: 100) { totalCount nodes { code } } }
        }
      }`,
      { areas: countries },
    )
    expect(errors).toBeUndefined()
    const cells = await readFile('BX.TRF.PWKR.CD.DT')
    const answered = new Map(
      data.panel.observations.nodes.map((it) => [`${it.series.subject.code} ${it.period}`, it.value]),
    )
    const wanted = countries.flatMap((code) =>
      Array.from({ length: 15 }, (_, year) => `${code} ${String(2010 + year)}`).filter((key) =>
        cells.has(key),
      ),
    )
    expect(wanted.length).toBeGreaterThan(50)
    expect([...answered]).toEqual(wanted.map((key) => [key, cells.get(key)]))
    expect(data.panel.count).toBe(wanted.length)
    expect(data.panel.observations.nodes[0]?.series).toMatchObject({
      subject: { name: 'Tajikistan' },
      indicator: { name: 'Personal remittances, received (current US$)', unit: { text: 'current US$' } },
      dataset: { licence: 'CC BY 4.0', publisher: { name: 'World Bank' } },
    })
    expect(data.countries.nodes.map(({ code }) => code).sort()).toEqual(countries.toSorted())
    for (const { projects, corridors } of data.countries.nodes) {
      expect(projects.totalCount).toBeGreaterThan(0)
      expect(corridors.totalCount).toBeGreaterThan(0)
    }
  })

  it('prefer the World Bank for population, and keep the Factbook beside it as a claim', async () => {
    const { data, errors } = await service.ask<{
      panel: { observations: { nodes: { value: number; series: { dataset: { code: string } } }[] } }
      claims: { observations: { series: { dataset: { code: string } } }[] }
    }>(`{
      panel(indicators: ["SP.POP.TOTL"], areas: ["TJK"], from: "2015", to: "2015") {
        observations { nodes { value series { dataset { code } } } }
      }
      claims(indicator: "SP.POP.TOTL", area: "TJK", from: "2015", to: "2015") {
        observations { series { dataset { code } } }
      }
    }`)
    expect(errors).toBeUndefined()
    expect(data.panel.observations.nodes.map(({ series }) => series.dataset.code)).toEqual(['wdi'])
    expect(data.claims.observations.map(({ series }) => series.dataset.code)).toEqual([
      'wdi',
      'world-factbook-2015',
    ])
  })

  it('rank regions and countries apart: the plain question is about countries', async () => {
    const { data, errors } = await service.ask<{
      panel: { observations: { nodes: { series: { subject: { __typename: string } } }[] } }
    }>(`{
      panel(indicators: ["SP.POP.TOTL"], latest: true) {
        observations(first: 300, orderBy: VALUE_DESC) { nodes { series { subject { __typename } } } }
      }
    }`)
    expect(errors).toBeUndefined()
    const types = new Set(data.panel.observations.nodes.map(({ series }) => series.subject.__typename))
    expect([...types]).toEqual(['Country'])
  })
})
