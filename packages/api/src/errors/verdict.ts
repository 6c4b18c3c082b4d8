import type { ErrorCode } from '@opencorridor/schema/errors'
import { isErrorCode } from '@opencorridor/schema/errors'
import { GraphQLError, Kind } from 'graphql'
import { databaseOutage } from './database-errors.ts'

/** What is said of an error to the person who asked. */
export interface Verdict {
  code: ErrorCode
  message: string
  /** Further extensions, as `graphError` was given them. */
  facts: Readonly<Record<string, unknown>>
  /** Whether an operator should see the error itself in the log: it was not the asker's doing. */
  logged: boolean
}

/** Codes of Yoga, and of graphql-js through it, for requests that cannot be taken. */
const requestCodes = new Set<unknown>([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'REQUEST_ENTITY_TOO_LARGE',
])

/** In place of messages that are not ours to show. */
const masks = {
  TIMEOUT:
    'The answer took longer than the service allows; ask for less: fewer indicators, areas or periods, or a smaller page.',
  UNAVAILABLE: 'The data cannot be reached at the moment; try again in a few seconds.',
  INTERNAL: 'Something went wrong on our side; report it with the requestId that stands beside this message.',
} as const

/** The refusal of a question that takes too long, past Yoga. */
export const late = { status: 504, code: 'TIMEOUT', message: masks.TIMEOUT } as const

/** GraphQL wraps what a resolver threw, sometimes twice. */
function innermost(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined
    ? innermost(error.originalError)
    : error
}

const nameOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, 'name') : undefined

/**
 * Whether graphql-js itself refused a variable or an argument. Such errors have no code; they point at the value or
 * at the variable's definition, while errors of a resolver or of a scalar's output point at the field.
 */
function refusesInput(error: GraphQLError): boolean {
  const kind = error.nodes?.[0]?.kind
  // A variable itself: a condition (@skip) that is null.
  if (error.path === undefined)
    return kind === undefined || kind === Kind.VARIABLE_DEFINITION || kind === Kind.VARIABLE
  return kind !== undefined && kind !== Kind.FIELD
}

function masked(code: keyof typeof masks, logged = true): Verdict {
  return { code, message: masks[code], facts: {}, logged }
}

/**
 * Decides what to say of an error. Only errors made to be read keep their message: those of `graphError`, of parsing
 * and validation, of input that graphql-js or Pothos refused. All others are masked.
 *
 * @param error - Anything thrown on the way from the request to the answer.
 */
export function verdictOn(error: unknown): Verdict {
  const original = innermost(error)
  if (error instanceof GraphQLError) {
    const given = original instanceof GraphQLError ? original.extensions : {}
    if (isErrorCode(given['code'])) {
      const code = given['code']
      // `http` is of the response, not of the error: see publicError.
      const facts = Object.entries(given).filter(([name]) => name !== 'code' && name !== 'http')
      return { code, message: error.message, facts: Object.fromEntries(facts), logged: code === 'INTERNAL' }
    }
    const refused = requestCodes.has(error.extensions['code']) || nameOf(original) === 'PothosValidationError'
    const uncoded = original instanceof GraphQLError && nameOf(original) === 'GraphQLError'
    const ofVariable = error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION
    if (refused || ofVariable || (uncoded && refusesInput(error))) {
      return { code: 'BAD_USER_INPUT', message: error.message, facts: {}, logged: false }
    }
  }
  const name = nameOf(original)
  if (name === 'PrismaClientValidationError') {
    // Its message quotes our source code. A value of a kind that a query cannot take; logged, as it may be our doing.
    const message = 'An argument has a value that cannot be used here; see its description in the schema.'
    return { code: 'BAD_USER_INPUT', message, facts: {}, logged: true }
  }
  if (name === 'AbortError') return masked('TIMEOUT', false) // nobody waits for the answer any more
  if (name === 'TimeoutError') return masked('TIMEOUT')
  return masked(databaseOutage(original) ?? 'INTERNAL')
}
