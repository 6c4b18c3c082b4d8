import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** An answer as it came over the wire, nothing unpacked. */
export interface WireAnswer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** What is sent. */
export interface WireRequest {
  path?: string
  method?: string
  headers?: OutgoingHttpHeaders
  body?: string | Buffer
}

/** Sends a request to a port of 127.0.0.1 without adding anything to it, and takes the answer as it is. */
export function send(
  port: number,
  { path = '/graphql', method, headers = {}, body }: WireRequest,
): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    // As clients keep connections open: the service has a shorter way for answers on those.
    const all = { connection: 'keep-alive', ...length, ...headers }
    const sent = request({
      port,
      agent: false,
      host: '127.0.0.1',
      path,
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: all,
    })
    sent.on('error', reject)
    sent.on('response', (response) => {
      const { headers, statusCode: status = 0 } = response
      buffer(response)
        .then((bytes) => ({ status, headers, body: bytes }))
        .finally(() => sent.destroy())
        .then(resolve, reject)
    })
    sent.end(body)
  })
}

/** A question as programs send it. */
export function post(
  query: string,
  variables?: object,
  { operationName, ...headers }: OutgoingHttpHeaders & { operationName?: string } = {},
): WireRequest {
  const body = JSON.stringify({ query, variables, operationName })
  return { body, headers: { 'content-type': 'application/json', ...headers } }
}

/** The same question as an address. */
export function get(query: string, variables?: object, headers: OutgoingHttpHeaders = {}): WireRequest {
  const search = new URLSearchParams({ query, ...(variables && { variables: JSON.stringify(variables) }) })
  return { path: `/graphql?${search.toString()}`, headers }
}
