import type { Answer, ToldServer } from '../../src/testing/told-server.ts'
import { answerInTurn, answerJson, answerWith, startToldServer } from '../../src/testing/told-server.ts'

const good = answerJson({ data: { country: null } })
const page = answerWith(502, 'text/html; charset=utf-8', '<html><h1>Bad Gateway</h1></html>')
const tooMany = (headers: Readonly<Record<string, string>>) =>
  answerWith(429, 'text/html', '<html>Too many</html>', { 'ratelimit-limit': '100', ...headers })

/** A page of a list. */
const projects = (code: string, endCursor: string | null, release = '2026.05') =>
  answerJson({
    data: {
      projects: {
        totalCount: 9,
        pageInfo: { hasNextPage: endCursor !== null, endCursor },
        nodes: [{ code }],
      },
    },
    extensions: { release: { name: release, digest: 'd', withdrawn: false } },
  })

const noBody: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{"data":')
}
const cutInBody: Answer = (response, request) => {
  noBody(response, request)
  setTimeout(() => response.destroy(), 20)
}

/** What the first request gets, and the second; those after the last get the last. */
const scenarios: Readonly<Record<string, readonly [Answer, ...Answer[]]>> = {
  good: [good],
  'html-502': [page],
  'html-502-once': [page, good],
  'limited-seconds': [tooMany({ 'retry-after': '1' }), good],
  'limited-date': [
    tooMany({ 'retry-after': 'Sun, 29 Nov 2026 12:00:01 GMT', date: 'Sun, 29 Nov 2026 12:00:00 GMT' }),
    good,
  ],
  'limited-for-a-while': [tooMany({ 'retry-after': '9' })],
  'limited-for-long': [tooMany({ 'retry-after': '3600' })],
  cut: [(response) => response.destroy()],
  'cut-in-body': [cutInBody],
  'no-headers': [() => undefined],
  'no-body': [noBody],
  'broken-json': [answerWith(200, 'application/json', '{"data":')],
  partial: [
    answerJson({
      data: { country: null },
      errors: [{ message: 'A part failed.', path: ['country'], extensions: { code: 'TIMEOUT' } }],
    }),
  ],
  'stuck-cursor': [projects('a', 'x'), projects('b', 'x')],
  'release-change': [projects('a', 'x'), projects('b', null, '2026.06'), projects('c', null, '2026.06')],
  'hash-unknown': [
    answerJson({ errors: [{ message: 'Unknown.', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] }, 404),
    good,
  ],
}

/** What one client was answered so far. */
interface Told {
  readonly answer: Answer
  readonly log: { at: number; method: string | undefined }[]
}

/** What a page of another origin may read. */
const crossOrigin = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': '*',
}

/**
 * Starts a service that fails as told, also for pages of other origins: `/SCENARIO/ANY-NAME/graphql` fails from the
 * beginning for each name, and `/SCENARIO/ANY-NAME/log` tells when and how it was asked.
 */
export function startToldService(): Promise<ToldServer> {
  const all = new Map<string, Told>()
  return startToldServer((response, request) => {
    const [, scenario = '', name = '', what] = new URL(request.url ?? '/', 'http://localhost').pathname.split(
      '/',
    )
    const answers = scenarios[scenario]
    if (answers === undefined) throw new Error(`No scenario is called "${scenario}".`)
    const key = `${scenario}/${name}`
    const told = all.get(key) ?? { answer: answerInTurn(...answers), log: [] }
    all.set(key, told)
    for (const [header, value] of Object.entries(crossOrigin)) response.setHeader(header, value)
    if (what === 'log') {
      response.end(JSON.stringify(told.log))
      return
    }
    told.log.push({ at: performance.now(), method: request.method })
    if (request.method === 'OPTIONS') response.end()
    else told.answer(response, request)
  })
}
