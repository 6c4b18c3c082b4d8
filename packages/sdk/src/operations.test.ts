import { readFileSync } from 'node:fs'
import { buildSchema, Kind, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import * as operations from '../generated/operations.ts'

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'))

it('there is one for each main question', () => {
  expect(Object.keys(operations).sort()).toEqual([
    'Corridor',
    'Corridors',
    'Countries',
    'Country',
    'Indicator',
    'Indicators',
    'Panel',
    'Project',
    'Projects',
  ])
})

describe.each(Object.entries(operations))('%s', (exported, { name, document }) => {
  const parsed = parse(document)
  const [definition] = parsed.definitions.filter((it) => it.kind === Kind.OPERATION_DEFINITION)

  it('fits the schema', () => {
    expect(validate(schema, parsed)).toEqual([])
  })

  it('goes by its name', () => {
    expect([name, definition?.name?.value]).toEqual([exported, exported])
  })

  it('can be asked of any release', () => {
    expect(definition?.variableDefinitions?.map(({ variable }) => variable.name.value)).toContain('release')
  })
})
