import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { mockFetch } from '../../testing/mock-fetch.ts'
import type { AskedQuestion } from '../../testing/mock-fetch.ts'
import type { Mock } from '../../testing/mock.ts'

const schemaFile = new URL('../../../../schema/schema.graphql', import.meta.url)

/** A service that answers with mocks over HTTP, and has the schema and files beside the graph. */
export interface RecordedServer extends AsyncDisposable {
  readonly endpoint: string
  readonly asked: readonly AskedQuestion[]
}

async function toRequest(request: IncomingMessage): Promise<Request> {
  const body = await buffer(request)
  return new Request(`http://localhost${request.url ?? '/'}`, {
    method: request.method ?? 'GET',
    headers: { 'content-type': request.headers['content-type'] ?? 'text/plain' },
    ...(body.length > 0 && { body }),
  })
}

async function send(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers))
  response.end(Buffer.from(await answer.arrayBuffer()))
}

/**
 * Starts it on a free port of this machine; `await using` stops it.
 * @param files by path, `/releases/2026.05/observations.parquet`
 */
export async function startRecordedServer(
  mocks: readonly Mock[],
  files: Readonly<Record<string, string | Buffer>> = {},
): Promise<RecordedServer> {
  const fetch = mockFetch(mocks)
  const all: Readonly<Record<string, string | Buffer>> = {
    '/schema.graphql': readFileSync(schemaFile),
    ...files,
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = all[path]
    if (file !== undefined) response.end(file)
    else if (path !== '/graphql') response.writeHead(404).end()
    else
      void toRequest(request)
        .then(fetch)
        .then((answer) => send(response, answer))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}/graphql`,
    asked: fetch.asked,
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
