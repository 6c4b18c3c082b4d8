import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { build } from 'hdr-histogram-js'
import { cpuSeconds } from './process-usage.ts'
import { createResponseReader } from './response-reader.ts'

/** What the generator is to do. */
export interface LoadTask {
  /** Port of the server on 127.0.0.1. */
  port: number
  /** Process id of the server, for the CPU time that it takes. */
  pid: number
  path: string
  /** Bodies of the requests, sent in this order, round and round. */
  bodies: readonly string[]
  /** Place of the body to begin with. */
  from: number
  /** Requests at once, each on a connection of its own that is kept open. */
  connections: number
  /** Seconds after which no further request is sent; those under way are waited for. */
  seconds: number
  /** Requests at most. Default: as many as the time allows. */
  limit?: number
}

/** What it measured. */
export interface LoadResult {
  requests: number
  /** Seconds from the first request to the last byte of the last answer. */
  seconds: number
  /** Milliseconds from a request to the last byte of its answer. */
  p50: number
  p99: number
  /** Bytes of bodies. */
  bytes: number
  /** CPU seconds of the server's process, and of this one; undefined where the system does not tell. */
  serverCpu: number | undefined
  generatorCpu: number
}

/** The request as it goes over the wire. */
export function renderRequest(port: number, path: string, body: string): Buffer {
  const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`
  return Buffer.from(head + body)
}

/**
 * Asks a server as fast as it answers: each connection sends its next request when the answer to the last has come
 * whole (a closed loop). Requests are rendered before the clock starts.
 * @throws Error when an answer is no 200, or says that the question failed
 */
export async function generateLoad(task: LoadTask): Promise<LoadResult> {
  const requests = task.bodies.map((body) => renderRequest(task.port, task.path, body))
  const all = await Promise.all(Array.from({ length: task.connections }, () => open(task.port)))
  const histogram = build({
    lowestDiscernibleValue: 1,
    highestTrackableValue: 600_000_000,
    numberOfSignificantValueDigits: 3,
  })
  const cpuBefore = process.cpuUsage()
  const serverBefore = cpuSeconds(task.pid)
  const started = performance.now()
  const until = started + task.seconds * 1_000
  const last = task.from + (task.limit ?? Infinity)
  let next = task.from
  let bytes = 0

  const one = (connection: Connection) =>
    new Promise<void>((done, fail) => {
      const { socket } = connection
      let sent = 0
      const send = (): void => {
        sent = performance.now()
        socket.write(requests[next++ % requests.length] ?? '')
      }
      connection.onRead = createResponseReader((end, piece) => {
        const now = performance.now()
        histogram.recordValue(Math.max(1, Math.round((now - sent) * 1_000)))
        bytes += end.bytes
        if (end.status !== 200 || piece.includes('"errors":[')) {
          fail(new Error(`Port ${task.port} answered ${end.status}: ${piece.toString('utf8', 0, 500)}`))
        } else if (now < until && next < last) send()
        else done()
      })
      socket.once('error', fail)
      socket.once('close', () => {
        fail(new Error(`Port ${task.port} closed a connection.`))
      })
      send()
    })
  try {
    await Promise.all(all.map(one))
  } finally {
    for (const { socket } of all) socket.removeAllListeners('close').destroy()
  }
  const seconds = (performance.now() - started) / 1_000
  const { user, system } = process.cpuUsage(cpuBefore)
  const serverAfter = cpuSeconds(task.pid)
  return {
    requests: histogram.totalCount,
    seconds,
    p50: histogram.getValueAtPercentile(50) / 1_000,
    p99: histogram.getValueAtPercentile(99) / 1_000,
    bytes,
    serverCpu:
      serverAfter === undefined || serverBefore === undefined ? undefined : serverAfter - serverBefore,
    generatorCpu: (user + system) / 1e6,
  }
}

/** A connection, and who takes what comes over it. */
interface Connection {
  readonly socket: Socket
  onRead: (piece: Buffer) => void
}

/** Bytes that are read at a time, always into the same memory: new memory for each piece costs more than reading it. */
const readBytes = 262_144

function open(port: number): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.allocUnsafeSlow(readBytes)
    const callback = (length: number): boolean => {
      connection.onRead(buffer.subarray(0, length))
      return true
    }
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer, callback } })
    const connection: Connection = { socket, onRead: () => undefined }
    socket.once('connect', () => {
      socket.off('error', reject)
      // Or its end would never be told.
      socket.resume()
      resolve(connection)
    })
    socket.once('error', reject)
  })
}
