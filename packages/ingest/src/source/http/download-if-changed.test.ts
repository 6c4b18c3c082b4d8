import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { downloadIfChanged } from './download-if-changed.ts'

let body = 'a,b\n1,2\n'
let etag: string | undefined
const statuses: number[] = []
const server = createServer((request, response) => {
  const same = etag !== undefined && request.headers['if-none-match'] === etag
  statuses.push(same ? 304 : 200)
  response.writeHead(same ? 304 : 200, etag === undefined ? {} : { etag }).end(same ? '' : body)
})
let folder: string
let address: string
beforeEach(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data/table.csv`
  folder = mkdtempSync(join(tmpdir(), 'opencorridor-download-'))
  statuses.length = 0
})
afterEach(async () => {
  rmSync(folder, { recursive: true })
  await new Promise((resolve) => server.close(resolve))
})

test.each([
  ['an ETag', '"one"', [200, 304, 200]],
  ['nothing', undefined, [200, 200, 200]],
])('fetches again only what has changed, by %s and by the bytes', async (_, tag, expected) => {
  body = 'a,b\n1,2\n'
  etag = tag
  const first = await downloadIfChanged(address, folder, undefined)
  expect(basename(first?.path ?? '')).toBe('table.csv')
  expect(readFileSync(first?.path ?? '', 'utf8')).toBe(body)
  expect(first?.state.digest).toBe(createHash('sha256').update(body).digest('hex'))

  expect(await downloadIfChanged(address, folder, first?.state)).toBeUndefined()
  body = 'a,b\n1,3\n'
  etag = tag && '"two"'
  expect(await downloadIfChanged(address, folder, first?.state)).toBeDefined()
  expect(statuses).toEqual(expected)
})
