import type { FieldNode, GraphQLField, GraphQLScalarType } from 'graphql'
import { buildSchema, getArgumentValues, Kind, parse } from 'graphql'
import { expect, test } from 'vitest'
import { argumentsOf } from './arguments.ts'

const schema = buildSchema(`
  scalar Moment
  input Order { field: String!, parts: [Order!], at: Moment }
  type Query { list(order: Order, names: [String!], first: Int = 20): String }
`)
Object.assign(schema.getType('Moment') as GraphQLScalarType, { parseLiteral: () => new Date(0) })
const list = schema.getQueryType()?.getFields()['list'] as GraphQLField<unknown, unknown>

function fieldOf(text: string): FieldNode {
  const [operation] = parse(`query ($field: String!) { list${text} }`).definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation.')
  return operation.selectionSet.selections[0] as FieldNode
}

const variables = { field: 'END' }

/** What graphql-js makes of the arguments, and the lane for two requests. */
function made(text: string) {
  const node = fieldOf(text)
  const args = argumentsOf(list, node)
  return { wanted: getArgumentValues(list, node, variables), one: args(variables), other: args(variables) }
}

test.each([
  '',
  '(names: ["a", "b"], first: 3)',
  '(order: { field: "CODE", parts: [{ field: "a" }] })',
  '(order: null)',
])('%s is the same for every request, and nobody can change it', (text) => {
  const { wanted, one, other } = made(text)
  expect(one).toEqual(wanted)
  expect(other).toBe(one)
  const { order, names } = one as { order?: { parts: object[] } | null; names?: string[] }
  expect([one, order, order?.parts, order?.parts[0], names].every(Object.isFrozen)).toBe(true)
})

test.each([
  '(order: { field: $field })',
  '(order: { field: "a", parts: [{ field: $field }] })',
  '(order: { field: "a", at: "1970" })',
])('%s is made for each request', (text) => {
  const { wanted, one, other } = made(text)
  expect(one).toEqual(wanted)
  expect(other).toEqual(one)
  expect((other as { order: object }).order).not.toBe((one as { order: object }).order)
})
