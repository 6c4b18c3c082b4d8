import { createGraphServer } from '@opencorridor/api'
import { publish } from '@opencorridor/ingest'
import { createGraphContext, graphSchema } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { call } from './testing/call.ts'
import { stageValues } from './testing/small-releases.ts'

const database = await createTestDatabase()
const context = createGraphContext(database)
const server = createGraphServer({ schema: graphSchema, context: (costOf) => context.request(costOf) })

beforeAll(async () => {
  vi.stubEnv('DATABASE_URL', database.url)
  await stageValues(database, { TJK: [1, 2, 3, 4] })
  await publish(database, { name: 'one', now: new Date('2026-05-04T12:00:00Z') })
  await stageValues(database, { TJK: [1, 2, 3, 5] })
  await publish(database, { name: 'two', now: new Date('2026-06-04T12:00:00Z') })
  await context.releases.refresh()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await context.close()
  await database.close()
})

async function get(query: string) {
  const response = await server.fetch(`http://localhost/graphql?${new URLSearchParams({ query }).toString()}`)
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown }
}

const info = (release?: string) =>
  `{ info${release === undefined ? '' : `(release: "${release}")`} { countryCount } }`

test('what names its release is kept for ever, what names none for a minute', async () => {
  const pinned = await get(info('one'))
  expect(pinned.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(pinned.body).toMatchObject({ extensions: { release: { name: 'one', withdrawn: false } } })
  const current = await get(info())
  expect(current.headers.get('cache-control')).toMatch(/s-maxage=60/)
  expect(current.body).toMatchObject({ extensions: { release: { name: 'two' } } })
  const both = await get(`{ a: info(release: "one") { countryCount } b: info { countryCount } }`)
  expect(both.headers.get('cache-control')).toMatch(/s-maxage=60/)
  expect(both.body).toMatchObject({
    extensions: { release: { name: 'two' }, releases: [{ name: 'two' }, { name: 'one' }] },
  })
  const schema = await get('{ info(release: "one") { countryCount } __schema { queryType { name } } }')
  expect(schema.headers.get('cache-control')).toMatch(/s-maxage=60/)
  expect((await get('{ releases { nodes { name } } }')).headers.get('cache-control')).toBe('public, no-cache')
})

test('the cost of a question is told without asking it, and what cannot be asked is refused', async () => {
  const query = 'query ($n: Int) { countries(first: $n) { nodes { name } } }'
  const ask = (args: string) => get(`{ cost(${args}) { requested limit allowed } }`)
  expect((await ask(`query: "${query}", variables: "{\\"n\\": 50}"`)).body).toMatchObject({
    data: { cost: { requested: 51, limit: 1_000_000, allowed: true } },
  })
  for (const args of [
    'query: "{ nothing }"',
    'query: "{ broken"',
    `query: "${query}", variables: "[]"`,
    `query: "${query}", variables: "{\\"n\\": \\"x\\"}"`,
    'query: "query A { __typename } query B { __typename }"',
  ]) {
    expect((await ask(args)).body).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
  }
})

test('a release that is taken down answers 451 with the reason, and cannot be put back', async () => {
  const { code, out } = await call('release', 'takedown', 'one', '--reason', 'By order of a court.')
  expect([code, out]).toEqual([0, expect.stringContaining('Release one is taken down.')])
  await context.releases.refresh()
  const gone = await get(info('one'))
  expect([gone.status, gone.headers.get('cache-control')]).toEqual([451, 'no-store'])
  expect(gone.body).toMatchObject({
    errors: [
      {
        message: expect.stringContaining('By order of a court.') as string,
        extensions: { code: 'RELEASE_NOT_FOUND', takenDownAt: expect.any(String) as string },
      },
    ],
  })
  // Beside data of another release, too.
  const beside = await get('{ country(code: "TJK", release: "one") { name } info { countryCount } }')
  expect(beside.status).toBe(451)
  expect((await get(info())).status).toBe(200)
  expect((await call('release', 'withdraw', 'one', '--undo')).code).toBe(1)
  expect((await call('release', 'takedown', 'one', '--reason', 'Again.')).code).toBe(1)
  expect((await call('release', 'takedown', 'two', '--reason', 'That, too.')).code).toBe(0)
  await context.releases.refresh()
  expect((await get(info())).body).toMatchObject({ errors: [{ extensions: { code: 'RELEASE_NOT_FOUND' } }] })
})

test('a key is issued once, listed without its secret, and revoked', async () => {
  const { out } = await call('key', 'issue', 'University of T', '--expires', '2999-12-31', '--points', '500')
  const [, key = '', id = ''] = /(ock_([0-9a-f]{12})_[\w-]{43})/.exec(out) ?? []
  const stored = await database.prisma.apiKey.findUniqueOrThrow({ where: { id } })
  expect(stored).toMatchObject({ label: 'University of T', points: 500, revokedAt: null })
  expect(JSON.stringify(stored)).not.toContain(key.slice(17))
  const list = await call('key', 'list')
  expect(list.out).toMatch(/University of T.*2999-12-31.*500.*valid/)
  expect(list.out).not.toContain(key.slice(17))
  expect((await call('key', 'revoke', id)).code).toBe(0)
  expect((await call('key', 'list')).out).toContain('revoked')
  expect((await call('key', 'revoke', id)).code).toBe(1)
  expect((await call('key', 'issue', 'x', '--expires', 'tomorrow')).code).toBe(2)
})
