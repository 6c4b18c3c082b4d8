import { describe, expect, it } from 'vitest'
import { createClient as createFetchClient } from '../fetch.ts'
import {
  Country,
  createClient,
  isHttpError,
  isNetworkError,
  isRateLimitError,
  isTimeoutError,
} from '../index.ts'
import type { Answer } from '../testing/told-server.ts'
import { answerInTurn, answerJson, answerWith, startToldServer } from '../testing/told-server.ts'

const variables = { code: 'TJK' }
const good = answerJson({ data: { country: null } })
const page = answerWith(502, 'text/html', '<html>Bad Gateway</html>')
const never: Answer = () => undefined
const slowBody: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{')
}
const cut: Answer = (response) => response.destroy()
const tooMany = (retryAfter: string, date?: string) =>
  answerWith(429, 'text/html', '<html>Too many</html>', {
    'retry-after': retryAfter,
    ...(date !== undefined && { date }),
  })

const errorOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

describe.each([
  ['default', createClient],
  ['fetch', createFetchClient],
])('the %s client', (_name, create) => {
  it.each([
    ['a page of HTML with 502', page],
    ['a cut connection', cut],
    [
      '503 of the graph',
      answerJson({ errors: [{ message: 'Later.', extensions: { code: 'UNAVAILABLE' } }] }, 503),
    ],
    ['504', answerWith(504, 'text/plain', 'Timeout')],
  ])('asks again after %s, and answers', async (_case, failure) => {
    await using server = await startToldServer(answerInTurn(failure, failure, good))
    expect(await create({ endpoint: server.url }).query(Country, variables)).toEqual({ country: null })
    expect(server.received).toHaveLength(3)
  })

  it.each([
    ['404', answerWith(404, 'text/html', '<html>')],
    ['a refusal', answerJson({ errors: [{ message: 'No.', extensions: { code: 'BAD_USER_INPUT' } }] }, 400)],
    ['500', answerJson({ errors: [{ message: 'No.', extensions: { code: 'INTERNAL' } }] }, 500)],
    ['JSON that is cut', answerWith(200, 'application/json', '{"data":')],
  ])('asks once after %s', async (_case, failure) => {
    await using server = await startToldServer(failure)
    expect(await errorOf(create({ endpoint: server.url }).query(Country, variables))).toBeInstanceOf(Error)
    expect(server.received).toHaveLength(1)
  })

  it.each([
    ['seconds', tooMany('1')],
    ['a date', tooMany('Sun, 29 Nov 2026 12:00:01 GMT', 'Sun, 29 Nov 2026 12:00:00 GMT')],
  ])('sends nothing before Retry-After, given as %s, has passed', async (_case, failure) => {
    await using server = await startToldServer(answerInTurn(failure, good))
    await create({ endpoint: server.url }).query(Country, variables)
    const [first, second] = server.received.map(({ at }) => at)
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(1000)
  })

  it('tells of a limit at once when waiting for it would outlast the deadline', async () => {
    await using server = await startToldServer(tooMany('3600'))
    const error = await errorOf(create({ endpoint: server.url }).query(Country, variables))
    expect(isRateLimitError(error) && error.retryAfterMs).toBe(3_600_000)
    expect(server.received).toHaveLength(1)
  })

  it('gives the failure that lasts, with its hint, after the last retry', async () => {
    await using server = await startToldServer(page)
    const error = await errorOf(create({ endpoint: server.url, retries: 1 }).query(Country, variables))
    expect(isHttpError(error) && [error.status, error.retryable]).toEqual([502, true])
    expect(server.received).toHaveLength(2)
    await using other = await startToldServer(cut)
    const network = await errorOf(create({ endpoint: other.url, retries: 0 }).query(Country, variables))
    expect(isNetworkError(network) && network.retryable).toBe(true)
  })

  it.each([
    ['slow headers', never],
    ['a slow body', slowBody],
    ['a service that stays away', tooMany('0')],
  ])('holds one deadline over %s', async (_case, answer) => {
    await using server = await startToldServer(answer)
    const client = create({ endpoint: server.url, timeout: 400, retries: 1000 })
    const error = await errorOf(client.query(Country, variables))
    // Where the next wait would outlast it, the failure itself is told, a little earlier. To the millisecond:
    // deadline.test.ts, and `pnpm bench sdk` on a real clock.
    expect(isTimeoutError(error) || isRateLimitError(error)).toBe(true)
  })

  it.each([
    ['while it waits to ask again', tooMany('5')],
    ['before the headers', never],
    ['in the body', slowBody],
  ])('ends at an abort %s, with the reason of the caller, and asks no more', async (_case, answer) => {
    await using server = await startToldServer(answer)
    const controller = new AbortController()
    const reason = new Error('The visitor left.')
    const options = { signal: controller.signal }
    const asked = errorOf(create({ endpoint: server.url }).query(Country, variables, options))
    await expect.poll(() => server.received.length).toBe(1)
    await new Promise((resolve) => setTimeout(resolve, 50))
    controller.abort(reason)
    expect(await asked).toBe(reason)
    expect(server.received).toHaveLength(1)
  })

  it('keeps what was answered beside errors, and hands it over when asked to', async () => {
    const errors = [{ message: 'A part failed.', path: ['country'], extensions: { code: 'TIMEOUT' } }]
    await using server = await startToldServer(answerJson({ data: { country: null }, errors }))
    const client = create({ endpoint: server.url })
    expect(await errorOf(client.query(Country, variables))).toMatchObject({
      data: { country: null },
      code: 'TIMEOUT',
    })
    const partial = await client.request(Country, variables, { errors: 'partial' })
    expect(partial).toMatchObject({ data: { country: null }, errors: [{ message: 'A part failed.' }] })
  })
})
