import { randomUUID } from 'node:crypto'
import { migrate, openDatabase } from '@opencorridor/schema'
import type { Database } from '@opencorridor/schema'
import { publish, stage } from '@opencorridor/ingest'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { starterImporters } from './starter-release.ts'
import { createTestService } from './testing/starter-service.ts'
import type { TestService } from './testing/starter-service.ts'

const server = process.env['OPENCORRIDOR_TEST_SERVER'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
const name = `opencorridor_test_${randomUUID().slice(0, 8)}`
const url = Object.assign(new URL(server), { pathname: `/${name}` }).href

let admin: pg.Client
let database: Database
let service: TestService
beforeAll(async () => {
  admin = new pg.Client({ connectionString: server })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name}`)
  await admin.query(`ALTER DATABASE ${name} SET timezone TO 'Asia/Tokyo'`)
  database = await openDatabase({ url })
  await migrate(database.pool)
  for (const importer of starterImporters()) await stage(database, importer)
  await publish(database, { now: new Date('2026-05-04T23:30:00Z') })
  service = await createTestService(database)
})
afterAll(async () => {
  await service.close()
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await admin.end()
})

describe('on a PostgreSQL server', () => {
  it('is not the embedded one', () => {
    expect(database.embedded).toBe(false)
  })

  it('the same migrations, data and questions work', async () => {
    const { data, errors } = await service.ask<{
      release: object
      panel: { observations: { nodes: object[] } }
      projects: { totalCount: number }
    }>(`{
      release { name publishedAt }
      panel(indicators: ["OC.MIG.NETR"], latest: true) { observations(first: 1, orderBy: VALUE_DESC) { nodes { value } } }
      projects { totalCount }
    }`)
    expect(errors).toBeUndefined()
    expect(data.panel.observations.nodes).toEqual([{ value: 22.39 }])
    expect(data.projects.totalCount).toBe(40)
    // The database is in another time zone, and the time is what it was.
    expect(data.release).toEqual({ name: '2026.05', publishedAt: '2026-05-04T23:30:00.000Z' })
  })

  it('the view of observations answers people who write SQL', async () => {
    const { rows } = await database.pool.query<{ time_period: string; value: number }>(
      `SELECT time_period, value FROM observation
       WHERE indicator_id = 'OC.MIG.NETR' AND area_id = 'QAT' AND valid_to IS NULL`,
    )
    expect(rows).toEqual([{ time_period: '2015', value: 22.39 }])
  })
})
