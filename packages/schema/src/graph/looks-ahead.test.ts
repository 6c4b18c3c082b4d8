import { isObjectType, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { looksAhead } from './looks-ahead.ts'
import { graphSchema } from './query.ts'

describe('a document', () => {
  it.each([
    '{ release { name } }',
    '{ release { __typename } }',
    '{ releases(first: 1) { nodes { name } } }',
    '{ releases(first: 1) { edges { node { name } } } }',
    '{ country(code: "TJ") { name } again: release { name } }',
    '{ node(id: "x") { ... on Release { name } } }',
    '{ node(id: "x") { ...R } } fragment R on Release { name }',
  ])('that loads a release through Prisma looks ahead: %s', (text) => {
    expect(looksAhead(parse(text), graphSchema)).toBe(true)
  })

  it.each([
    '{ country(code: "TJ") { name region: code } }',
    '{ node(id: "x") { id __typename ... on Country { name } } }',
    '{ corridors(origin: "TJK", first: 3) { nodes { code destination { ...C } } } } fragment C on Country { name }',
    '{ projects { totalCount } }',
  ])('of the release view does not: %s', (text) => {
    expect(looksAhead(parse(text), graphSchema)).toBe(false)
  })
})

it('the mark is on the types that Prisma backs, and on no others', () => {
  const types = Object.values(graphSchema.getTypeMap()).filter(isObjectType)
  const marked = types.filter(({ extensions }) => extensions['pothosPrismaModel'] !== undefined)
  // Each type is either loaded by Prisma's plugin or made of records of the view.
  expect(marked.map(({ name }) => name)).toEqual(['Release'])
})
