import { parse } from 'graphql'
import type { DocumentNode } from 'graphql'
import type { Ask } from '../charts/ask.ts'
import type { Language, Words } from '../words/words.ts'
import { chooseLanguage, wordsIn } from '../words/words.ts'

/** Parameters of an address; what is absent or empty is left out. */
export type Parameters = Readonly<Record<string, string | number | null | undefined>>

/** One reader at one address: what was asked for, and how the graph is asked. */
export interface Visit {
  /** The whole path: `/country/KGZ`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly language: Language
  readonly words: Words
  /** The address of the service as its readers know it, without a slash at its end. */
  readonly base: string
  /** The release that the address names; null for the newest. */
  readonly release: string | null
  /** A parameter that is there and not empty. */
  readonly given: (name: string) => string | null
  /** The address of another view, in the same language and of the same release. */
  readonly to: (path: string, parameters?: Parameters) => string
  /** Asks the graph; `$release` and `$language` are added. */
  readonly ask: <Answer>(document: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>
}

/** Documents are constants of the views: each is read once. */
const documents = new Map<string, DocumentNode>()

function documentOf(text: string): DocumentNode {
  let document = documents.get(text)
  if (document === undefined) documents.set(text, (document = parse(text)))
  return document
}

/** Parameters as they stand in an address; commas are left to be read. */
export function queryText(parameters: Parameters): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
  }
  const text = search.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')
  return text === '' ? '' : `?${text}`
}

/**
 * Reads an address.
 * @param accepted `Accept-Language`
 * @param base see `Visit.base`
 */
export function visitOf(url: URL, accepted: string | null, base: string, ask: Ask): Visit {
  const query = url.searchParams
  const given = (name: string): string | null => query.get(name)?.trim() || null
  const language = chooseLanguage(query.get('lang'), accepted)
  const release = given('release')
  // A service behind a prefix has it in all its links.
  const prefix = new URL(base).pathname.replace(/\/+$/u, '')
  const kept = { lang: query.get('lang'), release }
  return {
    ...{ query, language, base, release, given, words: wordsIn(language) },
    path: decodeURIComponent(url.pathname),
    to: (path, parameters = {}) => `${prefix}${path}${queryText({ ...parameters, ...kept })}`,
    ask: (document, variables = {}) => ask(documentOf(document), { language, release, ...variables }),
  }
}
