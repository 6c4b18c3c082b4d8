/**
 * The client on the platform's `fetch` alone: small, for browsers and edges. It behaves as the one of the main entry.
 * @module
 */
import { createClient as createClientOver } from './client.ts'
import type { Client, ClientBehaviour } from './client.ts'
import type { HttpOptions } from './http/exchange.ts'
import { fetchTransport } from './http/fetch-transport.ts'

/** Where and how the client asks. It keeps no answers, for browsers do; give a `memoryCache` where nobody else does. */
export interface FetchClientOptions extends ClientBehaviour, HttpOptions {
  /** Absolute address of the graph: `http://localhost:4000/graphql`. */
  endpoint: string
}

/**
 * Makes a client. It opens no connection before the first question.
 * @throws TypeError when the endpoint is no absolute http or https address
 */
export function createClient(options: FetchClientOptions): Client {
  return createClientOver({ ...options, transport: fetchTransport(options.endpoint, options) })
}

export { memoryCache } from './http/answer-cache.ts'
export { fetchTransport } from './http/fetch-transport.ts'
export type { AnswerCache, CachedAnswer } from './http/answer-cache.ts'
export type { HttpOptions } from './http/exchange.ts'
