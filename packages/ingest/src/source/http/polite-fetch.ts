import { setTimeout as wait } from 'node:timers/promises'
import { backOff } from 'exponential-backoff'
import { IngestError } from '../../item.ts'
import { checkAddress, shownAddress } from './address.ts'
import { fetchFollowing } from './follow.ts'
import { retryAfter } from './retry-after.ts'

export interface HttpOptions {
  /** Requests for one address before it is given up. Default 5. */
  attempts?: number
  /** Milliseconds for everything together, waits and the answer's body included. Default 30 minutes. */
  deadline?: number
  /** Milliseconds before the second request, doubled before each further one and drawn from nothing to that. Default 500. */
  firstDelay?: number
  /** Further headers of the request. */
  headers?: Readonly<Record<string, string>>
  /** Bytes that the body may have. Default: 16 GiB of a file, 64 MiB of a page of an API. */
  atMost?: number
}

/** A failure that may pass: another request is worth its while. Also for those who read a body. */
export class PassingError extends IngestError {
  /** Milliseconds that the server asks to wait. */
  readonly after: number

  constructor(message: string, after = 0) {
    super(message)
    this.after = after
  }
}

const passing = new Set([408, 429, 500, 502, 503, 504])

/** A way out for answers that no further request would change. */
function wayOut(status: number): string {
  if (status === 404 || status === 410) return 'look for the present address at the publisher'
  if (status === 401 || status === 403) return 'fetch it with a browser, and name the file'
  return 'try the address in a browser, and name the file that it gives'
}

/** The text inside an error of fetch, which says no more than "fetch failed" itself. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message || String(error.cause) : error.message
}

/**
 * Fetches an address and takes its answer, with further tries after failures that may pass: the connection breaks, also
 * while the body is read, or the server answers 408, 429, 500, 502, 503 or 504. Waits grow with full jitter, and are
 * never shorter than the server's `Retry-After`. One deadline covers everything. Redirects: see `checkHop`.
 * @param take reads the body; called again for each try. An `IngestError` of it is final.
 * @throws IngestError with address, cause and way out
 */
export async function politeFetch<T>(
  text: string,
  take: (response: Response) => Promise<T>,
  { attempts = 5, deadline = 30 * 60_000, firstDelay = 500, headers = {} }: HttpOptions = {},
): Promise<T> {
  const address = checkAddress(text)
  const shown = shownAddress(address)
  const signal = AbortSignal.timeout(deadline)
  const until = Date.now() + deadline
  const late = (): IngestError =>
    new IngestError(`${shown}: no whole answer within ${deadline / 1000} s; try again later.`)

  async function once(): Promise<T> {
    try {
      const response = await fetchFollowing(address, {
        signal,
        headers: { 'user-agent': 'opencorridor (open data on labour migration)', ...headers },
      })
      if (passing.has(response.status)) {
        await response.body?.cancel()
        const after = retryAfter(response.headers.get('retry-after'), Date.now())
        throw new PassingError(
          `${shown}: the server answers ${response.status}, ${attempts} times; try again later.`,
          after,
        )
      }
      return await take(response)
    } catch (error) {
      if (signal.aborted) throw late()
      if (error instanceof IngestError) throw error
      throw new PassingError(
        `${shown}: the connection fails (${causeOf(error)}); check the address, or try again later.`,
      )
    }
  }
  return backOff(once, {
    jitter: 'full',
    numOfAttempts: attempts,
    startingDelay: firstDelay,
    maxDelay: 60_000,
    retry: async (error: unknown, upcoming) => {
      if (!(error instanceof PassingError) || upcoming > attempts) return false
      const { after } = error
      if (Date.now() + after >= until) {
        throw new IngestError(
          `${shown}: the server asks to wait for ${Math.round(after / 1000)} s, which is longer than this run may take; try again later.`,
        )
      }
      await wait(after)
      return true
    },
  })
}

/** Checks that an answer holds data. @throws IngestError with address, status and way out */
export function checkAnswer(response: Response, address: string): void {
  const shown = shownAddress(new URL(address))
  if (!response.ok)
    throw new IngestError(`${shown}: the server answers ${response.status}; ${wayOut(response.status)}.`)
  const type = response.headers.get('content-type') ?? ''
  if (/^(text\/html|application\/xhtml)/i.test(type)) {
    throw new IngestError(
      `${shown}: the server answers with a page (${type}) where data was due; open it in a browser to see what it says.`,
    )
  }
}
