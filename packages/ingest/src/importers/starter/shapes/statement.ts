import { z } from 'zod'
import {
  confidence,
  corridorId,
  figure,
  isoDate,
  isQualified,
  optional,
  slug,
  sources,
  text,
} from './common.ts'

const role = z.enum(['ABOUT', 'CANDIDATE', 'ORIGIN', 'DESTINATION']).default('ABOUT')

/** What a statement is about: one key says of which kind it is. */
const subject = z.union([
  z.strictObject({ area: text, role }),
  z.strictObject({ corridor: corridorId, role, direction: optional(z.enum(['ONWARD', 'RETURN'])) }),
  z.strictObject({ project: slug, role }),
  z.strictObject({ resource: slug, role }),
])

const period = z.strictObject({
  /** As printed. */
  text,
  start: optional(isoDate),
  end: optional(isoDate),
})

/** `corridor-statements.json` and `figures-statements.json`. */
export const statementShape = z
  .strictObject({
    id: slug,
    kind: z.enum(['FIGURE', 'SCHEME', 'FINDING', 'AGREEMENT', 'COST', 'MOVEMENT']),
    metric: text,
    indicator: optional(text),
    period: optional(period),
    ...figure,
    attributedTo: optional(text),
    attributionSource: optional(sources),
    confidence,
    note: optional(text),
    subjects: z.array(subject).min(1),
    sectors: z.array(slug).default([]),
    /** As of when the source states it, where that is another date than the source's own. */
    statedBy: optional(isoDate),
    source: sources,
  })
  .refine(isQualified, 'a number without a qualifier')

/** `country-roles.json`: what a source calls a country. */
export const roleShape = z.strictObject({
  id: slug,
  area: text,
  /** The kind of role. */
  metric: text,
  text,
  period: optional(period),
  confidence,
  source: sources,
})

/** `figures-series.json`: one number for one area and one year. */
export const seriesFigureShape = z.strictObject({
  id: slug,
  indicator: text,
  area: text,
  year: z.int().min(1900).max(2100),
  value: z.number(),
  /** SDMX observation status: a normal value, or an estimate where the source calls it one. */
  status: z.enum(['A', 'E']).default('A'),
  confidence,
  attributedTo: optional(text),
  rank: optional(text),
  note: optional(text),
  source: sources,
})

export type StarterStatement = z.infer<typeof statementShape>
export type StarterSubject = z.infer<typeof subject>
export type StarterRole = z.infer<typeof roleShape>
export type StarterSeriesFigure = z.infer<typeof seriesFigureShape>
