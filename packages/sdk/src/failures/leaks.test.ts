import { getEventListeners } from 'node:events'
import { expect, it } from 'vitest'
import { Country, createClient, paginate, Projects } from '../index.ts'
import { answerInTurn, answerJson, answerWith, startToldServer } from '../testing/told-server.ts'

/** Long, for a busy machine: what is waited for comes, or the test fails. */
const patience = { timeout: 20_000 }

/** Timers that would keep the process alive. */
const timers = (): number =>
  (process as unknown as { getActiveResourcesInfo(): string[] })
    .getActiveResourcesInfo()
    .filter((kind) => kind === 'Timeout').length

it('leaves no listener on the signal and no timer, whatever the outcome', async () => {
  const good = answerJson({ data: { country: null } })
  const failing = answerWith(502, 'text/html', '<html>')
  const refused = answerJson({ errors: [{ message: 'No.' }] }, 400)
  await using server = await startToldServer(answerInTurn(good, failing, good, refused, failing))
  const client = createClient({ endpoint: server.url, retries: 1 })
  const { signal } = new AbortController()
  const before = timers()
  for (let question = 0; question < 4; question += 1) {
    await client.query(Country, { code: 'TJK' }, { signal }).catch(() => undefined)
  }
  expect(server.received.length).toBeGreaterThan(4)
  expect(getEventListeners(signal, 'abort')).toEqual([])
  expect(timers()).toBeLessThanOrEqual(before)
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
