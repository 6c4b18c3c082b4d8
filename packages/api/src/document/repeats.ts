import type { DocumentNode, FieldNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql'
import { Kind } from 'graphql'

/**
 * How many pairs of fields stand at one place of the answer under one name, as in `{ a { x } a { x } }` (two pairs:
 * a with a, and x with x). Validation compares every such pair, so 5,000 times the same field takes 12 million
 * comparisons.
 *
 * @param document - With at most some thousand fields, fragments written out, for all are gone through; and with no fragment
 *   that uses itself.
 * @returns The pairs of the worst operation.
 */
export function repeats(document: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }

  /** Puts the fields of a selection under the names that they answer to; a fragment counts once, as in execution. */
  function collect(set: SelectionSetNode, into: Map<string, FieldNode[]>, spread: Set<string>): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value
        const same = into.get(name)
        if (same === undefined) into.set(name, [selection])
        else same.push(selection)
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet, into, spread)
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value)
        const fragment = fragments.get(selection.name.value)
        if (fragment !== undefined) collect(fragment.selectionSet, into, spread)
      }
    }
  }

  /** The sets of all fields that share a place, looked at as one. */
  function pairsOf(sets: readonly SelectionSetNode[]): number {
    const byName = new Map<string, FieldNode[]>()
    const spread = new Set<string>()
    for (const set of sets) collect(set, byName, spread)
    let pairs = 0
    for (const fields of byName.values()) {
      pairs += (fields.length * (fields.length - 1)) / 2
      const below = fields.flatMap((field) => field.selectionSet ?? [])
      if (below.length > 0) pairs += pairsOf(below)
    }
    return pairs
  }

  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  )
  return Math.max(0, ...operations.map((operation) => pairsOf([operation.selectionSet])))
}
