import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { IngestError } from '../../../item.ts'

/** A place in a text, as the data files write it: `S4 l.340-344`. */
const place = z
  .object({ seed: z.string(), lines: z.tuple([z.int(), z.int()]) })
  .transform(({ seed, lines: [from, to] }) => placeText(seed, from, to))

function placeText(seed: string, from: number, to: number): string {
  return `S${Number(seed.slice(0, 3))} l.${from === to ? from : `${from}-${to}`}`
}

const scalar = z.union([z.number(), z.string(), z.null()])

const amount = { value: scalar, unit: z.string().nullable(), qualifier: z.string(), confidence: z.string() }

/** When a result was reached, or what it stands for: one of these. */
const dates = {
  date: z.string().optional(),
  as_of: z.string().optional(),
  year: z.number().optional(),
  period: z.string().optional(),
  valid_from: z.string().optional(),
}

const project = z.object({
  id: z.string(),
  title: z.string(),
  title_variants: z.array(z.object({ title: z.string(), source: place })).default([]),
  source_title: place,
  section: z.string().optional(),
  missions: z.array(z.object({ name: z.string().nullable() })).default([]),
  donors: z.array(z.string()),
  partners: z.array(z.object({ name: z.string(), source: place })).default([]),
  timeframe: z
    .object({
      raw: z.string(),
      start: z.string().nullable(),
      end: z.string().nullable(),
      open_ended: z.boolean().default(false),
      source: place,
    })
    .nullable(),
  countries: z.array(z.object({ iso3: z.string(), role: z.string() })),
  subnational: z.array(z.string()).default([]),
  urls: z.array(z.string()).default([]),
  related: z.array(z.string()).default([]),
  parent: z.string().optional(),
  results: z.array(z.object({ ...amount, ...dates, label: z.string(), kind: z.string(), source: place })),
})

const indicator = z.object({
  ...amount,
  id: z.string(),
  metric: z.string(),
  code: z.string().nullable(),
  period: z.string().nullable(),
  attributed_to: z.string().nullable(),
  rank: z.string().nullish(),
  source: place,
})

const corridor = z.object({
  ...amount,
  origin: z.string(),
  destination: z.string().nullable(),
  kind: z.string(),
  direction: z.string().optional(),
  project: z.string().optional(),
  attributed_to: z.string().optional(),
  rank: z.string().optional(),
  sectors: z.array(z.string()).default([]),
  valid_from: z.string().optional(),
  source: place,
})

const shape = z.object({
  meta: z.object({ counts: z.record(z.string(), z.number()) }),
  pillars: z.record(z.string(), z.object({ name: z.string(), source: place })),
  pillar_sections: z.array(z.object({ code: z.string(), name: z.string(), source: place })),
  strategy_objectives: z.array(z.object({ code: z.string(), name: z.string(), source: place })),
  projects: z.array(project),
  indicators: z.array(indicator),
  corridors: z.array(corridor),
  countries: z.array(
    z.object({
      iso3: z.string(),
      names_in_seeds: z.array(z.string()),
      roles: z.array(z.object({ role: z.string(), source: place })),
    }),
  ),
  regions: z.array(z.object({ name: z.string(), source: place })),
  conventions: z.array(
    z.object({ code: z.string(), name: z.string(), body: z.string(), year: z.int(), source: place }),
  ),
  frameworks: z.array(
    z.object({
      name: z.string(),
      source: place,
      year: z.int().optional(),
      date: z.string().optional(),
      period: z.string().optional(),
      country: z.string().optional(),
    }),
  ),
  sectors: z.array(z.object({ name: z.string(), source: place })),
  donors: z.array(z.object({ name: z.string(), projects: z.array(z.string()) })),
  publications: z.array(
    z.object({
      title: z.string(),
      source: place,
      url: z.string().optional(),
      country: z.string().optional(),
    }),
  ),
  stories: z.array(z.object({ title: z.string(), date: z.string(), source: place })),
  events: z.array(z.object({ name: z.string(), date: z.string().nullable(), source: place })),
})

/** The parts of the facts file that are compared, with places as the data files write them. */
export type Facts = z.output<typeof shape>
export type ProjectFact = Facts['projects'][number]
export type AmountFact = z.output<z.ZodObject<typeof amount>>

/** The facts and, apart from what they mean, every place that the file names anywhere. */
export interface FactsFile {
  facts: Facts
  /** Where in the file, and the place in the texts. */
  places: readonly { path: string; place: string }[]
}

/**
 * Reads `starter-facts.json`.
 * @param folder - the folder that holds it
 * @throws IngestError when it is missing or laid out otherwise
 */
export async function readFacts(folder: string): Promise<FactsFile> {
  const file = join(folder, 'starter-facts.json')
  const content = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new IngestError(`There is no facts file ${file}; name the folder that holds starter-facts.json.`, {
      cause,
    })
  })
  const json: unknown = JSON.parse(content)
  const parsed = shape.safeParse(json)
  if (!parsed.success) throw new IngestError(`${file} has another layout: ${z.prettifyError(parsed.error)}`)
  return { facts: parsed.data, places: placesIn(json, '') }
}

function placesIn(value: unknown, path: string): FactsFile['places'] {
  if (typeof value !== 'object' || value === null) return []
  const own = place.safeParse(value)
  const here = own.success ? [{ path, place: own.data }] : []
  return [
    ...here,
    ...Object.entries(value).flatMap(([name, part]) =>
      placesIn(part, path === '' ? name : `${path}.${name}`),
    ),
  ]
}
