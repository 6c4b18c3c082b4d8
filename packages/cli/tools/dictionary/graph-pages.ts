import { graphSchema } from '@opencorridor/schema'
import { isEnumType, isInterfaceType, isIntrospectionType, isObjectType, isUnionType } from 'graphql'
import type { GraphQLNamedType } from 'graphql'
import { code, inline, table } from './markdown.ts'

/** Types that say how an answer is paged, and nothing of the data. */
const paging = /(?:Connection|Edge)$|^(?:PageInfo|Query)$/

function types(): GraphQLNamedType[] {
  return Object.values(graphSchema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !paging.test(type.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Every field of the data model, as the graph shows it. */
export function fieldsPage(): string {
  return types()
    .flatMap((type) => {
      if (isUnionType(type)) {
        const members = type.getTypes().map(({ name }) => code(name))
        return [`## ${type.name}`, '', inline(type.description), '', `One of ${members.join(', ')}.`, '']
      }
      if (!isObjectType(type) && !isInterfaceType(type)) return []
      const rows = Object.values(type.getFields())
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map((field) => [code(field.name), code(String(field.type)), inline(field.description)])
      return [
        `## ${type.name}`,
        '',
        inline(type.description),
        '',
        table(['field', 'type', 'what it is'], rows),
        '',
      ]
    })
    .join('\n')
}

/** Every vocabulary of the graph, with its words. */
export function vocabulariesPage(): string {
  return types()
    .flatMap((type) => {
      if (!isEnumType(type)) return []
      const rows = type.getValues().map(({ name, description }) => [code(name), inline(description)])
      return [`## ${type.name}`, '', inline(type.description), '', table(['word', 'meaning'], rows), '']
    })
    .join('\n')
}
