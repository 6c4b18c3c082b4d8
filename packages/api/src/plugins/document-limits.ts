import type { Plugin } from 'graphql-yoga'
import type { ReadDocument } from '../document/read-document.ts'

/**
 * Refuses documents beyond the published limits, as part of parsing: before validation, whose rules take quadratic time
 * on hostile documents, and once for each document, as Yoga's cache keeps the refusal like any parse error.
 *
 * These limits know no variables. What depends on them (cost) must not be a validation rule: Yoga's validation cache
 * knows rules by name and documents by text, so a second request with dearer variables would pass. See server.ts.
 */
export function useDocumentLimits(read: ReadDocument): Plugin {
  return {
    onParse({ setParseFn }) {
      setParseFn(read)
    },
  }
}
