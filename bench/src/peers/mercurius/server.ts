/** Mercurius with jit over SQL that is written by hand, its loaders batching what belongs to many objects. */
import Fastify from 'fastify'
import mercurius from 'mercurius'
import pg from 'pg'
import { readSettings } from '../settings.ts'
import { createRows, grouped } from './rows.ts'
import { mercuriusSchema } from './schema.ts'

interface Batch<Parent, Params> {
  obj: Parent
  params: Params
}

const { url, port } = readSettings()
const rows = createRows(new pg.Pool({ connectionString: url }))

const resolvers = {
  Query: {
    country: async (_: unknown, { code }: { code: string }) => (await rows('country', [code]))[0] ?? null,
    series: (_: unknown, { indicator, area }: { indicator: string; area: string }) =>
      rows('series', [indicator, area]),
    panel: (_: unknown, it: { indicators: string[]; areas: string[]; from: number; to: number }) =>
      rows('panel', [it.indicators, it.areas, it.from, it.to]),
    latest: (_: unknown, { indicator }: { indicator: string }) => rows('latest', [indicator]),
    countries: (_: unknown, { codes }: { codes: string[] }) => rows('countries', [codes]),
    projects: (_: unknown, it: { theme: string; country?: string; status: string[]; after: string }) =>
      rows('projects', [it.theme, it.country ?? null, it.status, it.after]),
    projectsAbove: (_: unknown, { indicator, above }: { indicator: string; above: number }) =>
      rows('projectsAbove', [indicator, above]),
  },
}

const loaders = {
  Country: {
    async topCorridors(batch: Batch<{ code: string }, { indicator: string; first: number }>[]) {
      const { indicator = '', first = 0 } = batch[0]?.params ?? {}
      const all = await rows<{ origin: string }>('topCorridors', [
        batch.map(({ obj }) => obj.code),
        indicator,
        first,
      ])
      const of = grouped(all, 'origin')
      return batch.map(({ obj }) => of(obj.code))
    },
  },
  CorridorValue: {
    async newest(batch: Batch<{ corridor: string }, { indicator: string }>[]) {
      const corridors = batch.map(({ obj }) => obj.corridor)
      const all = await rows<{ corridor: string }>('newest', [batch[0]?.params.indicator, corridors])
      const of = grouped(all, 'corridor')
      return corridors.map((corridor) => of(corridor)[0] ?? null)
    },
  },
  Project: {
    async countries(batch: Batch<{ code: string }, object>[]) {
      const all = await rows<{ project: string }>('projectCountries', [batch.map(({ obj }) => obj.code)])
      const of = grouped(all, 'project')
      return batch.map(({ obj }) => of(obj.code))
    },
  },
}

const app = Fastify({ bodyLimit: 1_048_576 })
await app.register(mercurius.default, {
  schema: mercuriusSchema,
  resolvers,
  loaders,
  jit: 1,
})
await app.listen({ port, host: '127.0.0.1' })
process.on('SIGTERM', () => process.exit(0))
