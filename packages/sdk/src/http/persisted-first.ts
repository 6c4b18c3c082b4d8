import { version } from '../../generated/version.ts'
import type { GraphRequest, GraphResponse } from '../transport.ts'
import type { HttpOptions, Wire } from './exchange.ts'

/** Longest address that is asked by GET: proxies and servers cut at 8 KB, header lines included. */
const longestAddress = 6000

/** How often the hash of a document may be unknown before it is not tried any more. */
const missesAllowed = 2

const isUnknown = ({ errors }: GraphResponse): boolean =>
  errors?.[0]?.extensions?.['code'] === 'PERSISTED_QUERY_NOT_FOUND'

/**
 * Makes the way in which questions are sent: by GET, which caches on the way can keep and which costs a browser no
 * preflight, with the hash in place of the document where there is one; by POST where the service does not know the
 * hash, which teaches it, and where the address would be too long.
 * @param url address of the graph
 * @param send sends one request and makes sense of the answer
 */
export function persistedFirst(
  url: string,
  { client = `opencorridor-sdk/${version}` }: HttpOptions,
  send: (wire: Wire, request: GraphRequest, signal: AbortSignal | undefined) => Promise<GraphResponse>,
): (request: GraphRequest, signal: AbortSignal | undefined) => Promise<GraphResponse> {
  const misses = new Map<string, number>()

  function addressOf(parameters: Readonly<Record<string, string>>): string {
    const address = new URL(url)
    for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value)
    address.searchParams.set('client', client)
    return address.href
  }

  return async function ask(request, signal) {
    const { operationName, document, sha256 = '', variables } = request
    const missed = misses.get(sha256) ?? 0
    const byHash = sha256 !== '' && missed < missesAllowed
    // A document without a name is asked without one.
    const named = operationName === '' ? {} : { operationName }
    const documentId = `sha256:${sha256}`
    const address = addressOf({
      ...(byHash ? { documentId } : { query: document }),
      variables: JSON.stringify(variables),
      ...named,
    })
    // A document that the service was taught is asked for by its hash again; one that it does not keep goes by POST.
    if (address.length <= longestAddress && missed < missesAllowed) {
      const response = await send({ method: 'GET', address }, request, signal)
      if (!isUnknown(response)) return response
      misses.set(sha256, missed + 1)
    }
    const body = JSON.stringify({
      ...(sha256 !== '' && { documentId }),
      query: document,
      variables,
      ...named,
    })
    return send({ method: 'POST', address: addressOf({}), body }, request, signal)
  }
}
