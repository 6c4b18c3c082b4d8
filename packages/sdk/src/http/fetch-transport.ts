import type { Transport } from '../transport.ts'
import { readEndpoint } from './endpoint.ts'
import { exchange } from './exchange.ts'
import type { HttpOptions } from './exchange.ts'
import { persistedFirst } from './persisted-first.ts'
import { readAnswer } from './read-answer.ts'

/** Graph over HTTP first, plain JSON where a service does not know that. */
const accept = 'application/graphql-response+json, application/json'

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The transport that needs nothing but the platform's `fetch`: small, for browsers and edges.
 * @param url absolute http or https address of the graph
 * @throws TypeError when the address is no such one
 */
export function fetchTransport(url: string, options: HttpOptions = {}): Transport {
  const endpoint = readEndpoint(url)
  const ask = persistedFirst(url, options, async (wire, _request, signal) => {
    const headers = {
      accept,
      ...(wire.body !== undefined && { 'content-type': 'application/json' }),
      ...options.headers,
    }
    const answer = await exchange(endpoint, options, { ...wire, headers }, signal)
    return readAnswer(endpoint.place, answer, parse(answer.body))
  })
  return function viaFetch(request, { signal }) {
    return ask(request, signal)
  }
}
