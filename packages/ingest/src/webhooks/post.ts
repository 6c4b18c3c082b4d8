import { request as requestPlain } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { request as requestTls } from 'node:https'
import { Webhook } from 'standardwebhooks'
import { retryAfter } from '../source/http/retry-after.ts'
import { lookupPublic } from '../source/http/public-address.ts'

/** A message on its way to one address. */
export interface OutgoingMessage {
  id: string
  payload: string
  url: string
  secret: string
  allowPrivate: boolean
}

/** What became of an attempt. */
export interface PostOutcome {
  delivered: boolean
  /** The receiver wants no more (410). */
  gone: boolean
  /** For the list of deliveries: `204`, `503`, `no answer within 15 seconds`. */
  outcome: string
  /** Milliseconds that the receiver asked to wait. */
  retryAfter: number
}

function read(response: IncomingMessage): PostOutcome {
  const status = response.statusCode ?? 0
  const redirect = status >= 300 && status < 400
  return {
    delivered: status >= 200 && status < 300,
    gone: status === 410,
    outcome: redirect ? `${status}: redirects are not followed` : String(status),
    retryAfter: retryAfter(response.headers['retry-after'] ?? null, Date.now()) ?? 0,
  }
}

/**
 * Sends a message, signed as Standard Webhooks says, and waits for the status. Redirects are not followed, and what the
 * answer says beyond its status is not read.
 * @param timeout milliseconds for all of it
 * @returns what became of it; it never throws
 */
export function post(message: OutgoingMessage, timeout: number): Promise<PostOutcome> {
  const { id, payload, url, secret, allowPrivate } = message
  const sentAt = new Date()
  const body = Buffer.from(payload)
  const headers = {
    'content-type': 'application/json',
    'content-length': body.length,
    'user-agent': 'OpenCorridor-Webhooks',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, sentAt, payload),
  }
  const send = url.startsWith('https:') ? requestTls : requestPlain
  const signal = AbortSignal.timeout(timeout)
  return new Promise((resolve) => {
    const fail = (error: Error): void => {
      const outcome = signal.aborted ? `no answer within ${timeout / 1000} seconds` : error.message
      resolve({ delivered: false, gone: false, outcome: outcome.slice(0, 200), retryAfter: 0 })
    }
    try {
      const options = { method: 'POST', headers, signal, agent: false as const }
      const request = send(url, allowPrivate ? options : { ...options, lookup: lookupPublic })
      request.on('error', fail)
      request.on('response', (response) => {
        response.on('error', () => undefined)
        response.resume()
        resolve(read(response))
      })
      request.end(body)
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)))
    }
  })
}
