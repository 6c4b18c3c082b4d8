import { graphSchema } from '@opencorridor/schema'
import type { GraphQLEnumType } from 'graphql'
import { expect, it } from 'vitest'
import { codesRu } from './codes-ru.ts'

it.each([
  'ChangeType',
  'ChangedKind',
  'IndicatorStatus',
  'InstrumentKind',
  'OrganisationRole',
  'ProjectRelationKind',
  'ProjectStatus',
])('every value of %s has its words in Russian', (name) => {
  const values = (graphSchema.getType(name) as GraphQLEnumType).getValues().map((value) => value.name)
  expect(values.filter((value) => codesRu[value] === undefined)).toEqual([])
})

it('every qualifier that pages write before a number has its words too', () => {
  const values = (graphSchema.getType('Qualifier') as GraphQLEnumType).getValues()
  // A number that is exact, or a range, has no such word.
  const shown = values.map(({ name }) => name).filter((name) => name !== 'EQUAL' && name !== 'RANGE')
  expect(shown.filter((value) => codesRu[value] === undefined)).toEqual([])
})
