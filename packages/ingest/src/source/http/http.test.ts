import { gzipSync } from 'node:zlib'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { openSource } from '../open-source.ts'
import { readText } from '../text.ts'
import { onlyFile } from '../testing-files.ts'
import { testServer } from '../testing-server.ts'
import { zipOf } from '../testing-zip.ts'
import { retryAfter } from './retry-after.ts'

const quick = { http: { firstDelay: 1, attempts: 4 } }

async function failure(address: string, http: object = quick.http): Promise<string> {
  const error: unknown = await openSource(address, { http }).catch((thrown: unknown) => thrown)
  return error instanceof Error ? error.message : 'no error'
}

describe('an address', () => {
  test('is a file, unpacked where it is packed, and named by its end', async () => {
    const server = await testServer((_, response) => response.end(gzipSync('a,b\n')))
    const file = await onlyFile(`${server}/data/flows.csv.gz?key=secret`)
    expect(file).toMatchObject({ name: 'flows.csv.gz', base: 'flows.csv' })
    expect(await readText(file)).toBe('a,b\n')
  })

  test('is asked for by name: some publishers answer 403 to who does not say what they are', async () => {
    const server = await testServer((request, response) => {
      const agent = request.headers['user-agent'] ?? ''
      const nameless = agent === '' || /^(?:node|undici|axios|curl|python|Mozilla)/i.test(agent)
      response.writeHead(nameless ? 403 : 200).end('a')
    })
    expect((await fetch(`${server}/stock.csv`)).status).toBe(403)
    expect(await readText(await onlyFile(`${server}/stock.csv`))).toBe('a')
  })

  test('of an archive is its files, also where only the server says that it is one', async () => {
    const server = await testServer((_, response) => {
      response.setHeader('content-type', 'application/zip')
      response.end(zipOf([{ path: 'one.csv', content: 'x' }]))
    })
    expect(await readText(await onlyFile(`${server}/v2/indicator?downloadformat=csv`))).toBe('x')
  })

  test('is named as the server names the file, and not by what would lead elsewhere', async () => {
    const server = await testServer((_, response) => {
      response.setHeader('content-disposition', 'attachment; filename="../../flows 2020.csv"')
      response.end('a')
    })
    expect((await onlyFile(`${server}/download`)).name).toBe('_.._flows_2020.csv')
  })

  test('leaves nothing on disk', async () => {
    const server = await testServer((_, response) => response.end('a'))
    const left = async () => (await readdir(tmpdir())).filter((name) => /^opencorridor-(?!test)/.test(name))
    const before = await left()
    const source = await openSource(`${server}/a.csv`)
    await source.close()
    expect((await left()).filter((name) => !before.includes(name))).toEqual([])
  })
})

describe('a failure that may pass', () => {
  test.each([429, 502, 503, 504])('%i is tried again', async (status) => {
    let requests = 0
    const server = await testServer((_, response) => {
      requests += 1
      if (requests < 3) response.statusCode = status
      response.end('a')
    })
    expect(await readText(await onlyFile(`${server}/a.csv`, quick))).toBe('a')
    expect(requests).toBe(3)
  })

  test('as a body that breaks off is tried again, and no part of it kept', async () => {
    let requests = 0
    const server = await testServer((_, response) => {
      requests += 1
      response.setHeader('content-length', 6)
      if (requests === 1) response.write('ab', () => response.destroy())
      else response.end('abcdef')
    })
    expect(await readText(await onlyFile(`${server}/a.csv`, quick))).toBe('abcdef')
  })

  test('is tried a stated number of times', async () => {
    let requests = 0
    const server = await testServer((_, response) => {
      requests += 1
      response.statusCode = 502
      response.end('<html>')
    })
    expect(await failure(`${server}/a.csv`)).toBe(
      `${server}/a.csv: the server answers 502, 4 times; try again later.`,
    )
    expect(requests).toBe(4)
  })

  test('waits as long as the server asks', async () => {
    const times: number[] = []
    const server = await testServer((_, response) => {
      times.push(performance.now())
      if (times.length === 1) response.writeHead(429, { 'retry-after': '1' })
      response.end('a')
    })
    await onlyFile(`${server}/a.csv`, quick)
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(990)
  })

  test('does not wait beyond the deadline', async () => {
    const server = await testServer((_, response) => response.writeHead(429, { 'retry-after': '3600' }).end())
    expect(await failure(`${server}/a.csv`)).toMatch(/the server asks to wait for 3600 s, which is longer/)
  })

  test('and a server that never ends its answer end at the deadline', async () => {
    const server = await testServer((_, response) => response.write('a'))
    expect(await failure(`${server}/a.csv`, { deadline: 300 })).toMatch(
      /no whole answer within 0.3 s; try again later/,
    )
  })
})

describe('a failure that will not pass', () => {
  test.each([
    [404, 'look for the present address at the publisher'],
    [403, 'fetch it with a browser, and name the file'],
  ])('%i is told at once', async (status, way) => {
    let requests = 0
    const server = await testServer((_, response) => {
      requests += 1
      response.writeHead(status).end()
    })
    expect(await failure(`${server}/a.csv?key=secret`)).toBe(
      `${server}/a.csv: the server answers ${status}; ${way}.`,
    )
    expect(requests).toBe(1)
  })

  test('is a page where data was due', async () => {
    const server = await testServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<h1>Maintenance</h1>')
    })
    expect(await failure(`${server}/a.csv`)).toMatch(
      /the server answers with a page \(text\/html; charset=utf-8\)/,
    )
  })

  test('is an address that nobody vouches for', async () => {
    expect(await failure('http://data.example/a.csv')).toMatch(
      /^http:\/\/data\.example\/a\.csv is no https address/,
    )
    expect(await failure('ftp://data.example/a.csv')).toMatch(/is no https address/)
    expect(await failure('https://[bad/a.csv')).toMatch(/is no address; name a file/)
  })
})

test('Retry-After is seconds, or a date, or nothing', () => {
  const now = Date.parse('2026-01-01T00:00:00Z')
  expect(retryAfter('120', now)).toBe(120_000)
  expect(retryAfter('Thu, 01 Jan 2026 00:00:30 GMT', now)).toBe(30_000)
  expect(retryAfter('Wed, 31 Dec 2025 00:00:00 GMT', now)).toBe(0)
  expect(retryAfter('soon', now)).toBeUndefined()
  expect(retryAfter('-1', now)).toBeUndefined()
  expect(retryAfter(null, now)).toBeUndefined()
})
