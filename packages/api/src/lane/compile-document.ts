import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { getVariableValues, Kind, OperationTypeNode, parse, visit } from 'graphql'
import { laneSchema } from './lane-schema.ts'
import { liftArguments } from './lift-arguments.ts'
import { writtenOut } from './written-out.ts'

/** A document as code. */
export interface CompiledDocument {
  /** The only operation of the document has this name. */
  readonly operationName: string | undefined
  /** As it was sent, parsed. */
  readonly document: DocumentNode
  /** Fields of its code; memory and time to compile go by these. */
  readonly fields: number
  /** Coerces the variables of a request; undefined when they cannot be taken. */
  coerce(variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined
  /**
   * @param coerced - What `coerce` gave.
   * @returns A result without errors that is byte for byte the one of graphql-js, or any with errors; undefined when the
   *   question is one for graphql-js.
   */
  execute(
    context: object,
    coerced: Readonly<Record<string, unknown>>,
  ): ExecutionResult | Promise<ExecutionResult> | undefined
}

/** Makes code of a document; undefined for one that is none to compile. */
export type Compile = (text: string) => CompiledDocument | undefined

/** Larger documents are left to graphql-js: while one is compiled nothing else is done, and each field takes its time. */
const largest = 300

/**
 * What must not be in a compiled document. Directives: graphql-jit ignores a condition that is null, and mixes up the
 * conditions of a fragment that is used twice. Names with two underscores: introspection, which is not worth it, and the
 * names `__proto__`, which set a prototype.
 */
function isPlain(document: DocumentNode): boolean {
  let plain = true
  visit(document, {
    Directive: () => void (plain = false),
    VariableDefinition({ variable }) {
      if (variable.name.value.startsWith('__')) plain = false
    },
    Field({ name, alias }) {
      if (alias?.value.startsWith('__') === true) plain = false
      if (name.value.startsWith('__') && name.value !== '__typename') plain = false
    },
  })
  return plain
}

/** Without places: errors are told by graphql-js. */
const parseBare = (text: string): DocumentNode => parse(text, { noLocation: true })

function onlyOperation({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  const [first, ...others] = definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  return first?.operation === OperationTypeNode.QUERY && others.length === 0 ? first : undefined
}

/**
 * Makes a compiler for a schema. It takes as long as many documents do: a service need not wait for it.
 *
 * @param compilable - Says no to documents with resolvers that look ahead, see `ServerOptions.compilable`.
 */
export async function createCompiler(
  schema: GraphQLSchema,
  compilable: (document: DocumentNode) => boolean,
): Promise<Compile> {
  // With all that it brings, this takes longer to load than the rest of the service's start needs.
  const { compileQuery, isCompiledQuery } = await import('graphql-jit')
  const lane = laneSchema(schema)

  function compile(text: string): CompiledDocument | undefined {
    const document = parseBare(text)
    const operation = onlyOperation(document)
    if (operation === undefined || !isPlain(document) || !compilable(document)) return undefined
    const fields = writtenOut(document, schema, largest)
    if (fields > largest) return undefined
    // Parsed once more, for graphql-jit writes into what it compiles.
    const lifted = liftArguments(parseBare(text), schema)
    if (lifted === undefined) return undefined
    // Errors are thrown away, so their stacks are not needed.
    const compiled = compileQuery(lane, lifted.document, '', { disablingCapturingStackErrors: true })
    if (!isCompiledQuery(compiled)) return undefined
    const definitions = operation.variableDefinitions ?? []
    return {
      operationName: operation.name?.value,
      document,
      fields,
      coerce(variables) {
        if (definitions.length === 0) return {}
        return getVariableValues(schema, definitions, variables, { maxErrors: 1 }).coerced
      },
      execute(context, coerced) {
        const values = lifted.values(coerced)
        return values && compiled.query(undefined, context, values)
      },
    }
  }

  // The first takes longer than those after it.
  compile('{ __typename }')
  return compile
}
