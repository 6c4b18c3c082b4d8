import jsTokens from 'js-tokens'
import type { JSXToken, Token } from 'js-tokens'
import type { FoundDocument, UnreadableDocument } from './embedded-document.ts'

/** Names of functions and tags whose text is a GraphQL document. */
const tags = new Set(['graphql', 'gql'])
const blanks = new Set<string>([
  'WhiteSpace',
  'LineTerminatorSequence',
  'SingleLineComment',
  'MultiLineComment',
])

interface Place {
  readonly line: number
  readonly column: number
}

/** The place behind a text that begins at a place. */
function behind({ line, column }: Place, text: string): Place {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u)
  const last = lines.at(-1) ?? ''
  return {
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + text.length : last.length + 1,
  }
}

/** What a template says: escapes stand for what they mean. Line breaks stay, so that places within it hold. */
function cooked(template: string): string {
  return template.slice(1, -1).replace(/\\(`|\$|\\)/gu, '$1')
}

/**
 * Finds the documents in a file of JavaScript or TypeScript: `graphql(...)` and `gql(...)` around a template, and both
 * as tags of one.
 *
 * It reads tokens and no syntax tree, so no compiler is installed with the SDK; comments and texts that only look like a
 * call are told apart all the same.
 */
export function templateDocuments(
  path: string,
  source: string,
): { documents: FoundDocument[]; unreadable: UnreadableDocument[] } {
  const documents: FoundDocument[] = []
  const unreadable: UnreadableDocument[] = []
  let place: Place = { line: 1, column: 1 }
  // What stands before this token, blanks left out: a tag, or a tag and a bracket.
  let before: 'tag' | 'call' | undefined
  const tokens: Iterable<Token | JSXToken> = jsTokens(source, { jsx: /\.[jt]sx$/u.test(path) })
  for (const { type, value } of tokens) {
    if (before !== undefined && type === 'NoSubstitutionTemplate') {
      documents.push({ path, text: cooked(value), line: place.line, column: place.column + 1 })
    } else if (before !== undefined && type === 'TemplateHead') {
      unreadable.push({
        path,
        ...place,
        reason: 'a document with ${...} is known only when the program runs',
      })
    }
    if (!blanks.has(type)) {
      if (type === 'IdentifierName' && tags.has(value)) before = 'tag'
      else before = before === 'tag' && type === 'Punctuator' && value === '(' ? 'call' : undefined
    }
    place = behind(place, value)
  }
  return { documents, unreadable }
}
