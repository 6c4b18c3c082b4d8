import type { FieldNode, GraphQLArgument, GraphQLField, ValueNode } from 'graphql'
import { isNonNullType, Kind, valueFromAST } from 'graphql'
import { Unwritable } from './output.ts'

type Values = Readonly<Record<string, unknown>>

/** The arguments of a field with the variables of a request. */
export type ArgumentsOf = (variables: Values) => object

/** What an argument is: the same for every request, or what depends on its variables; undefined where it is left out. */
type Argument = { constant: unknown } | { valueIn: (variables: Values) => unknown }

/** What stands for an argument that is not given. */
function absent({ type, defaultValue }: GraphQLArgument): unknown {
  if (defaultValue === undefined && isNonNullType(type)) throw new Unwritable()
  return defaultValue
}

function hasVariable(node: ValueNode): boolean {
  if (node.kind === Kind.LIST) return node.values.some(hasVariable)
  if (node.kind === Kind.OBJECT) return node.fields.some(({ value }) => hasVariable(value))
  return node.kind === Kind.VARIABLE
}

/** Freezes a value with all its parts; false for one that has parts which may change all the same, such as a date. */
function freeze(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function'
  const prototype: unknown = Object.getPrototypeOf(value)
  if (!Array.isArray(value) && prototype !== null && prototype !== Object.prototype) return false
  return Object.values(Object.freeze(value)).every(freeze)
}

function readArgument(argument: GraphQLArgument, node: FieldNode): Argument {
  const { name, type } = argument
  const given = node.arguments?.find((it) => it.name.value === name)?.value
  if (given === undefined) return { constant: absent(argument) }
  if (given.kind === Kind.VARIABLE) {
    const variable = given.name.value
    const required = isNonNullType(type)
    return {
      valueIn(variables) {
        if (!Object.hasOwn(variables, variable)) return absent(argument)
        const value = variables[variable]
        if (value == null && required) throw new Unwritable()
        return value
      },
    }
  }
  const literal = (variables?: Values): unknown => {
    const value: unknown = valueFromAST(given, type, variables)
    if (value === undefined) throw new Unwritable()
    return value
  }
  if (hasVariable(given)) return { valueIn: literal }
  const value = literal()
  // Nobody can change for others what is frozen; what cannot be is made anew for each request.
  return freeze(value) ? { constant: value } : { valueIn: literal }
}

/**
 * The arguments of a field, as `getArgumentValues` of graphql-js has them.
 *
 * @returns the same for every object that the field is asked of; `Unwritable` is thrown where one is wrong.
 * @throws Unwritable when an argument is wrong whatever the variables are.
 */
export function argumentsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): ArgumentsOf {
  const all = field.args.map((argument) => ({ name: argument.name, is: readArgument(argument, node) }))
  const make = (variables: Values): object => {
    const values: Record<string, unknown> = {}
    for (const { name, is } of all) {
      const value = 'constant' in is ? is.constant : is.valueIn(variables)
      if (value !== undefined) values[name] = value
    }
    return values
  }
  if (all.some(({ is }) => 'valueIn' in is)) return make
  const always = Object.freeze(make({}))
  return () => always
}
