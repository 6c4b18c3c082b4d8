import type {
  GraphQLInputObjectType,
  GraphQLInputType,
  GraphQLScalarType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql'
import {
  getVariableValues,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  valueFromAST,
} from 'graphql'

type Values = Readonly<Record<string, unknown>>

/** Coerces a value that is plainly of its type; `unusual` for every other, right or wrong. */
type Coerce = (value: unknown) => unknown

const unusual = Symbol('a value that graphql-js is to look at')
const asIs =
  (is: (value: unknown) => boolean): Coerce =>
  (value) =>
    is(value) ? value : unusual
const never: Coerce = () => unusual

const isInt32 = (value: unknown): boolean => typeof value === 'number' && (value | 0) === value
const isText = asIs((value) => typeof value === 'string')

/** By the scalar itself: one of the same name that is somebody's own reads its values by itself. */
const scalars = new Map<GraphQLScalarType, Coerce>([
  [GraphQLString, isText],
  [GraphQLID, isText],
  [GraphQLBoolean, asIs((value) => typeof value === 'boolean')],
  [GraphQLInt, asIs(isInt32)],
  [GraphQLFloat, asIs(Number.isFinite)],
])

/** A scalar of the schema's own reads its values itself. */
const byScalar =
  (type: GraphQLScalarType): Coerce =>
  (value) => {
    try {
      const read: unknown = type.parseValue(value)
      return read === undefined ? unusual : read
    } catch {
      return unusual
    }
  }

/** Input objects whose variables are objects with fields of theirs, each plainly of its type, and no others. */
function ofFields(type: GraphQLInputObjectType): Coerce {
  if (type.isOneOf) return never
  const fields = Object.values(type.getFields())
  // Found out when they are first needed: a filter may have filters of its own kind in it.
  const coercions = new Map<string, Coerce>()
  const coercionOfField = (name: string, of: GraphQLInputType): Coerce => {
    let coerce = coercions.get(name)
    if (coerce === undefined) coercions.set(name, (coerce = coercionOf(of)))
    return coerce
  }
  const names = new Set(fields.map(({ name }) => name))
  return (given) => {
    if (typeof given !== 'object' || Array.isArray(given)) return unusual
    const values = given as Values
    for (const name in values) if (!names.has(name)) return unusual
    const coerced: Record<string, unknown> = {}
    for (const { name, type: of, defaultValue } of fields) {
      const value = values[name]
      if (value !== undefined) {
        const read = coercionOfField(name, of)(value)
        if (read === unusual) return unusual
        coerced[name] = read
      } else if (defaultValue !== undefined) coerced[name] = defaultValue
      else if (isNonNullType(of)) return unusual
    }
    return coerced
  }
}

function coercionOf(type: GraphQLInputType): Coerce {
  if (isNonNullType(type)) {
    const inner = coercionOf(type.ofType)
    return (value) => (value === null ? unusual : inner(value))
  }
  if (isListType(type)) {
    const item = coercionOf(type.ofType)
    return orNull((value) => {
      if (!Array.isArray(value)) return unusual
      const items: unknown[] = []
      for (const one of value as readonly unknown[]) {
        const coerced = item(one)
        if (coerced === unusual) return unusual
        items.push(coerced)
      }
      return items
    })
  }
  if (isEnumType(type)) {
    return orNull((name) => {
      const value = typeof name === 'string' ? type.getValue(name) : undefined
      return value == null ? unusual : value.value
    })
  }
  if (isInputObjectType(type)) return orNull(ofFields(type))
  return orNull(scalars.get(type) ?? byScalar(type))
}

const orNull =
  (coerce: Coerce): Coerce =>
  (value) =>
    value === null ? null : coerce(value)

/**
 * Makes the coercion of an operation's variables. graphql-js looks their types up anew for every request; here that is
 * done once, for values that are plainly what they should be. Whenever one is not, graphql-js coerces them all.
 * @returns a function that gives undefined for variables that cannot be taken.
 */
export function coercionOfVariables(
  schema: GraphQLSchema,
  { variableDefinitions: definitions = [] }: OperationDefinitionNode,
): (variables: Values) => Values | undefined {
  const plain = definitions.map(({ variable, type: node, defaultValue }) => {
    const type = typeFromAST(schema, node) as GraphQLInputType | undefined
    return {
      name: variable.name.value,
      coerce: type === undefined ? never : coercionOf(type),
      /** What an absent variable is: `unusual` where it has to be there. */
      absent:
        defaultValue && type ? valueFromAST(defaultValue, type) : isNonNullType(type) ? unusual : undefined,
    }
  })
  return (variables) => {
    // Without a prototype: a variable may be named like one of its members, and be absent.
    const values = Object.create(null) as Record<string, unknown>
    for (const { name, coerce, absent } of plain) {
      const given = Object.hasOwn(variables, name)
      const value = given ? coerce(variables[name]) : absent
      if (value === unusual)
        return getVariableValues(schema, definitions, variables, { maxErrors: 1 }).coerced
      if (given || value !== undefined) values[name] = value
    }
    return values
  }
}
