import { isRecordKind } from '@opencorridor/schema'
import { z } from 'zod'

/** A text that is not empty. */
export const text = z.string().min(1)

/** An id of ours: lower case, digits and hyphens; a dot within a number. */
export const slug = z.string().regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'expected an id such as "tjk-diaspora"')

/** What a file may leave out: null then, as the record has it. */
export function optional<Shape extends z.ZodType>(shape: Shape) {
  return shape.nullable().default(null)
}

/** ISO 8601 year, month or day. */
export const isoDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'expected 2015, 2015-06 or 2015-06-30')

/** A corridor: migrant origin - migrant destination, whichever way the money runs. */
export const corridorId = z
  .string()
  .regex(/^[A-Z]{3}-[A-Z]{3}$/, 'expected migrant origin - migrant destination, such as "TJK-RUS"')

/** Lines of one of the five texts. */
export const locator = z
  .string()
  .regex(/^S[0-4] l\.\d+(?:-\d+)?$/, 'expected a text and its lines, such as "S4 l.340-344"')

/** One place or several, the main one first. */
export const sources = z
  .union([locator, z.array(locator).min(1)])
  .transform((value) => (typeof value === 'string' ? [value] : value))

/** Stated in running text unless something else is said. */
export const confidence = z.enum(['EXPLICIT', 'LAYOUT', 'INFERRED']).default('EXPLICIT')

/** An edge from the record that it stands in. Without a source of its own it has that of the record. */
export const link = z.strictObject({
  role: text,
  kind: z.string().refine(isRecordKind, 'expected the name of a kind of record, such as "Area"'),
  id: text,
  note: optional(text),
  source: optional(sources),
})

/** A figure as a statement or a result holds it. */
export const figure = {
  value: optional(z.number()),
  lower: optional(z.number()),
  upper: optional(z.number()),
  text: optional(text),
  qualifier: optional(z.enum(['=', '>', '>=', '<', '<=', '~', 'range', 'order of magnitude', 'qualitative'])),
  unit: optional(text),
}

/** Every number says how it is meant: a qualifier is never taken for granted. */
export function isQualified(row: {
  value: number | null
  lower: number | null
  upper: number | null
  qualifier: string | null
}): boolean {
  return row.qualifier !== null || (row.value ?? row.lower ?? row.upper) === null
}
