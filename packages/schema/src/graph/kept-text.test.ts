import { defaultFieldResolver, isInterfaceType, isObjectType } from 'graphql'
import { expect, it } from 'vitest'
import { isLasting, itemTextsOf, keeperOf } from './kept-text.ts'
import { graphSchema } from './query.ts'

const fields = Object.values(graphSchema.getTypeMap())
  .filter((type) => isObjectType(type) || isInterfaceType(type))
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ of: `${type.name}.${field.name}`, ...field })),
  )

it('a field that says the same each time takes nothing of the context', () => {
  const lasting = fields.filter(({ extensions }) => isLasting(extensions))
  expect(lasting.map(({ of }) => of)).toEqual(
    expect.arrayContaining(['Corridor.value', 'Country.code', 'Observation.period', 'RankingEntry.subject']),
  )
  for (const { of, extensions } of lasting) {
    const resolve = extensions['pothosOriginalResolve'] as ((...of: unknown[]) => unknown) | undefined
    if (resolve !== defaultFieldResolver) expect([of, (resolve?.length ?? 0) <= 2]).toEqual([of, true])
  }
})

it('texts are kept of the corridors of a country, and of projects', () => {
  expect(fields.filter(({ extensions }) => keeperOf(extensions)).map(({ of }) => of)).toEqual([
    'Country.topCorridors',
  ])
  expect(fields.filter(({ extensions }) => itemTextsOf(extensions)).map(({ of }) => of)).toEqual([
    'ProjectConnection.nodes',
  ])
})
