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
}

/**
 * The limits of an open service: far above what people and generated clients send (a query of 200 aliased
 * countries with 20 fields each takes 6,000 tokens), and low enough that refusing costs less than 50 ms.
 */
export const defaultLimits: Limits = {
  bodyBytes: 1_048_576,
  tokens: 10_000,
  nesting: 64,
  depth: 25,
  fields: 5_000,
  aliases: 500,
  directives: 100,
}
