import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql'
import { getNamedType, isObjectType } from 'graphql'
import { jsonListOf, jsonTextOf } from '@opencorridor/schema/json-text'
import type { RowText } from '@opencorridor/schema/json-text'
import type { CollectFields } from './collect-fields.ts'
import { quoted } from './leaf.ts'

/** What the items of a list are written with; undefined where a field that is asked of them has no text. */
function rowTextOf(
  collect: CollectFields,
  type: GraphQLObjectType,
  sets: readonly FieldNode['selectionSet'][],
): RowText | undefined {
  const fields: { lead: string; textOf: (source: unknown) => string }[] = []
  const names: string[] = []
  let lead = '{'
  for (const [name, [node]] of collect(type, sets)) {
    const asked = node?.name.value ?? ''
    const textOf =
      asked === '__typename' ? () => quoted(type.name) : jsonTextOf(type.getFields()[asked]?.extensions ?? {})
    if (textOf === undefined) return undefined
    fields.push({ lead: `${lead}"${name}":`, textOf })
    names.push(`${name}:${asked}`)
    lead = ','
  }
  const textOf = (source: unknown): string => {
    let text = ''
    for (const field of fields) text += field.lead + field.textOf(source)
    return `${text}}`
  }
  return { name: names.join(' '), textOf }
}

/** Finds the texts of lists, where one may be at hand and one of each field that is asked of their items is. */
export const listTexts =
  (collect: CollectFields) =>
  ({ type, extensions }: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]) => {
    const listOf = jsonListOf(extensions)
    const item = getNamedType(type)
    if (listOf === undefined || !isObjectType(item)) return undefined
    const row = rowTextOf(
      collect,
      item,
      nodes.map(({ selectionSet }) => selectionSet),
    )
    return row && ((source: unknown) => listOf(source, row))
  }
