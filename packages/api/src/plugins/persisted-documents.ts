import { graphError } from '@opencorridor/schema/errors'
import type { GraphQLParams, Plugin } from 'graphql-yoga'
import { documentIdOf, namedDocument } from '../persisted/document-id.ts'
import type { PersistedDocuments } from '../persisted/persisted-documents.ts'

/** The message is what Apollo's and urql's clients look for, to send the document itself then. */
function notFound(id: string): Error {
  return graphError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', {
    documentId: id,
    advice: 'Send the document itself once, as query beside the same documentId; it is known from then on.',
  })
}

function doesNotMatch(id: string): Error {
  return graphError('BAD_USER_INPUT', `The document does not have the hash that it is named by, ${id}.`, {
    http: { status: 400 },
  })
}

/**
 * Takes documents by their hash, by GET and by POST: `documentId=sha256:...`, or Apollo's `extensions.persistedQuery`. With
 * the document beside it, it is registered, but only when it is executed: what is not valid is not remembered.
 * It stands before the plugin that says what is wrong with a request.
 */
export function usePersistedDocuments(documents: PersistedDocuments): Plugin {
  const registering = new WeakMap<Request, string>()

  async function written(request: Request, params: GraphQLParams, given: unknown): Promise<GraphQLParams> {
    const { documentId, ...others } = params as GraphQLParams & { documentId?: unknown }
    const id = namedDocument(documentId ?? given, others.extensions)
    if (id === undefined) return others
    if (typeof others.query === 'string' && others.query !== '') {
      if (documentIdOf(others.query) !== id) throw doesNotMatch(id)
      registering.set(request, id)
      return others
    }
    const query = await documents.find(id)
    if (query === undefined) throw notFound(id)
    return { ...others, query }
  }

  return {
    onRequestParse({ request, url, requestParser, setRequestParser }) {
      if (requestParser === undefined) return
      const given = request.method === 'GET' ? url.searchParams.get('documentId') : undefined
      setRequestParser(async (read) => {
        const params: unknown = await requestParser(read)
        // A batch, or no object at all: Yoga says what is wrong with it.
        if (typeof params !== 'object' || params === null || Array.isArray(params))
          return params as GraphQLParams
        return written(request, params, given)
      })
    },
    onExecute({ args: { contextValue } }) {
      const { request, params } = contextValue
      const id = registering.get(request)
      if (id !== undefined && params.query != null) documents.keep(id, params.query)
    },
  }
}
