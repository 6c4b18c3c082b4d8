import type { GraphServer } from '../server.ts'

/** An answer of the graph, as tests look at it. */
export interface Answer {
  status: number
  headers: Headers
  /** The body as it was sent. */
  text: string
  data: unknown
  errors: { message: string; path?: unknown; extensions: Record<string, unknown> }[]
}

/** Reads an answer; a body that is no JSON has neither data nor errors. */
export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text()
  const json = /json/.test(response.headers.get('content-type') ?? '')
  const body = (json ? JSON.parse(text) : {}) as Partial<Pick<Answer, 'data' | 'errors'>>
  return {
    status: response.status,
    headers: response.headers,
    text,
    data: body.data,
    errors: body.errors ?? [],
  }
}

/** Sends a question by POST, past any network. */
export async function ask(
  yoga: Pick<GraphServer, 'fetch'>,
  query: string,
  variables?: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const body = JSON.stringify({ query, variables })
  const accept = 'application/graphql-response+json'
  const init = { method: 'POST', body, headers: { 'content-type': 'application/json', accept, ...headers } }
  return readAnswer(await yoga.fetch('http://localhost/graphql', init))
}
