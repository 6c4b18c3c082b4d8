import type { RequestListener } from 'node:http'
import { describe, expect, test } from 'vitest'
import { openSource } from '../open-source.ts'
import { readText } from '../text.ts'
import { onlyFile } from '../testing-files.ts'
import { testServer } from '../testing-server.ts'
import { checkHop } from './follow.ts'

/** A server that redirects `/a.csv` to an address, and all others to what the number at their end is of, less one. */
const redirecting =
  (location?: string): RequestListener =>
  ({ url = '' }, response) => {
    const left = Number(/\d+$/.exec(url)?.[0] ?? 0)
    if (location === undefined && left === 0) response.end('a,b\n')
    else response.writeHead(302, { location: location ?? `/hop/${left - 1}` }).end()
  }

async function failure(address: string, http: object = {}): Promise<string> {
  const error: unknown = await openSource(address, { http: { firstDelay: 1, ...http } }).catch(
    (thrown: unknown) => thrown,
  )
  return error instanceof Error ? error.message : 'no error'
}

describe('a redirect', () => {
  test('is followed five times, and no further', async () => {
    const server = await testServer(redirecting())
    expect(await readText(await onlyFile(`${server}/hop/5`))).toBe('a,b\n')
    expect(await failure(`${server}/hop/6`)).toMatch(/redirects more than 5 times; look for/)
  })

  test.each([
    ['https://10.0.0.7/', /redirects to https:\/\/10\.0\.0\.7\/, which is in a private network; look/],
    ['https://169.254.169.254/latest', /is in a private network/],
    ['http://data.example/a.csv', /which is no https address/],
    ['ftp://data.example/a.csv', /which is no https address/],
    ['https://[bad', /redirects to "https:\/\/\[bad", which is no address/],
  ])('to %s is refused', async (location, said) => {
    expect(await failure(`${await testServer(redirecting(location))}/a.csv`)).toMatch(said)
  })

  test.each([
    ['http://127.0.0.1:9200/', 'is no https address'],
    ['https://127.0.0.1:9200/', 'is in a private network'],
    ['https://localhost/', 'is in a private network'],
    ['https://[::ffff:192.168.0.1]/', 'is in a private network'],
    ['https://192.168.0.1:9200/', 'is in a private network'],
  ])('of a publisher to %s is refused', async (hop, said) => {
    await expect(checkHop(new URL('https://data.example/x.csv'), new URL(hop))).rejects.toThrow(said)
  })

  test('stays on the host that was asked, also where that one is private', async () => {
    const asked = new URL('https://192.168.0.1/x.csv')
    await expect(checkHop(asked, new URL('https://192.168.0.1/y.csv'))).resolves.toBeUndefined()
  })
})

test('a key of one server is not shown to another, also on this machine', async () => {
  const seen: (string | undefined)[] = []
  const other = await testServer(({ headers }, response) => {
    seen.push(headers.authorization)
    response.end('a')
  })
  const server = await testServer(({ url, headers }, response) => {
    seen.push(headers.authorization)
    response.writeHead(302, { location: url === '/a.csv' ? '/b.csv' : `${other}/c.csv` }).end()
  })
  await onlyFile(`${server}/a.csv`, { http: { headers: { authorization: 'Bearer one' } } })
  expect(seen).toEqual(['Bearer one', 'Bearer one', undefined])
})

test('an answer of more bytes than it may have is refused', async () => {
  const server = await testServer((_, response) => response.end('a,b\n1,2\n'))
  expect(await failure(`${server}/a.csv`, { atMost: 7 })).toBe(
    `${server}/a.csv: the answer has more than 7 bytes, which is no data of this kind; check the address.`,
  )
  expect(await failure(`${server}/a.csv`, { atMost: 8 })).toBe('no error')
})
