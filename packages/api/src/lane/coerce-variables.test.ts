import { buildSchema, getVariableValues, Kind, parse } from 'graphql'
import type { OperationDefinitionNode } from 'graphql'
import { expect, test } from 'vitest'
import { coercionOfVariables } from './coerce-variables.ts'

const schema = buildSchema(`
  enum Size { SMALL LARGE }
  input Bounds { from: Int = 1, to: Int! }
  scalar Moment
  type Query { told(text: String): String }
`)

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
