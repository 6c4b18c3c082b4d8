import { graphError } from '@opencorridor/schema/errors'
import type { DocumentNode, ParseOptions } from 'graphql'
import { GraphQLError, parse, Source } from 'graphql'
import type { Limits } from '../limits.ts'
import { checkTokens } from './check-tokens.ts'
import { repeats } from './repeats.ts'
import { documentShape } from './shape.ts'

/** What is measured, and how a refusal calls it. */
const measures = {
  depth: 'Fields stand %actual deep within each other',
  fields: 'An operation has %actual fields, its fragments written out',
  aliases: 'The document has %actual aliases',
  directives: 'The document has %actual directives',
  fragments: 'The document defines %actual fragments',
  repeats: '%actual pairs of fields answer under one name at one place',
} as const

type Measure = keyof typeof measures

function check(measure: Measure, actual: number, limits: Limits): void {
  const limit = limits[measure]
  if (actual <= limit) return
  // Fragments within fragments can multiply beyond what JSON can say.
  const stated = Math.min(actual, Number.MAX_SAFE_INTEGER)
  const said = measures[measure].replace('%actual', String(stated))
  throw graphError('COST_LIMIT_EXCEEDED', `${said}; the limit is ${limit}. Ask in several requests.`, {
    measure,
    limit,
    actual: stated,
    http: { status: 400 },
  })
}

function checkShape(document: DocumentNode, limits: Limits): void {
  const shape = documentShape(document)
  if (shape.circular !== undefined) {
    // Validation would say so, too, but the measures below have no end for it.
    throw new GraphQLError(`Cannot spread fragment "${shape.circular.name.value}" within itself.`, {
      nodes: shape.circular,
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400, spec: true } },
    })
  }
  for (const measure of ['fragments', 'depth', 'fields', 'aliases', 'directives'] as const) {
    check(measure, shape[measure], limits)
  }
  // Last: it goes through all fields, of which there are now few enough.
  check('repeats', repeats(document), limits)
}

/** Parses a document within the limits. */
export type ReadDocument = (text: string | Source, options?: ParseOptions) => DocumentNode

/**
 * Makes the reading of documents.
 *
 * @returns a function that throws COST_LIMIT_EXCEEDED for a document beyond a limit, and what graphql-js throws for one that
 * is none.
 */
export function createReader(limits: Limits): ReadDocument {
  return (text, options) => {
    const source = typeof text === 'string' ? new Source(text) : text
    checkTokens(source, limits)
    const document = parse(source, options)
    checkShape(document, limits)
    return document
  }
}
