import { connect } from 'node:net'

/** Requests at once, each on a connection of its own. */
const connections = 32

/**
 * Asks as fast as the answers come.
 *
 * @param port - On 127.0.0.1.
 * @param bodies - Sent in turn, round and round.
 * @param seconds - How long.
 * @returns how many requests were answered.
 */
export async function load(port: number, bodies: readonly string[], seconds: number): Promise<number> {
  const requests = bodies.map((body) =>
    Buffer.from(
      `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  )
  const until = performance.now() + seconds * 1_000
  let answered = 0

  const one = (first: number) =>
    new Promise<void>((resolve, reject) => {
      let next = first
      /** Bytes of the answer's body that are still to come; undefined before its head has. */
      let left: number | undefined
      const socket = connect({ port, host: '127.0.0.1', noDelay: true })
      const send = (): void => void socket.write(requests[(next += connections) % requests.length] ?? '')
      socket
        .on('connect', send)
        .on('error', reject)
        .on('close', () => {
          resolve()
        })
      socket.on('data', (chunk: Buffer) => {
        let at = 0
        if (left === undefined) {
          const head = chunk.indexOf('\r\n\r\n')
          left = Number(/content-length: (\d+)/i.exec(chunk.toString('latin1', 0, head))?.[1])
          if (Number.isNaN(left)) throw new Error(`No answer of known length: ${chunk.toString()}`)
          at = head + 4
        }
        left -= chunk.length - at
        if (left > 0) return
        left = undefined
        answered++
        if (performance.now() < until) send()
        else socket.end()
      })
    })

  await Promise.all(Array.from({ length: connections }, (_none, at) => one(at)))
  return answered
}
