import { once } from 'node:events'
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Country, createClient, isTimeoutError } from '@opencorridor/sdk'
import { median } from '../measure/statistics.ts'

/** How late a deadline is, in milliseconds of the clock. */
export interface Lateness {
  /** What the question waits for. */
  readonly waitsFor: string
  readonly middle: number
  readonly worst: number
  /** How late a bare timer of the same time was, at worst. */
  readonly bareWorst: number
}

/** Milliseconds that a question may take. */
const timeout = 100

const servers: readonly [waitsFor: string, listener: RequestListener][] = [
  ['headers', () => undefined],
  [
    'a body',
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' }).write('{')
    },
  ],
  [
    'its turn to ask again (502)',
    (_request, response) => {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html>')
    },
  ],
]

/**
 * Measures how long after its deadline a question ends that is not answered.
 * @param times how often
 */
export async function measureDeadline(times: number): Promise<readonly Lateness[]> {
  const all: Lateness[] = []
  for (const [waitsFor, listener] of servers) {
    const server = createServer(listener).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const client = createClient({ endpoint: `http://127.0.0.1:${port}/graphql`, timeout, retries: 1000 })
    const late: number[] = []
    const bareLate: number[] = []
    for (let time = 0; time < times; time += 1) {
      const began = performance.now()
      const bare = new Promise((resolve) => setTimeout(resolve, timeout)).then(() => performance.now())
      const error: unknown = await client.query(Country, { code: String(time) }).catch((it: unknown) => it)
      // A failure that is told because the next wait would outlast the deadline comes before it: that is not late.
      late.push(isTimeoutError(error) ? performance.now() - began - timeout : 0)
      bareLate.push((await bare) - began - timeout)
    }
    server.close()
    server.closeAllConnections()
    all.push({ waitsFor, middle: median(late), worst: Math.max(...late), bareWorst: Math.max(...bareLate) })
  }
  return all
}
