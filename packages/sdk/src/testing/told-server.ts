import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How the server answers a request, whose body has been read. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void

/** What came in. */
export interface ReceivedRequest {
  readonly method: string
  readonly headers: IncomingMessage['headers']
  /** The question, from the body or from the address. */
  readonly body: {
    readonly query?: string
    readonly documentId?: string
    readonly variables: Readonly<Record<string, unknown>>
    readonly operationName?: string
  }
  /** When it came, as `performance.now()` tells it. */
  readonly at: number
}

/** A server that answers as it is told, also wrongly. For tests. */
export interface ToldServer extends AsyncDisposable {
  readonly url: string
  /** Requests so far, with their bodies. */
  readonly received: ReceivedRequest[]
  /** How many connections are open. */
  readonly connections: () => Promise<number>
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

/** Answers the first request by the first, and so on; those after the last by the last. */
export function answerInTurn(...answers: readonly [Answer, ...Answer[]]): Answer {
  let turn = 0
  return (response, request) => {
    const answer = answers[turn] ?? answers.at(-1) ?? answers[0]
    turn += 1
    answer(response, request)
  }
}

/** The question of a request, wherever it stands. */
function questionOf({ method = 'GET', url = '/' }: IncomingMessage, text: string): ReceivedRequest['body'] {
  if (method === 'POST') return JSON.parse(text) as ReceivedRequest['body']
  const { searchParams } = new URL(url, 'http://localhost')
  const variables = JSON.parse(searchParams.get('variables') ?? '{}') as Record<string, unknown>
  return { ...Object.fromEntries(searchParams), variables }
}

/** Starts a server on a free port of this machine; `await using` stops it and cuts what is open. */
export async function startToldServer(answer: Answer): Promise<ToldServer> {
  const received: ReceivedRequest[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = questionOf(request, Buffer.concat(chunks).toString('utf8'))
      const { method = 'GET', headers } = request
      received.push({ method, headers, body, at: performance.now() })
      answer(response, request)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    received,
    connections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => {
          if (error === null) resolve(count)
          else reject(error)
        })
      }),
    async [Symbol.asyncDispose]() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
