import { isOpenCorridorError } from '../errors.ts'
import type { GraphResponse } from '../transport.ts'
import { sleep } from './abortable.ts'

/** How a question is tried again. Reading changes nothing, so every question may be. */
export interface RetryOptions {
  /** How many times at most, after the first. */
  readonly retries: number
  readonly signal: AbortSignal
  /** Time (`performance.now()`) after which nobody waits for the answer any more. */
  readonly until: () => number
}

/** Longest wait before the first retry, in milliseconds; it doubles with each, up to `longestWait`. */
const firstWait = 250
const longestWait = 10_000

/** Too many requests, bad gateway, unavailable, gateway timeout: what another try may find otherwise. */
const passing = [429, 502, 503, 504]

/** Whether a failure with this status may have passed when it is tried again. */
export const isPassing = (status: number): boolean => passing.includes(status)

/**
 * How long to wait before the next try, in milliseconds.
 *
 * What the service asks for, and never less: the fraction on top keeps clients from coming back all at once, and the
 * millisecond makes up for timers that end early. Where it asks for nothing, "full jitter": anything up to a bound that
 * doubles (Brooker, Exponential Backoff And Jitter, 2015).
 */
export function waitBefore(retry: number, retryAfterMs: number | undefined): number {
  return retryAfterMs === undefined
    ? Math.random() * Math.min(longestWait, firstWait * 2 ** retry)
    : retryAfterMs + 1 + Math.random() * firstWait
}

/**
 * Tries until there is an answer that stands, the retries are used up, or the next wait would outlast the deadline: then
 * the failure is told at once, with its hint, rather than waited out.
 * @returns the answer, which may be a refusal
 * @throws what the last try threw
 */
export async function withRetries(
  attempt: () => Promise<GraphResponse>,
  { retries, signal, until }: RetryOptions,
): Promise<GraphResponse> {
  for (let retry = 0; ; retry += 1) {
    let end: () => GraphResponse
    let retryAfterMs: number | undefined
    try {
      const response = await attempt()
      if (!isPassing(response.status)) return response
      ;({ retryAfterMs } = response)
      end = () => response
    } catch (error) {
      if (signal.aborted || !isOpenCorridorError(error) || !error.retryable) throw error
      ;({ retryAfterMs } = error)
      end = () => {
        throw error
      }
    }
    const wait = waitBefore(retry, retryAfterMs)
    if (retry >= retries || performance.now() + wait >= until()) return end()
    await sleep(wait, signal)
  }
}
