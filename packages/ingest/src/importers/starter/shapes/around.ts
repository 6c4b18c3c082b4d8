import { z } from 'zod'
import { isoDate, link, optional, slug, sources, text } from './common.ts'

const links = z.array(link).default([])
const note = optional(text)

/** Our ids of the five texts as datasets. */
export const textDatasetIds = [
  'ilo-cee-web-2015',
  'ilo-moscow-web',
  'iom-labour-migration-2011',
  'iom-vienna-2023',
  'iom-seeeca-showcase-2015',
] as const

/** `datasets.json`: the five texts. */
export const datasetShape = z.strictObject({
  /** The short name by which the locators of the other files call it. */
  text: z.string().regex(/^S[0-4]$/),
  id: z.enum(textDatasetIds),
  name: text,
  publisher: slug,
  licence: text,
  attribution: text,
  description: text,
  descriptionSource: optional(sources),
  edition: z.strictObject({
    id: text,
    label: text,
    lines: z.int().positive(),
    /** The latest date that the text mentions: it was written after that. */
    latestDate: optional(isoDate),
    /** sha256 of the plain text that the line numbers count in. */
    checksum: z.string().regex(/^[0-9a-f]{64}$/),
  }),
})

/** `organisations.json`. */
export const organisationShape = z.strictObject({
  id: slug,
  name: text,
  acronym: optional(text),
  kind: optional(z.enum(['MULTILATERAL', 'GOVERNMENT', 'NGO', 'PRIVATE', 'FUND', 'ACADEMIC', 'OTHER'])),
  /** Every form in which a source prints it, where that is not the name. */
  aliases: z.array(text).default([]),
  area: optional(text),
  parent: optional(slug),
  url: optional(z.url()),
  /** For reviewers; not loaded. */
  comment: optional(text),
  source: optional(sources),
})

/** `offices.json`. */
export const officeShape = z.strictObject({
  id: slug,
  organisation: slug,
  name: text,
  area: optional(text),
  city: optional(text),
  source: sources,
})

/** `themes.json`. */
export const themeShape = z.strictObject({
  id: slug,
  kind: z.enum(['PILLAR', 'SECTION', 'OBJECTIVE']),
  code: text,
  name: text,
  parent: optional(slug),
  note,
  source: sources,
  links,
})

/** `sectors.json`. */
export const sectorShape = z.strictObject({ id: slug, name: text, source: sources })

/** `regions.json`: where the texts name a region, and which area we take it for. */
export const regionShape = z.strictObject({ area: text, name: text, source: sources })

/** `instruments.json`. */
export const instrumentShape = z.strictObject({
  id: slug,
  kind: z.enum([
    'CONVENTION',
    'LAW',
    'AGREEMENT',
    'FRAMEWORK',
    'STRATEGY',
    'COMPACT',
    'PROCESS',
    'STANDARD',
    'RESOLUTION',
    'OPINION',
    'PLAN',
    'ALLIANCE',
  ]),
  name: text,
  shortName: optional(text),
  code: optional(text),
  body: optional(text),
  topic: optional(text),
  adoptedOn: optional(isoDate),
  inForceFrom: optional(isoDate),
  until: optional(isoDate),
  url: optional(z.url()),
  note,
  links,
  source: sources,
})

/** `resources.json`. */
export const resourceShape = z.strictObject({
  id: slug,
  kind: z.string().regex(/^[A-Z_]+$/, 'expected the kind in capitals'),
  name: text,
  description: optional(text),
  since: optional(isoDate),
  url: optional(z.url()),
  note,
  links,
  /** Results of projects that are figures of the resource: all of a project, or those with these labels. */
  figures: z.array(z.strictObject({ project: slug, results: optional(z.array(text)) })).default([]),
  source: sources,
})

/** `publications.json`, stories among them. */
export const publicationShape = z.strictObject({
  id: slug,
  kind: z.enum(['REPORT', 'HANDBOOK', 'MANUAL', 'STUDY', 'MIGRATION_PROFILE', 'COURSE', 'STORY']),
  title: text,
  publisher: optional(slug),
  publishedOn: optional(isoDate),
  url: optional(z.url()),
  note,
  links,
  source: sources,
})

/** `events.json`. */
export const eventShape = z.strictObject({
  id: slug,
  name: text,
  startsOn: optional(isoDate),
  endsOn: optional(isoDate),
  place: optional(text),
  area: optional(text),
  note,
  links,
  source: sources,
})

export type StarterDataset = z.infer<typeof datasetShape>
export type StarterLink = z.infer<typeof link>
export type StarterResource = z.infer<typeof resourceShape>
