// A server in a process of its own: `bare` sends bytes that it is told; the others answer questions of the graph.
import { subscribe } from 'node:diagnostics_channel'
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { listen } from '../../src/listen.ts'
import { createGraphServer } from '../../src/server.ts'
import { leverSchema } from './graph.ts'

/** How a server is set up. */
export type Setup = 'bare' | 'Yoga' | 'the lane by node' | 'the lane' | 'the lane and the cache'

const setup = process.argv[2] as Setup

/** What `bare` sends. */
let bytes = Buffer.alloc(0)

async function start(): Promise<number> {
  if (setup === 'bare') {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length })
        response.end(bytes)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return (server.address() as AddressInfo).port
  }
  if (setup === 'the lane by node') {
    // A response that somebody has set a header on is written by node: see `mayWriteWhole`.
    subscribe('http.server.request.start', (message) => {
      const { response } = message as { response: ServerResponse }
      response.setHeader('x-by', 'node')
    })
  }
  const graph = createGraphServer({
    schema: leverSchema,
    context: () => ({ volatile: false }),
    lane: setup !== 'Yoga',
    ...(setup === 'the lane and the cache' && { state: () => 'one' }),
  })
  return (await listen(graph, { port: 0, host: '127.0.0.1' })).port
}

process.on('message', (message: string) => {
  bytes = Buffer.from(message)
  process.send?.(process.cpuUsage())
})
process.on('disconnect', () => process.exit(0))
process.send?.(await start())
