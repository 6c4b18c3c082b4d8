import { setTimeout as wait } from 'node:timers/promises'
import type { Plugin } from 'graphql-yoga'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningServer } from './listen.ts'
import { listen } from './listen.ts'
import { packed, streamOf } from './rest/pack-stream.ts'
import type { Encoding } from './answers/encoding.ts'
import { createGraphServer } from './server.ts'
import { tinySchema } from './testing/tiny-schema.ts'

/** A table whose rows cannot be read any more after some of them. */
async function* table(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('a,b\r\n')
  yield Buffer.alloc(100_000, 'x')
  await wait(50)
  throw new Error('The database is away.')
}

const cut: Plugin = {
  onRequest(event) {
    const { url, fetchAPI } = event
    const encoding = url.searchParams.get('cut') as Encoding | null
    if (encoding === null) return
    const headers = { ...(encoding !== 'identity' && { 'content-encoding': encoding }) }
    event.endResponse(new fetchAPI.Response(streamOf(packed(table(), encoding)), { headers }))
  },
}

let server: RunningServer
beforeAll(async () => {
  const graph = createGraphServer({ schema: tinySchema, context: () => ({}), plugins: [cut] })
  server = await listen(graph, { port: 0, host: '127.0.0.1' })
})
afterAll(() => server.stop({ graceMs: 0 }))

test.each(['identity', 'gzip', 'br'])(
  'an answer of which the rest cannot be read is cut, and the service goes on: %s',
  async (encoding) => {
    const read = async () => (await fetch(`${server.url}/graphql?cut=${encoding}`)).arrayBuffer()
    await expect(read()).rejects.toThrow(TypeError)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  },
)
