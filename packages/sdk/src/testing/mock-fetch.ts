import { answering } from './failures.ts'
import type { Mock } from './mock.ts'

/** A question as it came over the wire. */
export interface AskedQuestion {
  readonly operation: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** A `fetch` that answers as it is told. */
export interface MockFetch {
  (input: RequestInfo | URL, init?: RequestInit): Promise<Response>
  /** What was asked so far, repeats of the client among it. */
  readonly asked: readonly AskedQuestion[]
}

const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

/** Reads a question, by GET or by POST. */
async function readQuestion(request: Request): Promise<AskedQuestion> {
  const parameters = new URL(request.url).searchParams
  const body = request.method === 'POST' ? object(await request.json()) : Object.fromEntries(parameters)
  const { operationName, variables, query } = body
  const given = typeof variables === 'string' ? object(JSON.parse(variables)) : object(variables)
  // A client need not name the operation of a document that holds only one.
  const named = /^\s*query\s+(\w+)/u.exec(String(query))?.[1]
  return { operation: typeof operationName === 'string' ? operationName : (named ?? ''), variables: given }
}

/** Whether a question has all variables of a mock, in content. */
function fits(mock: Mock, { operation, variables }: AskedQuestion): boolean {
  return (
    mock.operation === operation &&
    Object.entries(mock.variables).every(
      ([name, value]) => value === undefined || JSON.stringify(variables[name]) === JSON.stringify(value),
    )
  )
}

/**
 * Makes a `fetch` of mocks: the first that fits a question and is not used up answers it. A question that none fits is
 * refused, with a message that says which there are.
 */
export function mockFetch(mocks: readonly Mock[]): MockFetch {
  const left = new Map(mocks.map((mock) => [mock, mock.times]))
  const asked: AskedQuestion[] = []
  async function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const question = await readQuestion(new Request(input, init))
    asked.push(question)
    const found = mocks.find((mock) => fits(mock, question) && (left.get(mock) ?? 0) > 0)
    if (found === undefined) {
      const names = [...new Set(mocks.map(({ operation }) => operation))].join(', ')
      const message = `No mock answers ${question.operation} with these variables; there are mocks of ${names || 'nothing'}.`
      return answering({ errors: [{ message, extensions: { code: 'BAD_USER_INPUT' } }] }, undefined, 400)
    }
    left.set(found, (left.get(found) ?? 0) - 1)
    return found.answer(question.variables, init?.signal ?? undefined)
  }
  return Object.assign(answer, { asked })
}
