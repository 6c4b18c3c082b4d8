import { graphError } from '@opencorridor/schema/errors'
import type { Source } from 'graphql'
import { Lexer, TokenKind } from 'graphql'
import type { Limits } from '../limits.ts'

const opening = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L])
const closing = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R])

/**
 * Refuses a document that is too long, or nested too deep for a parser that recurses, before it is parsed. It takes
 * time by the tokens up to the limit only.
 *
 * @throws COST_LIMIT_EXCEEDED with `limit`; the error of graphql-js for text that is no GraphQL.
 */
export function checkTokens(source: Source, limits: Pick<Limits, 'tokens' | 'nesting'>): void {
  const lexer = new Lexer(source)
  let nesting = 0
  for (let count = 1; lexer.advance().kind !== TokenKind.EOF; count++) {
    if (count > limits.tokens) {
      throw graphError(
        'COST_LIMIT_EXCEEDED',
        `A document may have ${limits.tokens} tokens; ask in several requests.`,
        {
          limit: limits.tokens,
          http: { status: 400 },
        },
      )
    }
    if (opening.has(lexer.token.kind)) nesting++
    if (closing.has(lexer.token.kind)) nesting--
    if (nesting > limits.nesting) {
      throw graphError(
        'COST_LIMIT_EXCEEDED',
        `Brackets may stand ${limits.nesting} deep within each other.`,
        {
          limit: limits.nesting,
          http: { status: 400 },
        },
      )
    }
  }
}
