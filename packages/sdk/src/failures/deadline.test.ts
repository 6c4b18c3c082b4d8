import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Country, createClient, isHttpError, isRateLimitError, isTimeoutError } from '../index.ts'
import type { Transport } from '../index.ts'
import { HttpError, RateLimitError } from '../errors.ts'

/** With a clock that the test turns: what happens at which millisecond, however busy the machine is. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

/** Never answers, and ends with its signal, as a request does whose headers or body do not come. */
const silent: Transport = (_request, { signal }) =>
  new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => {
      reject(signal.reason as Error)
    })
  })

/** Fails at once, each time. */
const failing =
  (error: Error): Transport =>
  () =>
    Promise.reject(error)
const badGateway = new HttpError('502', 502, 'text/html', { code: 'HTTP', retryable: true })
const tooMany = (retryAfterMs: number) => new RateLimitError('Here', { retryAfterMs, requestId: 'r' })

/** Asks, and keeps when and how it ended. */
function ask(transport: Transport, options: { timeout?: number; retries?: number } = {}) {
  const asked: number[] = []
  const began = performance.now()
  const client = createClient({
    ...options,
    transport: (request, own) => {
      asked.push(performance.now() - began)
      return transport(request, own)
    },
  })
  const ended = client.query(Country, { code: 'TJK' }).then(
    () => ({ error: undefined, at: performance.now() - began }),
    (error: unknown) => ({ error, at: performance.now() - began }),
  )
  return { asked, ended }
}

describe('the deadline of a question', () => {
  it('ends it at its millisecond, in the middle of a request', async () => {
    const { ended } = ask(silent, { timeout: 400 })
    await vi.advanceTimersByTimeAsync(10_000)
    const { error, at } = await ended
    expect(isTimeoutError(error)).toBe(true)
    expect(at).toBe(400)
  })

  it('is one for all retries and the waits between them', async () => {
    const { asked, ended } = ask(failing(badGateway), { timeout: 400, retries: 1000 })
    await vi.advanceTimersByTimeAsync(10_000)
    const { error, at } = await ended
    // A wait that would outlast it is not begun: the failure itself is told, with its status.
    expect(isHttpError(error) && error.status).toBe(502)
    expect(at).toBeLessThanOrEqual(400)
    expect(asked.at(-1)).toBeLessThanOrEqual(400)
  })

  it('holds while others keep a question waiting for its turn', async () => {
    const client = createClient({ transport: silent, concurrency: 1, timeout: 10_000 })
    const first = client.query(Country, { code: 'TJK' }).catch(() => performance.now())
    const began = performance.now()
    const second = client.query(Country, { code: 'KGZ' }, { timeout: 300 }).catch(() => performance.now())
    await vi.advanceTimersByTimeAsync(20_000)
    expect(Number(await second) - began).toBe(300)
    expect(Number(await first) - began).toBe(10_000)
  })
})

describe('Retry-After', () => {
  it.each([0, 1, 999, 5000, 25_000])('of %i ms is waited out before the next request', async (ms) => {
    const { asked, ended } = ask(failing(tooMany(ms)), { retries: 1 })
    await vi.advanceTimersByTimeAsync(30_000)
    await ended
    expect(asked).toHaveLength(2)
    expect(asked[1]).toBeGreaterThan(ms)
    // And not much longer: a quarter of a second, so that not all come back at once.
    expect(asked[1]).toBeLessThanOrEqual(ms + 251)
  })

  it('that would outlast the deadline is told at once', async () => {
    const { asked, ended } = ask(failing(tooMany(30_000)))
    const { error, at } = await ended
    expect(isRateLimitError(error) && error.retryAfterMs).toBe(30_000)
    expect([asked, at]).toEqual([[0], 0])
  })
})
