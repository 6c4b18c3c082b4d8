import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { Socket } from 'node:net'
import { Server as TcpServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { createAbandonment } from './abandonment.ts'
import type { Address } from './address.ts'
import { ListenError, listenProblem } from './address.ts'
import type { Logger } from './logger.ts'
import { createLogger } from './logger.ts'
import type { Metrics } from './metrics/metrics.ts'
import { timedResponse } from './metrics/timed-response.ts'
import { createNodeHandler } from './node-handler.ts'
import type { GraphServer } from './server.ts'
import { keepAliveSeconds } from './wire/keep-alive.ts'
import { WholeRequest } from './wire/whole-request.ts'

export interface ListenOptions extends Address {
  /** Default: nothing is logged. */
  logger?: Logger
  /** Counts every response. Default: nothing is counted. */
  metrics?: Metrics
  /**
   * Whether the newest state of the data is known. While it is not, answers go out with a header `Warning: 111`. Default:
   * always.
   */
  confirmed?: () => boolean
  /** Answers what is not of the graph, and says so; everything else is left to the graph. */
  beside?: (request: IncomingMessage, response: ServerResponse) => boolean
  /** Handles each request within something: a span of a trace. Default: just handles it. */
  around?: (request: IncomingMessage, response: ServerResponse, handle: () => void) => void
  /**
   * Told when a client has gone before its answer and, a moment later, nobody else waits for one: whatever is being looked
   * up is looked up for nobody.
   */
  abandoned?: () => void
  /** Milliseconds in which a whole request has to arrive; a body that never ends is cut off then. Default 30,000. */
  requestTimeoutMs?: number
}

/** How long a server that stops waits for its clients. */
export interface Patience {
  /** After this many milliseconds what is still running is cut off. Default 10,000. */
  graceMs?: number
  /**
   * Milliseconds for which connections that clients keep open may bring one more request, the last one on it. A client
   * that sends at the moment in which its connection is closed would lose a request. Default 0.
   */
  idleMs?: number
}

/** RFC 7234, section 5.5.2: what was asked of the database could not be confirmed there. */
const unconfirmed = '111 opencorridor "The newest release cannot be confirmed at the moment"'

/** A server on its port. */
export interface RunningServer {
  /** The address of the service, without a slash at the end: `http://127.0.0.1:4000`. */
  readonly url: string
  readonly port: number
  /** Serves on, but asks every client to come back on another connection: balancers are to send nothing more. */
  drain(): void
  /** Takes no new connections, finishes the requests in flight, and closes the connections that clients kept open. */
  stop(patience?: Patience): Promise<void>
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
  const { metrics, confirmed = () => true, beside = () => false } = options
  const { abandoned = () => undefined, around } = options
  const handle = createNodeHandler(graph, logger)
  // The newest response of each connection. Nothing is registered for each response: that would take as long as the
  // answer to a question that came before.
  const newest = new Map<Socket, ServerResponse>()
  let draining = false
  let stopping: Promise<void> | undefined
  const server = createServer(
    {
      requestTimeout: requestTimeoutMs,
      headersTimeout: Math.min(10_000, requestTimeoutMs),
      connectionsCheckingInterval: Math.min(1_000, requestTimeoutMs),
      keepAliveTimeout: keepAliveSeconds * 1_000,
      IncomingMessage: WholeRequest,
      ...(metrics && { ServerResponse: timedResponse(metrics) }),
    },
    (request, response) => {
      newest.set(request.socket, response)
      if (draining) response.shouldKeepAlive = false
      if (!confirmed()) response.setHeader('warning', unconfirmed)
      if (beside(request, response)) return
      if (around === undefined) handle(request, response)
      else
        around(request, response, () => {
          handle(request, response)
        })
    },
  )
  server.on('connection', (socket) => {
    socket.once('close', () => {
      const unfinished = newest.get(socket)?.writableFinished === false
      newest.delete(socket)
      if (unfinished) goneBefore()
    })
  })
  const port = await open(server, options)
  void graph.prepare()

  const underWay = (): ServerResponse[] =>
    [...newest.values()].filter((response) => !response.writableFinished)
  const goneBefore = createAbandonment(() => underWay().length > 0, abandoned)

  async function close({ graceMs = 10_000, idleMs = 0 }: Patience): Promise<void> {
    draining = true
    const closed = once(server, 'close')
    // The close of a TCP server: that of an HTTP server would close idle connections at once.
    TcpServer.prototype.close.call(server)
    if (idleMs > 0) await Promise.race([closed, wait(idleMs, undefined, { ref: false })])
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
    drain: () => void (draining = true),
    stop: (patience = {}) => (stopping ??= close(patience)),
  }
}
