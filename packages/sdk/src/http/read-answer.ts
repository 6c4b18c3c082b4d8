import { isPassing } from '../ask/retry.ts'
import { readRetryAfter } from '../ask/retry-after.ts'
import { HttpError, RateLimitError, ResponseShapeError } from '../errors.ts'
import type { GraphResponse } from '../transport.ts'
import type { WireAnswer } from './exchange.ts'
import { readGraphAnswer } from './graph-answer.ts'

const tooMany = 429

/** A header that is a whole number; undefined when it is none. Of `100, 100;w=60` the first number counts. */
function readCount(header: string | null): number | undefined {
  const count = Number.parseInt(header ?? '', 10)
  return Number.isNaN(count) ? undefined : count
}

/** What the headers say beside the body. */
function readHeaders(headers: Headers): Omit<GraphResponse, 'status'> {
  const limit = readCount(headers.get('ratelimit-limit'))
  return {
    requestId: headers.get('x-request-id') ?? undefined,
    retryAfterMs: readRetryAfter(headers.get('retry-after'), headers.get('date')),
    rateLimit:
      limit === undefined ? undefined : { limit, remaining: readCount(headers.get('ratelimit-remaining')) },
  }
}

/**
 * Makes sense of an answer.
 * @param place the address as messages name it
 * @param body what was parsed of it; undefined when it is no JSON
 * @throws RateLimitError, ResponseShapeError or HttpError when it is no answer of the graph
 */
export function readAnswer(
  place: string,
  { status, headers, body: text }: WireAnswer,
  body: unknown,
): GraphResponse {
  const beside = readHeaders(headers)
  const answer = readGraphAnswer(body)
  if (answer !== undefined) return { ...beside, ...answer, status }
  if (status === tooMany) throw new RateLimitError(place, beside)

  const type = /^[\w.+-]{1,64}\/[\w.+-]{1,64}/u.exec(headers.get('content-type') ?? '')?.[0]
  // A proxy's page is one whatever it calls itself.
  const what = /^\s*</u.test(text) ? 'a page of HTML' : (type ?? 'something')
  const message = `${place} answered ${String(status)} with ${what}, which is no GraphQL result.`
  const facts = { ...beside, retryable: isPassing(status) }
  if (what === type && status < 400 && type.includes('json')) {
    throw new ResponseShapeError(message, status, type, { ...facts, code: 'RESPONSE_SHAPE' })
  }
  throw new HttpError(message, status, type, { ...facts, code: 'HTTP' })
}
