/** What one request may ask for. The figures are published in docs/limits.md, which a test compares with these. */
export interface Limits {
  /** Bytes of the body of a POST. Larger ones are answered with 413. */
  readonly bodyBytes: number
  /** Tokens (words, punctuation, values) of the document. More are refused before it is parsed. */
  readonly tokens: number
  /** Brackets of any kind within each other. Deeper documents are refused before the parser recurses into them. */
  readonly nesting: number
  /** Fields within each other, fragments included. GraphiQL's introspection takes 15. */
  readonly depth: number
  /** Fields of one operation when its fragments are written out where they are used. */
  readonly fields: number
  /** Aliases of the whole document. */
  readonly aliases: number
  /** Directives of the whole document. */
  readonly directives: number
  /** Fragments that the document defines. */
  readonly fragments: number
  /** Pairs of fields that stand at one place of the answer under one name; see `repeats`. */
  readonly repeats: number
  /** Points that one question may cost, by the formula of docs/limits.md. */
  readonly cost: number
  /** Milliseconds that one execution may take. */
  readonly executionMs: number
}

/**
 * The limits of an open service: far above what people and generated clients send (a query of 200 aliased countries
 * with 10 fields each takes 3,600 tokens), and low enough that parsing, validating or refusing the worst document
 * that fits, once, costs a tenth of a second or so.
 */
export const defaultLimits: Limits = {
  bodyBytes: 1_048_576,
  tokens: 10_000,
  nesting: 64,
  depth: 25,
  fields: 5_000,
  aliases: 500,
  directives: 100,
  fragments: 200,
  repeats: 10_000,
  cost: 1_000_000,
  executionMs: 30_000,
}
