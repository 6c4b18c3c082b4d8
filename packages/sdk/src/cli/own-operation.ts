import { GraphQLError, Kind, parse } from 'graphql'
import type { OperationDefinitionNode } from 'graphql'
import type { Operation } from '../operation.ts'
import { CommandFailure } from './usage-error.ts'

/** A question of the user's own, and the variables that it declares. */
export interface OwnOperation {
  readonly operation: Operation<unknown, Record<string, unknown>>
  readonly variables: ReadonlySet<string>
}

function parseFile(document: string, path: string) {
  try {
    return parse(document)
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const [{ line, column } = { line: 1, column: 1 }] = error.locations ?? []
    throw new CommandFailure(`${path}:${line}:${column} ${error.message}`)
  }
}

function choose(operations: readonly OperationDefinitionNode[], name: string | undefined, path: string) {
  const names = operations.map((it) => it.name?.value ?? '(without a name)').join(', ')
  const [first] = operations
  if (first === undefined) throw new CommandFailure(`${path} holds no operation.`)
  if (name !== undefined) {
    const named = operations.find((it) => it.name?.value === name)
    if (named === undefined) throw new CommandFailure(`${path} has no operation ${name}, but ${names}.`)
    return named
  }
  if (operations.length > 1)
    throw new CommandFailure(`${path} has several operations: name one with --operation, ${names}.`)
  return first
}

/**
 * Takes an operation out of a document.
 * @param name which, where it holds several
 * @param path what messages call the document
 * @throws CommandFailure when it is no document, or holds not the one operation that is meant
 */
export function ownOperation(document: string, name: string | undefined, path: string): OwnOperation {
  const operations = parseFile(document, path).definitions.filter(
    (it) => it.kind === Kind.OPERATION_DEFINITION,
  )
  const chosen = choose(operations, name, path)
  if (chosen.name === undefined) {
    throw new CommandFailure(
      `The operation of ${path} has no name: begin it with ${chosen.operation} MyQuestion.`,
    )
  }
  return {
    operation: { name: chosen.name.value, document },
    variables: new Set(chosen.variableDefinitions?.map(({ variable }) => variable.name.value)),
  }
}
