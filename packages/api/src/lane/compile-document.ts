import type { DocumentNode, ExecutionResult, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { Kind, OperationTypeNode, parse, visit } from 'graphql'
import type { ReadyText } from '@opencorridor/schema/ready-text'
import { coercionOfVariables } from './coerce-variables.ts'
import { choose, decide, findConditions } from './conditions.ts'
import { laneSchema } from './lane-schema.ts'
import { liftArguments } from './lift-arguments.ts'
import { writeDocument } from './write/write-document.ts'
import { writtenOut } from './written-out.ts'

type Values = Readonly<Record<string, unknown>>
/** A result, or one whose data are a text already. */
export type CompiledResult = ExecutionResult | { readonly data: ReadyText; readonly errors?: undefined }
type Result = CompiledResult | Promise<CompiledResult | undefined>

/** A document as code. */
export interface CompiledDocument {
  /** The only operation of the document has this name. */
  readonly operationName: string | undefined
  /** As it was sent, parsed. */
  readonly document: DocumentNode
  /** Fields of its code; memory and time to compile go by these. */
  readonly fields: number
  /** Coerces the variables of a request; undefined when they cannot be taken. */
  coerce(variables: Values): Values | undefined
  /**
   * @param coerced - What `coerce` gave.
   * @returns A result without errors that is byte for byte the one of graphql-js, or any with errors; undefined when the
   *   question is one for graphql-js.
   */
  execute(context: object, coerced: Values): Result | undefined
}

/** Makes code of a document; undefined for one that is none to compile. */
export type Compile = (text: string) => CompiledDocument | undefined

/** Larger documents are left to graphql-js: while one is compiled nothing else is done, and each field takes its time. */
const largest = 300

/**
 * Whether a document has no names with two underscores but `__typename`: introspection is not worth compiling, and a
 * variable or an alias `__proto__` would set a prototype.
 */
function isPlain(document: DocumentNode): boolean {
  let plain = true
  visit(document, {
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
 * @param options - `write`: whether answers are written directly where they can be (`write/`), without graphql-jit;
 *   default true.
 */
export async function createCompiler(
  schema: GraphQLSchema,
  compilable: (document: DocumentNode) => boolean,
  { write: mayWrite = true }: { write?: boolean } = {},
): Promise<Compile> {
  // With all that it brings, this takes longer to load than the rest of the service's start needs.
  const { compileQuery, isCompiledQuery } = await import('graphql-jit')
  const lane = laneSchema(schema)

  /** The code of a document whose conditions are decided. */
  function compileDecided(document: DocumentNode) {
    const operation = onlyOperation(document)
    const write = mayWrite && operation ? writeDocument(schema, document, operation) : undefined
    if (write !== undefined) {
      return (context: object, coerced: Values): Result | undefined => {
        const data = write(context, coerced)
        return data instanceof Promise ? data.then((text) => text && { data: text }) : data && { data }
      }
    }
    const lifted = liftArguments(document, schema)
    if (lifted === undefined) return undefined
    // Errors are thrown away, so their stacks are not needed.
    const compiled = compileQuery(lane, lifted.document, '', { disablingCapturingStackErrors: true })
    if (!isCompiledQuery(compiled)) return undefined
    return (context: object, coerced: Values): Result | undefined => {
      const values = lifted.values(coerced)
      return values && compiled.query(undefined, context, values)
    }
  }

  function compile(text: string): CompiledDocument | undefined {
    const document = parseBare(text)
    const operation = onlyOperation(document)
    const conditions = findConditions(document)
    if (operation === undefined || conditions === undefined) return undefined
    if (!isPlain(document) || !compilable(document)) return undefined
    const fields = writtenOut(document, schema, largest) * 2 ** conditions.variables.length
    if (fields > largest) return undefined
    const codes = new Map<string, ReturnType<typeof compileDecided>>()

    function code(choice: string, coerced: Values) {
      // Parsed once more, for graphql-jit writes into what it compiles.
      if (!codes.has(choice)) codes.set(choice, compileDecided(decide(parseBare(text), coerced)))
      return codes.get(choice)
    }

    if (conditions.variables.length === 0 && code('', {}) === undefined) return undefined
    return {
      operationName: operation.name?.value,
      document,
      fields,
      coerce: coercionOfVariables(schema, operation),
      execute(context, coerced) {
        const choice = choose(conditions, coerced)
        return choice === undefined ? undefined : code(choice, coerced)?.(context, coerced)
      },
    }
  }

  // The first takes longer than those after it.
  compile('{ __typename }')
  return compile
}
