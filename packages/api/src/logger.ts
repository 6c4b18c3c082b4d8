import { GraphQLError } from 'graphql'
import type { Logger } from 'pino'
import { pino } from 'pino'

export type { Logger } from 'pino'

/**
 * The log: one JSON object a line, on standard output. It has request ids, statuses and times, and errors that were
 * our doing; never variables, documents, addresses or headers of those who ask.
 *
 * @param level - `debug`, `info`, `warn`, `error` or `silent`.
 */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` })
}

/** Prisma's messages quote the call with all its arguments; what is wrong stands in their last line. */
function shortMessage(error: Error): string {
  const text = error.name.startsWith('PrismaClient')
    ? (error.message.trim().split('\n').at(-1) ?? '')
    : error.message
  return text.slice(0, 500)
}

/**
 * What the log says of an error: its name, a short message, where it came from, and what caused it.
 *
 * @param error - Anything thrown; GraphQL's wrapping is taken off.
 */
export function describeError(error: unknown, depth = 0): Record<string, unknown> {
  if (error instanceof GraphQLError && error.originalError !== undefined)
    return describeError(error.originalError, depth)
  if (!(error instanceof Error))
    return { message: 'Something was thrown that is no Error.', type: typeof error }
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return {
    name: error.name,
    message: shortMessage(error),
    ...('code' in error && typeof error.code === 'string' && { code: error.code }),
    stack: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause !== undefined && depth < 4 && { cause: describeError(error.cause, depth + 1) }),
  }
}
