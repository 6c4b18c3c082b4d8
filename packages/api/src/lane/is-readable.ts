import type { IncomingMessage } from 'node:http'

/** Bodies of JSON, as nearly all clients send them. All others are Yoga's. */
const json = /^application\/json(?:; ?charset=utf-8)?$/i

/**
 * Whether the body of a request may be read here: JSON of a known length within the limit, and plain. The refusals of
 * all others are Yoga's (body-limit.ts), who gets them unread.
 */
export function isReadable({ headers }: IncomingMessage, limit: number): boolean {
  const length = headers['content-length']
  if (length === undefined || headers['content-encoding'] !== undefined) return false
  if (!/^[1-9]\d{0,8}$/.test(length) || Number(length) > limit) return false
  return json.test(headers['content-type'] ?? '')
}
