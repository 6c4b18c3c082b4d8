import { schemes } from '@opencorridor/schema/areas'
import { z } from 'zod'
import { strictObject } from './strict-object.ts'

/** Parts that the mapping files of several importers have. */

const id = z
  .string({ error: 'an id is expected, such as oecd-mig' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id has small letters, digits and "-", such as oecd-mig')
const text = z.string({ error: 'a text is expected' }).min(1, 'a text is expected, and there is none')
const url = z.url({ protocol: /^https?$/, error: 'an address is expected, such as https://example.org/' })

export const publisherFields = strictObject({ id, name: text, url: url.optional() })

export const datasetFields = strictObject({
  id,
  name: text,
  /** As it is printed: `CC BY 4.0`. */
  licence: text,
  licenceUrl: url.optional(),
  attribution: text,
  url: url.optional(),
  description: text.optional(),
  /** Its editions are models made anew each time: no growth across them. */
  modelled: z.boolean().default(false),
  /** Rank among the datasets that have an indicator; the lowest answers plain questions. */
  preference: z.int().min(0).max(1000).default(50),
})

export const indicatorFields = strictObject({
  /** Of the catalogue, whose name and unit then hold; or a new one. */
  id: z
    .string({ error: 'an id is expected, such as OC.MIG.STK' })
    .regex(/^[A-Z0-9]+(?:[._-][A-Z0-9]+)*$/, 'an id has capitals, digits, ".", "_" and "-"'),
  /** The publisher's code. */
  code: z.string().min(1).optional(),
  name: text.optional(),
  definition: text.optional(),
  topics: z.array(text).default(['Migration']),
  unitKind: z
    .enum(['PERCENT', 'CURRENCY', 'PERSONS', 'COUNT', 'INDEX', 'RATIO', 'QUANTITY'], {
      error: 'one of PERCENT, CURRENCY, PERSONS, COUNT, INDEX, RATIO, QUANTITY is expected',
    })
    .optional(),
  /** As a reader sees it: `persons`, `% of GDP`. */
  unit: text.optional(),
  currency: text.optional(),
  prices: z.enum(['CURRENT', 'CONSTANT'], { error: 'CURRENT or CONSTANT is expected' }).optional(),
  priceBase: text.optional(),
  frequency: z.enum(['A', 'Q', 'M'], { error: 'A, Q or M is expected' }).default('A'),
  aggregation: z.enum(['SUM', 'NONE'], { error: 'SUM or NONE is expected' }).default('NONE'),
})

/** An indicator of a mapping. */
export type MappedIndicator = z.output<typeof indicatorFields>

/**
 * A column of places: where it is, the schemes of its codes, and codes that are in none of them.
 * @param names whether the scheme `name` is taken too: places by their names
 */
export function placeColumn<S extends z.ZodType<string>>(column: S, names = false) {
  const known = new Set([...schemes.map(({ id: scheme }) => scheme), ...(names ? ['name'] : [])])
  const scheme = z.string().refine((value) => known.has(value), {
    error: `one of ${[...known].join(', ')} is expected`,
  })
  return strictObject({
    from: column,
    schemes: z.array(scheme).min(1, 'at least one scheme is expected, such as iso3').default(['iso3']),
    /** Our area ids for codes of the publisher's own: `KOS: XKX`. */
    codes: z.record(z.string(), z.string()).default({}),
  })
}

/** A column of places, as it was read. */
export interface PlaceColumn {
  from: string
  schemes: string[]
  codes: Record<string, string>
}
