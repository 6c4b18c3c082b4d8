import type { FieldNode, GraphQLArgument, GraphQLField, ValueNode } from 'graphql'
import { Kind, valueFromAST, visit } from 'graphql'
import type { Values } from './field-cost.ts'

type Read = (variables: Values) => unknown

function holdsVariable(node: ValueNode): boolean {
  let found = false
  visit(node, { Variable: () => void (found = true) })
  return found
}

function readOne({ type, defaultValue }: GraphQLArgument, value: ValueNode | undefined): Read {
  if (value === undefined) return () => defaultValue
  if (value.kind === Kind.VARIABLE) {
    const name = value.name.value
    return (variables) => {
      const given = variables[name]
      return given === undefined ? defaultValue : given
    }
  }
  if (holdsVariable(value)) return (variables) => valueFromAST(value, type, variables)
  const constant = valueFromAST(value, type)
  return () => constant
}

/**
 * Makes the reading of a field's arguments, as a resolver would get them. What cannot be read is undefined: execution
 * says what is wrong with it.
 */
export function readArguments(
  field: GraphQLField<unknown, unknown>,
  { arguments: given = [] }: FieldNode,
): (variables: Values) => Values {
  const reads = field.args.map((argument) => {
    const { name } = argument
    return { name, read: readOne(argument, given.find((one) => one.name.value === name)?.value) }
  })
  return (variables) => {
    const args: Record<string, unknown> = {}
    for (const { name, read } of reads) args[name] = read(variables)
    return args
  }
}
