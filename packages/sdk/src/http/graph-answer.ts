import type { GraphError, GraphResponse } from '../transport.ts'

type Unknown = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isStep = (step: unknown): step is string | number =>
  typeof step === 'string' || typeof step === 'number'

/** One error, without what this package has no use for (locations); undefined when it is none. */
function readError(error: unknown): GraphError | undefined {
  if (!isRecord(error) || typeof error['message'] !== 'string') return undefined
  const { message, path, extensions } = error
  return {
    message,
    ...(Array.isArray(path) && { path: path.filter(isStep) }),
    ...(isRecord(extensions) && { extensions }),
  }
}

/**
 * Reads a body that may be a GraphQL answer.
 *
 * Checked in full, for a 200 of a proxy or of another service must not reach the caller as data of the promised type.
 * @param body what was parsed of it
 * @returns data and errors; undefined when the body is no GraphQL answer
 */
export function readGraphAnswer(body: unknown): Omit<GraphResponse, 'status'> | undefined {
  if (!isRecord(body)) return undefined
  const { data, errors, extensions } = body
  const beside = isRecord(extensions) ? { extensions } : {}
  const read = Array.isArray(errors) ? errors.map(readError).filter((error) => error !== undefined) : []
  if (read.length > 0) return { data: isRecord(data) ? data : null, errors: read, ...beside }
  return isRecord(data) ? { data, ...beside } : undefined
}
