import { GraphQLError, Kind, parse, print } from 'graphql'
import { expect, it } from 'vitest'
import type { CountryQuery, CountryQueryVariables } from '../generated/operations.ts'
import { Country } from '../generated/operations.ts'
import type { TypedDocumentNode } from './document.ts'
import { documentOf } from './document.ts'
import { graphql } from './graphql/index.ts'

it('gives an operation of the package as a syntax tree of the same text, with its types', () => {
  const node: TypedDocumentNode<CountryQuery, CountryQueryVariables> = documentOf(Country)
  expect(print(node)).toBe(print(parse(Country.document)))
  // Clients keep documents for long, and their places would keep the text.
  expect(node.loc).toBeUndefined()
})

it('takes a document of one’s own, with each fragment once', () => {
  const Name = graphql('fragment Name on Country { name }')
  const Pair = graphql(
    'query Pair { one: country(code: "TJK") { ...Name } other: country(code: "KGZ") { ...Name } }',
    [Name],
  )
  const kinds = documentOf(Pair).definitions.map(({ kind }) => kind)
  expect(kinds).toEqual([Kind.OPERATION_DEFINITION, Kind.FRAGMENT_DEFINITION])
})

it('says what is wrong with a text that is no GraphQL', () => {
  expect(() => documentOf({ name: 'Broken', document: 'query Broken { country(' })).toThrow(GraphQLError)
})
