import type { Operation } from '../operation.ts'
import type { GraphError } from '../transport.ts'
import { answering } from './failures.ts'
import type { Failure } from './failures.ts'

/** How a mock answers, and to which questions. */
export interface MockOptions<Variables extends object> {
  /** Only questions with these variables, others beside them or not. Default: any. */
  variables?: Partial<Variables>
  /** So often, then the mocks behind it answer. Default: always. */
  times?: number
  /** Name of the release that the answer says it is from. Default: `2026.05`. */
  release?: string
}

/** A told answer to a question; made by `mock`, `fail` and `recorded`. */
export interface Mock {
  /** Name of the operation. */
  readonly operation: string
  readonly variables: Readonly<Record<string, unknown>>
  /** How often it answers. */
  readonly times: number
  readonly answer: (variables: Record<string, unknown>, signal: AbortSignal | undefined) => Promise<Response>
}

const limits = <Variables extends object>({ variables, times = Infinity }: MockOptions<Variables>) => ({
  variables: { ...variables },
  times,
})

/**
 * Answers a question with data, which the compiler holds to the type of the operation's answer.
 * @param data the answer, or a function that makes it of the variables
 */
export function mock<Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  data: NoInfer<Data> | ((variables: Variables) => NoInfer<Data>),
  options: MockOptions<NoInfer<Variables>> = {},
): Mock {
  const make = typeof data === 'function' ? (data as (variables: Variables) => Data) : () => data
  return {
    operation: operation.name,
    ...limits(options),
    answer: (variables) =>
      Promise.resolve(answering({ data: make(variables as Variables) }, options.release)),
  }
}

/**
 * Answers a question with a part of its data and errors beside them, as a service does that could not read all of it.
 * @param errors one at least
 */
export function mockPartial<Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  data: NoInfer<Data>,
  errors: readonly [GraphError, ...GraphError[]],
  options: MockOptions<NoInfer<Variables>> = {},
): Mock {
  return {
    operation: operation.name,
    ...limits(options),
    answer: () => Promise.resolve(answering({ data, errors }, options.release)),
  }
}

/**
 * Lets a question fail.
 *
 *     mockTransport([fail(Panel, rateLimited(1), { times: 1 }), recorded(Panel, {...})])
 *
 * fails the first time and then answers, so the client's own retry is seen at work.
 */
export function fail<Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  failure: Failure,
  options: MockOptions<NoInfer<Variables>> = {},
): Mock {
  return { operation: operation.name, ...limits(options), answer: (_variables, signal) => failure(signal) }
}
