import type { ReadyAnswer } from '../peers/bare/server.ts'
import type { RunningPeer } from '../peers/start-peer.ts'

/** Headers that node:http writes by itself. */
const written: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'transfer-encoding',
])

/**
 * Puts one question to a server.
 * @throws Error when it does not answer with 200, or its answer holds errors
 */
export async function ask(peer: RunningPeer, body: string): Promise<ReadyAnswer> {
  const response = await fetch(`http://127.0.0.1:${peer.port}${peer.path}`, {
    method: 'POST',
    // Uncompressed, as the load asks for it.
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-encoding': 'identity',
    },
    body,
  })
  const text = await response.text()
  if (response.status !== 200 || text.includes('"errors":['))
    throw new Error(
      `${peer.name} answered ${response.status}: ${text.slice(0, 500)}\nto ${body.slice(0, 500)}`,
    )
  const headers = [...response.headers].filter(([name]) => !written.has(name)).flat()
  return { headers, body: text }
}
