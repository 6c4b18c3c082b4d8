import { publish, stage } from '@opencorridor/ingest'
import type { Importer, IngestItem } from '@opencorridor/ingest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

const datasetId = 'world-factbook-2015'
const indicatorId = 'OC.MIG.NETR'

/** A later edition: another number and another name for Kyrgyzstan's series and indicator, and nothing else. */
const laterEdition: Importer = {
  name: 'later-edition',
  scopes: [{ datasetId, indicators: [indicatorId], records: [] }],
  items: async function* (): AsyncGenerator<IngestItem> {
    await Promise.resolve()
    yield {
      type: 'record',
      kind: 'Edition',
      record: { id: `${datasetId}/later`, datasetId, label: 'later' },
    }
    yield {
      type: 'series',
      indicatorId,
      subject: { areaId: 'KGZ' },
      frequency: 'A',
      dimensions: {},
      datasetId,
      editionId: `${datasetId}/later`,
      observations: [{ period: 2015, value: -3.5, status: 'A' }],
    }
  },
}

const question = `query ($release: String, $after: String) {
  panel(indicators: ["OC.MIG.NETR"], release: $release) {
    release { name digest }
    observations(first: 50, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { period value series { subject { ... on Country { code name } } edition { label } } }
    }
  }
}`

interface Panel {
  panel: {
    release: { name: string }
    observations: {
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
      nodes: { period: string; value: number; series: { subject: { code: string } } }[]
    }
  }
}

let service: TestService
let before: { text: string; cursor: string }
beforeAll(async () => {
  service = await createTestService()
  const answer = await service.ask<Panel>(question)
  before = { text: JSON.stringify(answer), cursor: answer.data.panel.observations.pageInfo.endCursor ?? '' }
  await stage(service.database, laterEdition)
  await publish(service.database, { name: 'later' })
  await service.refresh()
})
afterAll(() => service.close())

describe('after a later release', () => {
  it('the newest release answers a question that names none, and what is absent in its scope is gone', async () => {
    const { data } = await service.ask<Panel>(question)
    expect(data.panel.release.name).toBe('later')
    expect(data.panel.observations.nodes.map(({ value, series }) => [series.subject.code, value])).toEqual([
      ['KGZ', -3.5],
    ])
  })

  it('the release before gives the same bytes as when it was new', async () => {
    expect(JSON.stringify(await service.ask<Panel>(question, { release: '2026.05' }))).toBe(before.text)
  })

  it('a cursor of it goes on when the release is named', async () => {
    const { data } = await service.ask<Panel>(question, { release: '2026.05', after: before.cursor })
    expect(data.panel.observations.nodes).toHaveLength(50)
  })

  it('and is stale, with the way out in the message, when it is not', async () => {
    const { errors } = await service.ask<Panel>(question, { after: before.cursor })
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'CURSOR_STALE' } })
    expect(errors?.[0]?.message).toContain('release')
  })

  it('a forged cursor is invalid', async () => {
    const { errors } = await service.ask<Panel>(question, { after: `${before.cursor.slice(0, -2)}xx` })
    expect(errors?.[0]?.extensions.code).toBe('CURSOR_INVALID')
  })

  it('a release that never was is not found', async () => {
    const { errors } = await service.ask<Panel>(question, { release: '1999.01' })
    expect(errors?.[0]?.extensions.code).toBe('RELEASE_NOT_FOUND')
  })

  it('both stand in the list of releases, the newest first', async () => {
    const { data } = await service.ask<{ releases: { nodes: { name: string }[] } }>(
      '{ releases { nodes { name } } }',
    )
    expect(data.releases.nodes).toEqual([{ name: 'later' }, { name: '2026.05' }])
  })
})
