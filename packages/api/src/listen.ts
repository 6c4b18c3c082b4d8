import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import type { Address } from './address.ts'
import { ListenError, listenProblem } from './address.ts'
import type { Logger } from './logger.ts'
import { createLogger } from './logger.ts'
import { createNodeHandler } from './node-handler.ts'
import type { GraphServer } from './server.ts'

export interface ListenOptions extends Address {
  /** Default: nothing is logged. */
  logger?: Logger
  /** Milliseconds in which a whole request has to arrive; a body that never ends is cut off then. Default 30,000. */
  requestTimeoutMs?: number
}

/** A server on its port. */
export interface RunningServer {
  /** The address of the service, without a slash at the end: `http://127.0.0.1:4000`. */
  readonly url: string
  readonly port: number
  /**
   * Takes no new connections, finishes the requests in flight, and closes the connections that clients kept open.
   *
   * @param graceMs - After this many milliseconds what is still running is cut off. Default 10,000.
   */
  stop(graceMs?: number): Promise<void>
}

async function open(server: Server, address: Address): Promise<number> {
  server.listen(address.port, address.host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new ListenError(listenProblem(error, address), { cause: error })
  }
  const bound = server.address()
  return typeof bound === 'object' && bound !== null ? bound.port : address.port
}

/**
 * Puts a server on a port.
 *
 * @param graph - As `createGraphServer` makes it.
 * @returns The running server, once it takes requests.
 * @throws ListenError in one sentence: the port is taken, or may not be used, or the host is not of this machine.
 */
export async function listen(graph: GraphServer, options: ListenOptions): Promise<RunningServer> {
  const { host, logger = createLogger('silent'), requestTimeoutMs = 30_000 } = options
  const handle = createNodeHandler(graph, logger)
  // The newest response of each connection. Nothing is registered for each response: that would take as long as the
  // answer to a question that came before.
  const newest = new Map<Socket, ServerResponse>()
  let stopping: Promise<void> | undefined
  const server = createServer(
    {
      requestTimeout: requestTimeoutMs,
      headersTimeout: Math.min(10_000, requestTimeoutMs),
      connectionsCheckingInterval: Math.min(1_000, requestTimeoutMs),
      // Longer than the idle time of the usual proxies (60 s), or they would send on connections that just closed.
      keepAliveTimeout: 65_000,
    },
    (request, response) => {
      newest.set(request.socket, response)
      if (stopping !== undefined) response.shouldKeepAlive = false
      handle(request, response)
    },
  )
  server.on('connection', (socket) => {
    socket.once('close', () => newest.delete(socket))
  })
  const port = await open(server, options)
  void graph.prepare()

  const underWay = (): ServerResponse[] =>
    [...newest.values()].filter((response) => !response.writableFinished)

  async function close(graceMs: number): Promise<void> {
    const closed = once(server, 'close')
    server.close()
    server.closeIdleConnections()
    for (const response of underWay()) {
      if (!response.headersSent) response.shouldKeepAlive = false
      // A connection is idle only after this event.
      response.once('close', () => {
        setImmediate(() => {
          server.closeIdleConnections()
        })
      })
    }
    const late = setTimeout(() => {
      logger.warn({ requests: underWay().length }, 'requests were cut off')
      server.closeAllConnections()
    }, graceMs)
    await closed
    clearTimeout(late)
  }

  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    stop: (graceMs = 10_000) => (stopping ??= close(graceMs)),
  }
}
