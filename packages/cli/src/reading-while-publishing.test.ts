import { setTimeout as wait } from 'node:timers/promises'
import { publish, stage } from '@opencorridor/ingest'
import type { Importer, IngestItem, SeriesItem } from '@opencorridor/ingest'
import type { Database, RecordInput, RecordKind } from '@opencorridor/schema'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from './config/config.ts'
import { serve } from './serve.ts'
import type { Service } from './serve.ts'
import { createStarterDatabase } from './testing/starter-service.ts'

const datasetId = 'd'
const areas = ['TJK', 'RUS', 'KGZ', 'UZB']
const releases = 5
const readers = 2

const record = <K extends RecordKind>(kind: K, content: RecordInput<K>): IngestItem =>
  ({ type: 'record', kind, record: content }) as IngestItem

/** A release of which everything says its number: every value, the name of the indicator, that of the publisher. */
function numbered(number: number): Importer {
  const series = areas.map((areaId): SeriesItem => ({
    ...{ type: 'series', indicatorId: 'gdp', subject: { areaId }, frequency: 'A', dimensions: {} },
    ...{ datasetId, editionId: 'd/e' },
    observations: [2018, 2019].map((period) => ({ period, value: number, status: 'A' })),
  }))
  async function* items(): AsyncGenerator<IngestItem> {
    await Promise.resolve()
    yield record('Organisation', { id: 'org', name: String(number), datasetId })
    yield record('Dataset', {
      ...{ id: datasetId, name: 'Data', publisherId: 'org', licence: 'CC0', attribution: 'P', datasetId },
    })
    yield record('Edition', { id: 'd/e', label: 'e', datasetId })
    yield record('Indicator', {
      ...{ id: 'gdp', name: String(number), subject: 'AREA', frequency: 'A', unitKind: 'COUNT', unit: 'US$' },
      ...{ aggregation: 'SUM', status: 'ACTIVE', datasetId },
    })
    yield* series
  }
  return { name: 'numbered', scopes: [{ datasetId, indicators: 'all', records: [] }], items }
}

let database: Database
let service: Service
beforeAll(async () => {
  database = await createStarterDatabase()
  await stage(database, numbered(1))
  await publish(database, { name: 'e1' })
  service = await serve(database, readConfig({ PORT: '0', LOG_LEVEL: 'silent', RATE_LIMIT: '100000000' }))
})
afterAll(async () => {
  service.begin('now')
  await service.stopped
  await database.close()
})

const question = `{
  panel(indicators: ["gdp"], areas: ${JSON.stringify(areas)}) {
    release { name } values series { indicator { name } dataset { publisher { name } } }
  }
  ranking(indicator: "gdp", period: "2019") { release { name } entries { observation { value } } }
  indicator(code: "gdp") { name }
}`

interface Answer {
  data?: {
    panel: {
      release: { name: string }
      values: number[][]
      series: { indicator: { name: string }; dataset: { publisher: { name: string } } }[]
    }
    ranking: { release: { name: string }; entries: { observation: { value: number } }[] }
    indicator: { name: string }
  }
  errors?: unknown
}

/** Asks once. @returns the numbers of all releases that the answer shows anything of */
async function look(way: number): Promise<number[]> {
  const url = `${service.server.url}/graphql`
  // By the two ways in: one keeps what it has answered, the other is asked something new each time.
  const headers = { 'content-type': 'application/json' }
  const query = way % 2 === 0 ? question : `${question} # ${Math.random()}`
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) })
  const { data, errors } = (await response.json()) as Answer
  if (data === undefined || errors !== undefined) throw new Error(JSON.stringify(errors))
  const { panel, ranking, indicator } = data
  expect(panel.values.flat()).toHaveLength(areas.length * 2)
  expect(ranking.entries).toHaveLength(areas.length)
  const shown = [
    ...[panel, ranking].map(({ release }) => release.name.slice(1)),
    ...panel.values.flat(),
    ...panel.series.flatMap(({ indicator, dataset }) => [indicator.name, dataset.publisher.name]),
    ...ranking.entries.map(({ observation }) => observation.value),
    indicator.name,
  ]
  return [...new Set(shown.map(Number))]
}

it('who reads while releases are published sees one release in each answer, and none after a newer one', async () => {
  const stop = new AbortController()
  const read = async (way: number): Promise<number[][]> => {
    const seen: number[][] = []
    while (!stop.signal.aborted) {
      seen.push(await look(way))
      // Who publishes is in this process too.
      await wait(5)
    }
    return seen
  }
  const reading = Array.from({ length: readers }, (_, way) => read(way))
  try {
    for (let number = 2; number <= releases; number += 1) {
      await stage(database, numbered(number))
      await publish(database, { name: `e${number}` })
      await expect.poll(() => look(0), { timeout: 30_000 }).toEqual([number])
    }
  } finally {
    stop.abort()
  }
  const all = await Promise.all(reading)
  expect(all.flat().filter(({ length }) => length !== 1)).toEqual([])
  for (const seen of all) expect(seen.flat()).toEqual(seen.flat().toSorted((a, b) => a - b))
  // They did read while that went on: what they saw is more than the first release and the last.
  expect(new Set(all.flat(2)).size).toBeGreaterThan(2)
}, 120_000)
