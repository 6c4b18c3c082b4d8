import { namedDocument } from '../persisted/document-id.ts'
import type { PersistedDocuments } from '../persisted/persisted-documents.ts'

/** A question as GraphQL over HTTP carries it. */
export interface Question {
  readonly query: string
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

type Documents = Pick<PersistedDocuments, 'peek'>

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const none: Readonly<Record<string, unknown>> = {}

/** What a request says, by the names of GraphQL over HTTP and of persisted documents. */
interface Given {
  query: unknown
  documentId: unknown
  operationName: unknown
  variables: unknown
  extensions: unknown
}

/** Undefined for a document that is not at hand, or is not the one that it is named by. */
function documentOf({ query, documentId, extensions }: Given, documents: Documents): string | undefined {
  let id: string | undefined
  try {
    id = namedDocument(documentId, extensions)
  } catch {
    return undefined
  }
  if (id === undefined) return typeof query === 'string' ? query : undefined
  const known = documents.peek(id)
  return query == null || query === known ? known : undefined
}

function question(given: Given, documents: Documents): Question | undefined {
  const { operationName, variables, extensions } = given
  // Any other extension is Yoga's.
  if (extensions != null && !(isObject(extensions) && extensions['persistedQuery'] != null)) return undefined
  if (variables != null && !isObject(variables)) return undefined
  if (operationName != null && (typeof operationName !== 'string' || operationName === '')) return undefined
  const query = documentOf(given, documents)
  return query === undefined
    ? undefined
    : { query, operationName: operationName ?? undefined, variables: variables ?? none }
}

/** Names in a body; whatever stands under another is Yoga's. */
const names = new Set(['query', 'documentId', 'variables', 'operationName', 'extensions'])

/**
 * Reads the body of a POST.
 *
 * @param documents - Those that are asked for by their hash.
 * @returns undefined for anything unusual, right or wrong: Yoga knows what to say to it.
 */
export function questionOfBody(text: string, documents: Documents): Question | undefined {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isObject(body)) return undefined
  for (const name in body) if (!names.has(name) && body[name] != null) return undefined
  const { query, documentId, operationName, variables, extensions } = body
  return question({ query, documentId, operationName, variables, extensions }, documents)
}

/** Names in an address, each at most once; `client` says who asks, and changes no answer. */
const inAddress = ['query', 'documentId', 'operationName', 'variables', 'extensions', 'client'] as const

/**
 * Reads the query part of the address of a GET: what stands behind the question mark.
 *
 * @returns undefined for anything unusual.
 */
export function questionOfAddress(search: string, documents: Documents): Question | undefined {
  const parameters = new URLSearchParams(search)
  const known = inAddress.filter((name) => parameters.has(name))
  if (parameters.size !== known.length) return undefined
  const textOf = (name: string) => parameters.get(name) ?? undefined
  const [variables, extensions] = [textOf('variables'), textOf('extensions')]
  if (variables === '' || extensions === '') return undefined
  try {
    return question(
      {
        query: textOf('query'),
        documentId: textOf('documentId'),
        operationName: textOf('operationName'),
        variables: variables && JSON.parse(variables),
        extensions: extensions && JSON.parse(extensions),
      },
      documents,
    )
  } catch {
    return undefined
  }
}
