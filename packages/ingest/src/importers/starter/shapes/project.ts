import { z } from 'zod'
import {
  confidence,
  corridorId,
  figure,
  isoDate,
  isQualified,
  link,
  optional,
  slug,
  sources,
  text,
} from './common.ts'

/** A result, output or figure; two that contradict each other share a `claimGroup`. */
const result = z
  .strictObject({
    kind: z.string().regex(/^[A-Z_]+$/, 'expected the kind in capitals'),
    label: text,
    ...figure,
    asOf: optional(
      z
        .string()
        .regex(
          /^\d{4}(?:-\d{2}){0,2}(?:\/\d{4}(?:-\d{2}){0,2})?$/,
          'expected an ISO date or two with a slash',
        ),
    ),
    asOfSource: optional(sources),
    area: optional(text),
    confidence,
    claimGroup: optional(slug),
    note: optional(text),
    source: sources,
  })
  .refine(isQualified, 'a number without a qualifier')

/** `projects/<id>.json`. Fields named `...Source` say where the field before them is stated. */
export const projectShape = z.strictObject({
  id: slug,
  title: text,
  /** False where the source gives no name, and the title describes. */
  named: z.boolean().default(true),
  titleSource: sources,
  variants: z.array(z.strictObject({ title: text, source: sources })).default([]),
  /** In our own words. */
  summary: text,
  summarySource: sources,
  status: z.enum(['IMPLEMENTATION', 'CLOSED', 'UNKNOWN']),
  startsOn: optional(isoDate),
  endsOn: optional(isoDate),
  openEnded: z.boolean().default(false),
  /** As printed. */
  timeframe: optional(text),
  timeframeSource: optional(sources),
  url: optional(z.url()),
  urlSource: optional(sources),
  note: optional(text),
  noteSource: optional(sources),
  themes: z.array(slug).default([]),
  sectors: z.array(slug).default([]),
  organisations: z.array(
    z.strictObject({
      id: slug,
      role: z.enum(['FUNDING', 'ACCOUNTABLE', 'EXTENDING', 'IMPLEMENTING', 'UNKNOWN']),
      roleText: optional(text),
      source: sources,
    }),
  ),
  offices: z.array(z.strictObject({ id: slug, source: sources })).default([]),
  areas: z.array(z.strictObject({ area: text, role: text, place: optional(text) })),
  areasSource: sources,
  corridors: z.array(z.strictObject({ id: corridorId, role: text, source: sources })).default([]),
  /** Those of the facts file, in its order. */
  results: z.array(result).default([]),
  /** Outputs, outcomes, and claims that stand against a result. */
  furtherResults: z.array(result).default([]),
  relations: z
    .array(
      z.strictObject({
        kind: z.enum(['PARENT', 'CHILD', 'SIBLING', 'SUCCESSOR', 'PREDECESSOR', 'SAME_PROGRAMME', 'RELATED']),
        project: slug,
        note: optional(text),
        source: sources,
      }),
    )
    .default([]),
  links: z.array(link).default([]),
})

export type StarterProject = z.infer<typeof projectShape>
export type StarterResult = z.infer<typeof result>
