import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { call } from './testing/call.ts'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

const stock = 'MST_FORP_SEX_CBR_NB'
/** In thousands. Two surveys speak of Kenya, one of Tajikistan. */
const rows = [
  'ref_area,source,indicator,sex,time,obs_value',
  `KEN,BA:7008,${stock},SEX_T,2019,520`,
  `KEN,BA:7008,${stock},SEX_F,2019,250`,
  `KEN,AA:1311,${stock},SEX_T,2019,510`,
  `TJK,BA:682,${stock},SEX_T,2019,274.5`,
  '',
]

let service: TestService
let folder: string
beforeAll(async () => {
  service = await createTestService()
  vi.stubEnv('DATABASE_URL', service.database.url)
  folder = mkdtempSync(join(tmpdir(), 'opencorridor-ilostat-'))
  const file = join(folder, `${stock}_A.csv`)
  writeFileSync(file, rows.join('\n'))
  expect((await call('ingest', 'ilostat', file, '--edition', '2026-11')).err).toBe('')
  expect((await call('publish', '--as', 'ilo')).code).toBe(0)
  await service.refresh()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
  await service.close()
})

interface Row {
  value: number
  series: { subject: { code: string }; dimensions: { dimension: string; code: string }[] }
}
interface Panel {
  panel: {
    observations: { nodes: Row[] }
    subjectCoverage: { requested: string; outcome: string; reason: string | null }[]
  }
}

const asText = ({ value, series: { subject, dimensions } }: Row): string =>
  [subject.code, value, ...dimensions.map(({ dimension, code }) => `${dimension}=${code}`)].join(' ')

async function panel(more = '') {
  const { data, errors } = await service.ask<Panel>(`{
    panel(indicators: ["${stock}"], areas: ["KEN", "TJK"] ${more}) {
      observations { nodes { value series { subject { ... on Country { code } } dimensions { dimension code } } } }
      subjectCoverage { requested outcome reason }
    }
  }`)
  expect(errors).toBeUndefined()
  return {
    rows: data.panel.observations.nodes.map(asText),
    coverage: data.panel.subjectCoverage.map(({ requested, outcome, reason }) => [
      requested,
      outcome,
      reason,
    ]),
  }
}

it('a plain question is answered where one source speaks, and says which; of several none is chosen silently', async () => {
  expect(await panel()).toEqual({
    rows: ['TJK 274500 SOURCE=BA:682'],
    coverage: [
      ['KEN', 'NO_DATA', expect.stringContaining('none of this breakdown')],
      ['TJK', 'RESOLVED', null],
    ],
  })
})

it('a question names the source, or asks for all of them', async () => {
  const named = await panel('dimensions: [{ dimension: "SOURCE", code: "AA:1311" }]')
  expect(named.rows).toEqual(['KEN 510000 SOURCE=AA:1311'])
  const all = await panel('dimensions: [{ dimension: "SOURCE", code: "*" }]')
  expect(all.rows.toSorted()).toEqual([
    'KEN 510000 SOURCE=AA:1311',
    'KEN 520000 SOURCE=BA:7008',
    'TJK 274500 SOURCE=BA:682',
  ])
})

it('claims have every source side by side', async () => {
  const { data, errors } = await service.ask<{ claims: { observations: Row[] } }>(`{
    claims(indicator: "${stock}", area: "KEN", from: "2019", to: "2019") {
      observations { value series { subject { ... on Country { code } } dimensions { dimension code } } }
    }
  }`)
  expect(errors).toBeUndefined()
  expect(data.claims.observations.map(asText).toSorted()).toEqual([
    'KEN 250000 SEX=F SOURCE=BA:7008',
    'KEN 510000 SOURCE=AA:1311',
    'KEN 520000 SOURCE=BA:7008',
  ])
})

it('its place among the datasets of the indicator is stated', async () => {
  const { data, errors } = await service.ask<{ indicator: { preferences: unknown[] } }>(
    `{ indicator(code: "${stock}") { preferences { rank dataset { code } } } }`,
  )
  expect(errors).toBeUndefined()
  expect(data.indicator.preferences).toEqual([{ rank: 20, dataset: { code: 'ilostat' } }])
})
