/** What the package does with a service that fails as told (told-service.ts); `told` gives a fresh one. */
import { Country, isOpenCorridorError, paginate, Projects } from '@opencorridor/sdk'
import { equal, errorOf, has, ok } from '../check.mjs'

const variables = { code: 'TJK' }
const ask = (client, options) => client.query(Country, variables, options)

export const withFailures = {
  'asks again after a page of HTML with 502, and names it when it lasts': async ({ told }) => {
    const { client, log } = told('html-502-once')
    equal(await ask(client), { country: null })
    equal((await log()).length, 2)
    const lasting = told('html-502', { retries: 1 })
    const error = await errorOf(ask(lasting.client))
    has(error, { name: 'HttpError', status: 502, contentType: 'text/html', retryable: true })
    ok(isOpenCorridorError(error) && !error.message.includes('<'), 'the message holds no page')
    equal((await lasting.log()).length, 2)
  },

  'sends nothing before Retry-After has passed, given in seconds': async ({ told }) => {
    const { client, log } = told('limited-seconds')
    equal(await ask(client), { country: null })
    const [first, second] = await log()
    ok(second.at - first.at >= 1000, `it waited ${second.at - first.at} ms`)
  },

  'sends nothing before Retry-After has passed, given as a date': async ({ told }) => {
    const { client, log } = told('limited-date')
    equal(await ask(client), { country: null })
    const [first, second] = await log()
    ok(second.at - first.at >= 1000, `it waited ${second.at - first.at} ms`)
  },

  'tells of a limit at once when it cannot be waited for': async ({ told }) => {
    const { client, log } = told('limited-for-long')
    has(await errorOf(ask(client)), { name: 'RateLimitError', retryAfterMs: 3600000, limit: 100 })
    equal((await log()).length, 1)
  },

  'ends a cut connection as an error of the network': async ({ told }) => {
    const { client } = told('cut', { retries: 0 })
    has(await errorOf(ask(client)), { name: 'NetworkError', retryable: true })
    const inBody = told('cut-in-body', { retries: 0 })
    has(await errorOf(ask(inBody.client)), { name: 'NetworkError', retryable: true })
  },

  'ends as an error of the network where nobody listens': async ({ nowhere }) => {
    has(await errorOf(ask(nowhere)), { name: 'NetworkError', code: 'NETWORK' })
  },

  'ends in time when headers or a body do not come': async ({ told }) => {
    for (const scenario of ['no-headers', 'no-body']) {
      const { client } = told(scenario, { timeout: 300 })
      has(await errorOf(ask(client)), { name: 'TimeoutError', code: 'DEADLINE', retryable: true })
    }
  },

  'ends at an abort, with its reason, also while it waits': async ({ told }) => {
    for (const scenario of ['no-headers', 'no-body', 'limited-for-a-while']) {
      const { client, log } = told(scenario)
      const controller = new AbortController()
      const reason = new Error('The visitor left.')
      const asked = errorOf(ask(client, { signal: controller.signal }))
      while ((await log()).length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
      controller.abort(reason)
      ok((await asked) === reason, 'it ends with the reason of the caller')
      equal((await log()).length, 1)
    }
  },

  'knows JSON that is none': async ({ told }) => {
    const { client, log } = told('broken-json')
    has(await errorOf(ask(client)), { name: 'ResponseShapeError', status: 200, retryable: false })
    equal((await log()).length, 1)
  },

  'keeps what was answered beside errors': async ({ told }) => {
    const { client } = told('partial')
    const error = await errorOf(ask(client))
    has(error, { name: 'GraphQLRequestError', code: 'TIMEOUT', data: { country: null } })
    const { data, errors } = await client.request(Country, variables, { errors: 'partial' })
    equal([data, errors.length], [{ country: null }, 1])
  },

  'notices a cursor that does not move': async ({ told }) => {
    const { client, log } = told('stuck-cursor')
    has(await errorOf(paginate(client, Projects).toArray({ limit: 99 })), { name: 'CursorStuckError' })
    equal((await log()).length, 2)
  },

  'notices a release that changes between two pages, and begins anew where told to': async ({ told }) => {
    const { client } = told('release-change')
    const error = await errorOf(paginate(client, Projects).toArray({ limit: 99 }))
    has(error, { name: 'ReleaseChangedError', before: '2026.05', after: '2026.06' })
    const again = told('release-change')
    const list = paginate(again.client, Projects, {}, { onReleaseChange: 'restart' })
    equal(await list.toArray({ limit: 99 }), [{ code: 'c' }])
  },

  'asks the same question once for all who ask it at a time': async ({ told }) => {
    const { client, log } = told('good')
    equal(await Promise.all([ask(client), ask(client), ask(client)]), Array(3).fill({ country: null }))
    equal((await log()).length, 1)
  },

  'asks by GET, and costs a browser no request beforehand': async ({ told }) => {
    const { client, log } = told('good')
    await ask(client)
    equal(
      (await log()).map(({ method }) => method),
      ['GET'],
    )
    const unknown = told('hash-unknown')
    equal(await ask(unknown.client), { country: null })
    equal(
      (await unknown.log()).map(({ method }) => method).filter((method) => method !== 'OPTIONS'),
      ['GET', 'POST'],
    )
  },
}
