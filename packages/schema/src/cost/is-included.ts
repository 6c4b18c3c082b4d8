import type { SelectionNode } from 'graphql'
import { Kind } from 'graphql'
import type { Values } from './field-cost.ts'

/**
 * Whether a selection is asked for, by its `@skip` and `@include`.
 * @returns undefined for a selection that has neither.
 */
export function isIncluded({ directives = [] }: SelectionNode): ((variables: Values) => boolean) | undefined {
  const conditions = directives.flatMap(({ name, arguments: given = [] }) => {
    const value = given.find((argument) => argument.name.value === 'if')?.value
    const wanted = name.value === 'include'
    if (value === undefined || (!wanted && name.value !== 'skip')) return []
    if (value.kind === Kind.VARIABLE) {
      const variable = value.name.value
      return (variables: Values) => variables[variable] === wanted
    }
    return () => value.kind === Kind.BOOLEAN && value.value === wanted
  })
  if (conditions.length === 0) return undefined
  return (variables) => conditions.every((condition) => condition(variables))
}
