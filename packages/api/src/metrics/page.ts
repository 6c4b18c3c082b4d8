import type { IncomingMessage, ServerResponse } from 'node:http'

/** Where the figures are. */
const path = '/metrics'

/** Addresses of this machine, as node writes them. */
const local = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** Headers by which a proxy says that it asks for somebody else. */
const ofProxies = ['forwarded', 'x-forwarded-for', 'via']

/** Whether a program of this machine asks for itself. */
function isLocal({ socket, headers }: IncomingMessage): boolean {
  return local.has(socket.remoteAddress ?? '') && !ofProxies.some((name) => name in headers)
}

/** Answers a request, or leaves it to others. */
export type Answering = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * `/metrics` for Prometheus.
 *
 * @param read - The figures in its text format.
 * @param everybody - Whether others than this machine may read them. What a service is asked, how often and how it does is
 *   its operator's: on a port that the world reaches, only what runs beside it is answered.
 */
export function metricsPage(read: () => Promise<string>, everybody: boolean): Answering {
  return (request, response) => {
    if (request.method !== 'GET' || request.url?.split('?', 1)[0] !== path) return false
    if (!everybody && !isLocal(request)) return false
    read().then(
      (text) => {
        response.writeHead(200, {
          'content-type': 'text/plain; version=0.0.4; charset=utf-8',
          'cache-control': 'no-store',
        })
        response.end(text)
      },
      () => {
        response.writeHead(500, { 'cache-control': 'no-store' })
        response.end()
      },
    )
    return true
  }
}
