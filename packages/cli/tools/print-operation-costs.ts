import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { graphSchema } from '@opencorridor/schema'
import { compileCost } from '@opencorridor/schema/cost'
import { isInputType, isListType, isNonNullType, Kind, parse, typeFromAST, valueFromAST } from 'graphql'
import type { VariableDefinitionNode } from 'graphql'

/**
 * Writes what each operation of the SDK costs, by the published formula (docs/limits.md), when it is asked with its default
 * variables: `packages/sdk/generated/costs.json`, which the SDK's generator reads. The formula is the schema's, and the SDK
 * is read as files, for it depends on nothing but the schema as text.
 */

const sdk = new URL('../../sdk/', import.meta.url)
const folder = new URL('src/operations/', sdk)

/** What a variable has when only what is required is said: its default, or one thing where it has none. */
function defaultOf({ type, defaultValue, variable }: VariableDefinitionNode): unknown {
  const declared = typeFromAST(graphSchema, type)
  if (!isInputType(declared)) throw new Error(`The type of $${variable.name.value} is not in the schema.`)
  if (defaultValue !== undefined) return valueFromAST(defaultValue, declared)
  if (!isNonNullType(declared)) return undefined
  return isListType(declared.ofType) ? [''] : ''
}

const document = parse(
  readdirSync(folder)
    .sort()
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n'),
)
const costs = document.definitions.flatMap((definition) => {
  if (definition.kind !== Kind.OPERATION_DEFINITION) return []
  const variables = (definition.variableDefinitions ?? []).map(
    (variable) => [variable.variable.name.value, defaultOf(variable)] as const,
  )
  const cost = compileCost(graphSchema, document, definition)(Object.fromEntries(variables))
  return [[definition.name?.value ?? '', cost] as const]
})
writeFileSync(new URL('generated/costs.json', sdk), `${JSON.stringify(Object.fromEntries(costs), null, 2)}\n`)
