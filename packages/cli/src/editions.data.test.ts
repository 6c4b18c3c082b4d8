import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWdiImporter, publish, stage, worldBankAreas } from '@opencorridor/ingest'
import type { Importer, IngestItem } from '@opencorridor/ingest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

const root = process.env['OPENCORRIDOR_DATA']
if (root === undefined || root === '')
  throw new Error('OPENCORRIDOR_DATA is not set: it names the folder that has wdi/vintages.')
const vintages = join(root, 'wdi', 'vintages')
const editions = ['2025-12', '2026-03', '2026-04', '2026-05', '2026-07'] as const
const indicators = [
  'BX.TRF.PWKR.CD.DT',
  'NY.GDP.MKTP.CD',
  'SL.UEM.TOTL.ZS',
  'SM.POP.NETM',
  'SM.POP.TOTL',
  'SP.POP.TOTL',
]
/** Published alone, from the newest files, between two whole editions. */
const alone = 'NY.GDP.MKTP.CD'

const areas = worldBankAreas()
const folder = mkdtempSync(join(tmpdir(), 'opencorridor-editions-'))
let service: TestService

/** The editions have no descriptors, so what the catalogue does not describe is introduced here. */
async function* withIndicators(items: AsyncIterable<IngestItem>): AsyncGenerator<IngestItem> {
  for (const id of ['SL.UEM.TOTL.ZS', 'SM.POP.NETM']) {
    yield {
      type: 'record',
      kind: 'Indicator',
      record: {
        ...{
          id,
          name: id,
          subject: 'AREA',
          frequency: 'A',
          unitKind: 'COUNT',
          unit: 'as published',
          topics: [],
        },
        ...{ aggregation: 'NONE', status: 'ACTIVE', datasetId: 'wdi' },
      },
    }
  }
  yield* items
}

async function publishFolder(from: string, edition: string, name: string): Promise<void> {
  const wdi = createWdiImporter({ folder: from, edition, areas })
  const importer: Importer = { ...wdi, items: (report) => withIndicators(wdi.items(report)) }
  await stage(service.database, importer)
  await publish(service.database, { name })
}

beforeAll(async () => {
  service = await createTestService()
  copyFileSync(
    join(vintages, '2026-07', `${alone.toLowerCase()}.csv.gz`),
    join(folder, `${alone.toLowerCase()}.csv.gz`),
  )
  for (const edition of editions) {
    await publishFolder(join(vintages, edition), edition, edition)
    if (edition === '2026-03') await publishFolder(folder, '2026-07', 'between')
  }
  await service.refresh()
}, 600_000)
afterAll(async () => {
  await service.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The values of a file by another way than the importer's: unpacked by zcat, cut from the right at the commas. */
function valuesOf(edition: string, indicator: string): Map<string, number> {
  const file = join(vintages, edition, `${indicator.toLowerCase()}.csv.gz`)
  const text = execFileSync('zcat', [file], { encoding: 'utf8', maxBuffer: 1e9 })
  return new Map(
    text
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .flatMap((row) => {
        const [value = '', year = '', code = ''] = row.split(',').reverse()
        const area = areas.resolve(code)
        return area === undefined || value.trim() === '' ? [] : [[`${area} ${year}`, Number(value)] as const]
      }),
  )
}

interface Subject {
  code: string
}
interface Panel {
  panel: {
    release: { name: string }
    periods: string[]
    values: (number | null)[][]
    series: { subject: Subject; dataset: { code: string } }[]
  }
}

const onSubject = '... on Country { code } ... on Region { code }'

/** What the graph answers for an indicator of the data set, everywhere and always, in a release. */
async function answered(release: string, indicator: string, places: string[]): Promise<Map<string, number>> {
  const { data, errors } = await service.ask<Panel>(
    `query ($release: String!, $indicators: [String!]!, $areas: [String!]!) {
      panel(release: $release, indicators: $indicators, areas: $areas) {
        release { name } periods values series { subject { ${onSubject} } dataset { code } }
      }
    }`,
    { release, indicators: [indicator], areas: places },
  )
  expect(errors).toBeUndefined()
  expect(data.panel.release.name).toBe(release)
  expect(new Set(data.panel.series.map(({ dataset }) => dataset.code))).toEqual(new Set(['wdi']))
  return new Map(
    data.panel.series.flatMap(({ subject }, row) =>
      data.panel.periods.flatMap((period, column) => {
        const value = data.panel.values[row]?.[column]
        return value == null ? [] : [[`${subject.code} ${period}`, value] as const]
      }),
    ),
  )
}

const placesOf = (values: ReadonlyMap<string, number>): string[] => [
  ...new Set([...values.keys()].map((key) => key.split(' ')[0] ?? '')),
]

/** Cells that only one of the two has, or that differ by more than a billionth. */
function differences(file: ReadonlyMap<string, number>, graph: ReadonlyMap<string, number>): string[] {
  return [...new Set([...file.keys(), ...graph.keys()])].filter((key) => {
    const [a, b] = [file.get(key) ?? NaN, graph.get(key) ?? NaN]
    return !(Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)))
  })
}

describe.each(editions)('the edition %s, asked for after all were published', (edition) => {
  it.each(indicators)('%s: every value of the panel equals its file', async (indicator) => {
    const file = valuesOf(edition, indicator)
    expect(file.size).toBeGreaterThan(100)
    expect(differences(file, await answered(edition, indicator, placesOf(file)))).toEqual([])
  })

  it('one series equals its file', async () => {
    const { data, errors } = await service.ask<{
      series: { nodes: { observations: { nodes: { period: string; value: number }[] } }[] }
    }>(
      `query ($release: String!) {
        series(release: $release, indicators: ["BX.TRF.PWKR.CD.DT"], areas: ["TJK"], dataset: "wdi") {
          nodes { observations(first: 1000) { nodes { period value } } }
        }
      }`,
      { release: edition },
    )
    expect(errors).toBeUndefined()
    const file = [...valuesOf(edition, 'BX.TRF.PWKR.CD.DT')].filter(([key]) => key.startsWith('TJK '))
    const nodes = data.series.nodes.flatMap(({ observations }) => observations.nodes)
    expect(
      differences(new Map(file), new Map(nodes.map(({ period, value }) => [`TJK ${period}`, value]))),
    ).toEqual([])
    expect(nodes.length).toBeGreaterThan(10)
  })
})

it('an edition of one indicator, published in between, is there beside the others as they were', async () => {
  for (const indicator of indicators) {
    const file = valuesOf(indicator === alone ? '2026-07' : '2026-03', indicator)
    expect(differences(file, await answered('between', indicator, placesOf(file)))).toEqual([])
  }
})
