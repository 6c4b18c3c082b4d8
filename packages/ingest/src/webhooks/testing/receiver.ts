import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A message as it arrived. */
export interface Arrival {
  headers: IncomingHttpHeaders
  body: string
}

/** How a receiver answers: a status, headers with it, or not at all. */
export type Behaviour = number | { status: number; headers: Record<string, string> } | 'silence' | 'hang up'

/** A real server that takes messages and misbehaves as it is told; once nothing is told it answers 204. */
export async function createReceiver() {
  const arrivals: Arrival[] = []
  const behaviours: Behaviour[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      arrivals.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
      const behaviour = behaviours.shift() ?? 204
      if (behaviour === 'silence') return
      if (behaviour === 'hang up') request.socket.destroy()
      else if (typeof behaviour === 'number') response.writeHead(behaviour).end('an answer nobody reads')
      else response.writeHead(behaviour.status, behaviour.headers).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    arrivals,
    behave(...next: Behaviour[]) {
      arrivals.length = 0
      behaviours.splice(0, behaviours.length, ...next)
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The signature of an arrival, computed as https://www.standardwebhooks.com defines it. */
export function expectedSignature(secret: string, { headers, body }: Arrival): string {
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}
