import { graphError } from '@opencorridor/schema/errors'
import type { DocumentNode, ParseOptions } from 'graphql'
import { GraphQLError, parse, Source } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { checkTokens } from '../document/check-tokens.ts'
import { repeats } from '../document/repeats.ts'
import { documentShape } from '../document/shape.ts'
import type { Limits } from '../limits.ts'

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

/**
 * Refuses documents beyond the published limits, as part of parsing: before validation, whose rules take quadratic time
 * on hostile documents, and once for each document, as Yoga's cache keeps the refusal like any parse error.
 *
 * These limits know no variables. What depends on them (cost) must not be a validation rule: Yoga's validation cache
 * knows rules by name and documents by text, so a second request with dearer variables would pass. See server.ts.
 */
export function useDocumentLimits(limits: Limits): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn((text: string | Source, options?: ParseOptions) => {
        const source = typeof text === 'string' ? new Source(text) : text
        checkTokens(source, limits)
        const document = parse(source, options)
        checkShape(document, limits)
        return document
      })
    },
  }
}
