import { Kind, parse, validate } from 'graphql'
import type { GraphQLSchema } from 'graphql'
import type { Documents } from './released.ts'

/** A document of the SDK. */
export interface NamedDocument {
  /** Of its operation. */
  readonly name: string
  readonly text: string
}

/** Documents with the names of their operations. */
export function namedDocuments(documents: Documents): readonly NamedDocument[] {
  return Object.values(documents).map((text) => {
    const operation = parse(text).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    const name = operation?.kind === Kind.OPERATION_DEFINITION ? operation.name?.value : undefined
    if (name === undefined)
      throw new Error(`A document of the SDK has no named operation: ${text.slice(0, 60)}`)
    return { name, text }
  })
}

/** What a schema has against a document, a sentence each. */
export function faultsOf(schema: GraphQLSchema, { name, text }: NamedDocument): readonly string[] {
  return validate(schema, parse(text)).map(({ message }) => `${name}: ${message}`)
}
