import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { buildSchema, Kind, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import * as operations from '../generated/operations.ts'

const schema = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'))

/** Every task of the graph has its operation; `node`, `nodes`, `area` and `cost` are for documents of the user's own. */
const rootsWithout = ['area', 'cost', 'node', 'nodes', 'theme']

it('there is one for every root field', () => {
  const asked = Object.values(operations).flatMap(({ document }) =>
    parse(document).definitions.flatMap((it) =>
      it.kind === Kind.OPERATION_DEFINITION
        ? it.selectionSet.selections.map((field) => (field.kind === Kind.FIELD ? field.name.value : ''))
        : [],
    ),
  )
  const roots = Object.keys(schema.getQueryType()?.getFields() ?? {})
  expect(roots.filter((root) => !asked.includes(root)).sort()).toEqual(rootsWithout)
})

describe.each(Object.entries(operations))('%s', (exported, { name, document, sha256, cost }) => {
  const parsed = parse(document)
  const [definition] = parsed.definitions.filter((it) => it.kind === Kind.OPERATION_DEFINITION)

  it('fits the schema', () => {
    expect(validate(schema, parsed)).toEqual([])
  })

  it('carries its hash, and a cost that a service allows', () => {
    expect(sha256).toBe(createHash('sha256').update(document).digest('hex'))
    expect(Number.isInteger(cost)).toBe(true)
    expect(cost).toBeGreaterThan(0)
    expect(cost).toBeLessThanOrEqual(1_000_000)
  })

  it('goes by its name', () => {
    expect([name, definition?.name?.value]).toEqual([exported, exported])
  })

  it('can be asked of any release, where its field takes one', () => {
    const [root] = definition?.selectionSet.selections ?? []
    const field = root?.kind === Kind.FIELD ? schema.getQueryType()?.getFields()[root.name.value] : undefined
    const takesRelease = field?.args.some(({ name: argument }) => argument === 'release')
    const variables = definition?.variableDefinitions?.map(({ variable }) => variable.name.value)
    expect(variables?.includes('release')).toBe(takesRelease)
  })
})
