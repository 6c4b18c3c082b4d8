import { buildSchema, getVariableValues, Kind, parse } from 'graphql'
import type { GraphQLScalarType, OperationDefinitionNode } from 'graphql'
import { expect, test } from 'vitest'
import { coercionOfVariables } from './coerce-variables.ts'

const schema = buildSchema(`
  enum Size { SMALL LARGE }
  input Bounds { from: Int = 1, to: Int! }
  input Filter { size: Size, sizes: [Size!] = [SMALL], within: [Bounds!], either: [Filter!], at: Moment, year: Year, as: As }
  input As @oneOf { id: ID, name: String }
  scalar Moment
  scalar Year
  type Query { told(text: String): String }
`)

// Reads years only, and gives what was not written.
Object.assign(schema.getType('Year') as GraphQLScalarType, {
  parseValue(value: unknown) {
    if (typeof value !== 'string') throw new TypeError('No year.')
    return value === '' ? undefined : Number(value)
  },
})

function operation(definitions: string): OperationDefinitionNode {
  const [node] = parse(`query (${definitions}) { told }`).definitions
  if (node?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation.')
  return node
}

test.each<[string, Record<string, unknown>]>([
  ['$a: String', {}],
  ['$a: String', { a: null }],
  ['$a: String = "x"', {}],
  ['$a: String = "x"', { a: null }],
  ['$a: String! = "x"', { a: null }],
  ['$a: String!', {}],
  ['$a: String', { a: 1 }],
  ['$a: ID', { a: 7 }],
  ['$a: ID', { a: 'x' }],
  ['$a: Int', { a: -0 }],
  ['$a: Int', { a: 2 ** 31 }],
  ['$a: Int', { a: 1.5 }],
  ['$a: Float', { a: 1e300 }],
  ['$a: Boolean', { a: 'true' }],
  ['$a: Size', { a: 'LARGE' }],
  ['$a: Size', { a: 'toString' }],
  ['$a: [Size!] = [SMALL]', {}],
  ['$a: [Size!]', { a: ['LARGE', 'SMALL'] }],
  ['$a: [Size!]', { a: 'LARGE' }],
  ['$a: [Size!]', { a: ['LARGE', null] }],
  ['$a: [[Int]]', { a: [[1, null], null] }],
  ['$a: Bounds', { a: { to: 3 } }],
  ['$a: Bounds', { a: { from: 3 } }],
  ['$a: Moment', { a: { any: 'thing' } }],
  ['$a: Bounds', { a: { from: 3, to: 4, more: 5 } }],
  ['$a: Bounds', { a: [{ to: 3 }] }],
  ['$a: Bounds', { a: 'to' }],
  ['$a: Bounds!', { a: null }],
  ['$a: Filter!', { a: {} }],
  [
    '$a: Filter!',
    { a: { at: { any: 'thing' }, size: null, sizes: ['LARGE'], within: [{ to: 1 }, { to: 2 }] } },
  ],
  ['$a: Filter!', { a: { either: [{ either: [{ size: 'SMALL' }, {}] }, { year: '1990' }] } }],
  ['$a: Filter!', { a: { either: [{ size: 'HUGE' }] } }],
  ['$a: Filter!', { a: { within: [{ to: null }] } }],
  ['$a: Filter!', { a: { within: { to: 1 } } }],
  ['$a: Filter!', { a: { as: { id: 'x' } } }],
  ['$a: Filter!', { a: { as: { id: 'x', name: 'y' } } }],
  ['$a: Year', { a: '1990' }],
  ['$a: Year', { a: null }],
  ['$a: Year', { a: 1990 }],
  ['$a: Year', { a: '' }],
  ['$toString: String, $b: Int = 2', { unknown: 1 }],
])('(%s) of %j are what graphql-js makes of them', (definitions, given) => {
  const node = operation(definitions)
  const { coerced, errors } = getVariableValues(schema, node.variableDefinitions ?? [], given)
  const own = coercionOfVariables(schema, node)(given)
  expect(own).toEqual(errors === undefined ? coerced : undefined)
})

test('a variable named like a member of every object is absent where it was not given', () => {
  const values = coercionOfVariables(schema, operation('$toString: String, $b: Int = 2'))({})
  expect(values !== undefined && 'toString' in values).toBe(false)
})
