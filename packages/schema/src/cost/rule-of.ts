import type { GraphQLCompositeType, GraphQLField, GraphQLSchema } from 'graphql'
import { getNamedType, isCompositeType, isInterfaceType, isListType, isNonNullType } from 'graphql'
import { listLimits, observationLimits } from '../graph/connection/page.ts'
import { assumed } from './assumed.ts'
import { conditionPoints } from './conditions.ts'
import type { FieldCost, Values } from './field-cost.ts'
import { fieldCosts } from './field-costs.ts'

type Field = GraphQLField<unknown, unknown>

/** Connections whose items are small, and whose pages are large. */
const largePages = new Set(['ObservationConnection', 'ValueChangeConnection'])

function isList({ type }: Field): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type)
}

/** The page size that a connection is asked with; one that is too large is refused later. */
function pageOf(connection: string) {
  const limits = largePages.has(connection) ? observationLimits : listLimits
  return ({ first, last }: Values): number => {
    const size = first ?? last ?? limits.default
    return typeof size === 'number' ? Math.min(limits.max, Math.max(0, size)) : limits.default
  }
}

function listed(schema: GraphQLSchema, parent: GraphQLCompositeType, { name }: Field): FieldCost {
  const types = isInterfaceType(parent) ? [parent, ...schema.getImplementations(parent).objects] : [parent]
  for (const type of types) {
    const found = fieldCosts[`${type.name}.${name}`]
    if (found !== undefined) return found
  }
  return fieldCosts[`*.${name}`] ?? {}
}

/**
 * What a field costs: as the table says (field-costs.ts), and for the rest by its type. A connection passes its page size
 * on to its items; a list of another kind is taken to have some.
 */
export function ruleOf(schema: GraphQLSchema, parent: GraphQLCompositeType, field: Field): FieldCost {
  const rule = listed(schema, parent, field)
  const type = getNamedType(field.type)
  if (!isCompositeType(type)) return rule
  if (parent.name.endsWith('Connection') && isList(field)) return { times: (_args, { page }) => page }
  if (type.name.endsWith('Connection')) {
    const pageSize = pageOf(type.name)
    const { own, about } = rule
    return {
      own: (args, scope) => conditionPoints(args) + (own?.(args, scope) ?? 0),
      about: (args, scope) => ({ ...(about?.(args, scope) ?? scope), page: pageSize(args) }),
    }
  }
  if (!isList(field) || rule.times !== undefined) return rule
  return { ...rule, times: () => assumed.items }
}
