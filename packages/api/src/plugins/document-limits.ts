import { graphError } from '@opencorridor/schema/errors'
import type { DocumentNode, ParseOptions } from 'graphql'
import { parse, Source } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { checkTokens } from '../document/check-tokens.ts'
import { documentShape } from '../document/shape.ts'
import type { Limits } from '../limits.ts'

const measures = ['depth', 'fields', 'aliases', 'directives'] as const

function checkShape(document: DocumentNode, limits: Limits): void {
  const shape = documentShape(document)
  for (const measure of measures) {
    if (shape[measure] <= limits[measure]) continue
    const [limit, actual] = [limits[measure], Math.min(shape[measure], Number.MAX_SAFE_INTEGER)]
    throw graphError(
      'COST_LIMIT_EXCEEDED',
      `The ${measure} of this document are ${actual}; the limit is ${limit}.`,
      {
        measure,
        limit,
        actual,
        http: { status: 400 },
      },
    )
  }
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
