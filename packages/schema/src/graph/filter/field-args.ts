import type { builder } from '../builder.ts'

/** What builds the arguments of a field. */
export type FieldArgs = Parameters<Parameters<typeof builder.queryField>[1]>[0]['arg']
