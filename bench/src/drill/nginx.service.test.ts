import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { freePort } from '../peers/wait-for-port.ts'
import { findPrograms } from './programs/find-programs.ts'
import { startNginx } from './programs/nginx.ts'
import type { Program } from './programs/program.ts'

const folder = mkdtempSync(join(tmpdir(), 'opencorridor-nginx-'))
chmodSync(folder, 0o755)
const nodes: Server[] = []
let nginx: Program
let port: number

beforeAll(async () => {
  const ports = [await freePort(), await freePort()]
  for (const at of ports) {
    const node = createServer((_request, response) => response.end('a node'))
    await new Promise<void>((resolve) => node.listen(at, '127.0.0.1', resolve))
    nodes.push(node)
  }
  port = await freePort()
  nginx = await startNginx(findPrograms().nginx, { folder, port }, ports)
}, 60_000)
afterAll(async () => {
  await nginx.stop()
  for (const node of nodes) node.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Sends a request as it is written, and gives all that comes. */
async function send(request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(request)
  return text(socket)
}

const head = (...lines: string[]): string => `${lines.join('\r\n')}\r\nHost: x\r\nConnection: close\r\n\r\n`

it.each([
  [
    'a body that is too long',
    () => head('POST /graphql HTTP/1.1', 'Content-Length: 1048577'),
    413,
    'COST_LIMIT_EXCEEDED',
  ],
  [
    'an address that is too long',
    () => head(`GET /graphql?query=${'x'.repeat(40_000)} HTTP/1.1`),
    414,
    'BAD_USER_INPUT',
  ],
  [
    'headers that are too long',
    () => head('GET / HTTP/1.1', `X-Long: ${'x'.repeat(40_000)}`),
    400,
    'BAD_USER_INPUT',
  ],
  ['a request that is none', () => 'GET / HTTP/1.1\r\nbroken header\r\n\r\n', 400, 'BAD_USER_INPUT'],
])('nginx says of %s what the service would', async (_what, request, status, code) => {
  const answer = await send(request())
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(answer).toContain(`"code":"${code}"`)
  const [, id = ''] = /x-request-id: (\w+)/i.exec(answer) ?? []
  expect(id).not.toBe('')
  expect(answer).toContain(`"requestId":"${id}"`)
  expect(answer).toMatch(/cache-control: no-store/i)
  expect(answer).not.toContain('<html')
})

it('nobody from outside gets what nginx says then', async () => {
  expect((await fetch(`http://127.0.0.1:${port}/nginx/away`)).status).toBe(404)
})

it('when no node is there nginx says so, and when to come again', async () => {
  for (const node of nodes) {
    node.closeAllConnections()
    node.close()
  }
  const answer = await fetch(`http://127.0.0.1:${port}/graphql?query={hello}`)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await answer.json()).toMatchObject({
    errors: [{ extensions: { code: 'UNAVAILABLE', requestId: answer.headers.get('x-request-id') } }],
  })
})
