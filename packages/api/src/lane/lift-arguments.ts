import type {
  DocumentNode,
  GraphQLInputType,
  GraphQLSchema,
  ValueNode,
  VariableDefinitionNode,
} from 'graphql'
import { Kind, TypeInfo, valueFromAST, visit, visitWithTypeInfo } from 'graphql'
import { laneValue } from './lane-schema.ts'

type Values = Readonly<Record<string, unknown>>

/** A document without a literal value, and what its variables are. */
export interface LiftedDocument {
  document: DocumentNode
  /**
   * The values of all variables for one execution.
   *
   * @param coerced - The variables of the request, as `getVariableValues` of graphql-js gives them.
   * @returns undefined when a literal cannot be read, such as one with a variable that may not be absent there.
   */
  values(coerced: Values): Values | undefined
}

interface Literal {
  name: string
  node: ValueNode
  type: GraphQLInputType
}

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const

function definition(name: string): VariableDefinitionNode {
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: nameNode(name) },
    type: { kind: Kind.NAMED_TYPE, name: nameNode(laneValue.name) },
  }
}

/** Literals that are the same for every request and that no resolver can change. */
function splitConstants(
  literals: readonly Literal[],
): { constants: Values; computed: Literal[] } | undefined {
  const constants: Record<string, unknown> = {}
  const computed: Literal[] = []
  for (const literal of literals) {
    const { name, node, type } = literal
    const nested = node.kind === Kind.LIST || node.kind === Kind.OBJECT
    const value = nested ? {} : valueFromAST(node, type)
    if (value === undefined) return undefined
    if (typeof value === 'object' && value !== null) computed.push(literal)
    else constants[name] = value
  }
  return { constants, computed }
}

/**
 * Takes all literal values of arguments out of a document and puts variables in their place; all variables, those of the
 * document too, get the one type that leaves values as they are. What they are is computed by graphql-js for each
 * request, so that values, defaults, absent variables within objects, enums and scalars of our own are just what they
 * are in Yoga; graphql-jit's own coercion differs in each of these. And **nothing that a client writes, except names,
 * comes into the code that graphql-jit generates: a literal text can make it run any code** (lift-arguments.test.ts).
 *
 * @param document - Validated, with one operation and without directives.
 * @returns undefined when an argument cannot be read.
 * @throws Error for a document that is not valid.
 */
export function liftArguments(document: DocumentNode, schema: GraphQLSchema): LiftedDocument | undefined {
  const literals: Literal[] = []
  const own = new Set<string>()
  visit(document, { VariableDefinition: (node) => void own.add(node.variable.name.value) })

  function free(): string {
    let name = `lifted${literals.length}`
    while (own.has(name)) name += '_'
    return name
  }

  const typeInfo = new TypeInfo(schema)
  const lifted = visit(
    document,
    visitWithTypeInfo(typeInfo, {
      VariableDefinition: () => false,
      Argument(node) {
        if (node.value.kind === Kind.VARIABLE) return false
        const type = typeInfo.getArgument()?.type
        if (type === undefined) throw new Error(`An argument ${node.name.value} that is not there.`)
        const name = free()
        literals.push({ name, node: node.value, type })
        return { ...node, value: { kind: Kind.VARIABLE, name: nameNode(name) } }
      },
    }),
  )
  const split = splitConstants(literals)
  if (split === undefined) return undefined
  const { constants, computed } = split
  const variableDefinitions = [...own, ...literals.map(({ name }) => name)].map(definition)
  return {
    document: {
      ...lifted,
      definitions: lifted.definitions.map((node) =>
        node.kind === Kind.OPERATION_DEFINITION ? { ...node, variableDefinitions } : node,
      ),
    },
    values(coerced) {
      if (literals.length === 0) return coerced
      const values: Record<string, unknown> = { ...constants, ...coerced }
      for (const { name, node, type } of computed) {
        const value = valueFromAST(node, type, coerced)
        if (value === undefined) return undefined
        values[name] = value
      }
      return values
    },
  }
}
