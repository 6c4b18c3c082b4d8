import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the server answers a request, whose body has been read. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void

/** What came in. */
export interface ReceivedRequest {
  readonly headers: IncomingMessage['headers']
  readonly body: { query: string; variables: Record<string, unknown>; operationName?: string }
}

/** A server that answers as it is told, also wrongly. For tests. */
export interface ToldServer extends AsyncDisposable {
  readonly url: string
  /** Requests so far, with their bodies. */
  readonly received: ReceivedRequest[]
}

/** Answers with a status, a content type and a body. */
export function answerWith(status: number, contentType: string, body: string, headers: object = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': contentType, ...headers }).end(body)
  }
}

/** Answers as a GraphQL service does. */
export function answerJson(body: unknown, status = 200, headers: object = {}): Answer {
  return answerWith(status, 'application/graphql-response+json; charset=utf-8', JSON.stringify(body), headers)
}

/** Starts a server on a free port of this machine; `await using` stops it and cuts what is open. */
export async function startToldServer(answer: Answer): Promise<ToldServer> {
  const received: ReceivedRequest[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as ReceivedRequest['body']
      received.push({ headers: request.headers, body })
      answer(response, request)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    received,
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
