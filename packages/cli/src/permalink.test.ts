import { publish } from '@opencorridor/ingest'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { expect, it } from 'vitest'
import { stageValues } from './testing/small-releases.ts'
import { createTestService } from './testing/starter-service.ts'

it('the permalink of an answer gives the same bytes after releases that rename, revise and delete', async () => {
  const database = await createTestDatabase()
  const service = await createTestService(database)
  const release = async (as: string, values: Record<string, number[]>, names?: Record<string, string>) => {
    await stageValues(database, values, [], names)
    await publish(database, { name: as, force: true })
    await service.refresh()
  }
  await release('one', { TJK: [1.5, 2.5], RUS: [10, 20] })
  const { data } = await service.ask<{ panel: { citation: { permalink: string } } }>(
    '{ panel(indicators: ["gdp"], areas: ["TJK", "RUS"]) { citation { permalink } } }',
  )
  const { pathname, search } = new URL(data.panel.citation.permalink)
  const formats = [
    'csv',
    'json',
    'ndjson',
    'parquet',
    'xlsx',
    'sdmx.csv',
    'jsonstat.json',
    'csv-metadata.json',
  ]
  const read = () =>
    Promise.all(
      formats.map(async (format) => {
        const response = await service.get(pathname.replace(/csv$/, format) + search)
        expect(response.status).toBe(200)
        return {
          etag: response.headers.get('etag'),
          bytes: Buffer.from(await response.arrayBuffer()).toString('hex'),
        }
      }),
    )
  const before = await read()
  const csv = Buffer.from(before[0]?.bytes ?? '', 'hex').toString()
  expect(csv).toContain('Tajikistan,A,2018,1.5,A')
  await release('two', { TJK: [1.75, 2.5], RUS: [10, 20] }, { TJK: 'Republic of Tajikistan' })
  await release('three', { TJK: [1.75] })
  expect(await read()).toEqual(before)
  // And the releases did do all of this.
  const now = await (await service.get('/v1/panel.csv?indicators=gdp&areas=TJK,RUS&comments=false')).text()
  expect(now).toContain('1.75')
  expect(now).not.toContain('RUS')
  await service.close()
})
