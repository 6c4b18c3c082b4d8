import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createClient as createFetchClient } from '../fetch.ts'
import { Country, createClient, paginate, Projects } from '../index.ts'
import type { Answer } from '../testing/told-server.ts'
import { answerInTurn, answerJson, answerWith, startToldServer } from '../testing/told-server.ts'

/** Long, for a busy machine: what is waited for comes, or the test fails. */
const patience = { timeout: 20_000 }

/** Timers that would keep the process alive. */
const timers = (): number =>
  (process as unknown as { getActiveResourcesInfo(): string[] })
    .getActiveResourcesInfo()
    .filter((kind) => kind === 'Timeout').length

const page = answerWith(502, 'text/html', '<html>')
const halfBody: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{')
}
const cut: Answer = (response) => response.destroy()
const errors = [{ message: 'A part failed.', path: ['country'] }]

describe.each([
  ['default', createClient],
  ['fetch', createFetchClient],
])('the %s client', (_name, create) => {
  it.each<[string, Answer]>([
    ['an answer', answerJson({ data: { country: null } })],
    ['a refusal', answerJson({ errors: [{ message: 'No.' }] }, 400)],
    ['a part of an answer', answerJson({ data: { country: null }, errors })],
    ['a page of HTML, tried again', page],
    ['JSON that is cut', answerWith(200, 'application/json', '{"data":')],
    ['too much asked', answerWith(429, 'text/html', '<html>', { 'retry-after': '0' })],
    ['a limit that is not waited for', answerWith(429, 'text/html', '<html>', { 'retry-after': '3600' })],
    ['a cut connection', cut],
    ['headers that do not come', () => undefined],
    ['a body that does not come', halfBody],
  ])('leaves no listener on the signal and no timer after %s', async (_case, answer) => {
    await using server = await startToldServer(answer)
    const client = create({ endpoint: server.url, retries: 1, timeout: 300 })
    const { signal } = new AbortController()
    const before = timers()
    await client.query(Country, { code: 'TJK' }, { signal }).catch(() => undefined)
    expect(server.received.length).toBeGreaterThan(0)
    expect(getEventListeners(signal, 'abort')).toEqual([])
    expect(timers()).toBeLessThanOrEqual(before)
  })

  it.each<[string, Answer]>([
    ['headers', () => undefined],
    ['a body', halfBody],
  ])('breaks off the request when %s did not come in time', async (_case, answer) => {
    let isBrokenOff = false
    await using server = await startToldServer((response, request) => {
      response.on('close', () => {
        isBrokenOff = true
      })
      answer(response, request)
    })
    const client = create({ endpoint: server.url, timeout: 100 })
    await client.query(Country, { code: 'TJK' }).catch(() => undefined)
    await expect.poll(() => isBrokenOff, patience).toBe(true)
  })
})

it('leaves no socket that carries a question after an abort', async () => {
  let isBrokenOff = false
  await using server = await startToldServer((response) => {
    response.on('close', () => {
      isBrokenOff = true
    })
  })
  const client = createClient({ endpoint: server.url })
  const controller = new AbortController()
  const asked = client.query(Country, { code: 'TJK' }, { signal: controller.signal }).catch(() => undefined)
  while (server.received.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(await server.connections()).toBe(1)
  controller.abort()
  await asked
  await expect.poll(() => isBrokenOff, patience).toBe(true)
  // The platform may keep an idle connection for some seconds.
  await expect.poll(() => server.connections(), patience).toBe(0)
})

it('leaves nothing when a list is left in the middle', async () => {
  const pageInfo = { hasNextPage: true, endCursor: 'next' }
  const first = answerJson({ data: { projects: { totalCount: 9, pageInfo, nodes: [{ code: 'a' }] } } })
  await using server = await startToldServer(answerInTurn(first, () => undefined))
  const { signal } = new AbortController()
  const before = timers()
  const items = paginate(createClient({ endpoint: server.url }), Projects, {}, { signal }).items()
  expect((await items.next()).value).toEqual({ code: 'a' })
  const pending = items.next()
  while (server.received.length < 2) await new Promise((resolve) => setTimeout(resolve, 5))
  await items.return?.()
  expect(await pending).toEqual({ done: true, value: undefined })
  expect(getEventListeners(signal, 'abort')).toEqual([])
  expect(timers()).toBeLessThanOrEqual(before)
  await expect.poll(() => server.connections(), patience).toBeLessThanOrEqual(1)
})

it('measures with what can be seen', () => {
  // The counter sees a timer; else the tests above could not fail.
  const before = timers()
  const timer = setTimeout(() => undefined, 10_000)
  expect(timers()).toBe(before + 1)
  clearTimeout(timer)
})
