import type { ServerResponse } from 'node:http'
import type { ErrorCode } from '@opencorridor/schema/errors'
import { openHeaders } from '../plugins/open-headers.ts'
import { errorBody, errorHeaders } from './error-body.ts'

/** An answer outside the graph that refuses a request. */
export interface Refused {
  readonly status: number
  readonly code: ErrorCode
  readonly message: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends a refusal, past Yoga. */
export function sendRefusal(
  response: ServerResponse,
  { status, code, message, headers = {} }: Refused,
  requestId: string,
): void {
  if (response.destroyed || response.headersSent) return
  const body = errorBody(code, message, requestId)
  response.writeHead(status, {
    ...errorHeaders,
    'content-length': Buffer.byteLength(body),
    'x-request-id': requestId,
    ...Object.fromEntries(openHeaders),
    ...headers,
  })
  response.end(body)
}
