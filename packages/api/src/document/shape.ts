import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql'
import { Kind, visit } from 'graphql'

/** How large a document is, whatever its variables. */
export interface DocumentShape {
  /** Fields within each other, in the deepest operation. */
  depth: number
  /** Fields of the largest operation, each fragment counted wherever it is used. */
  fields: number
  aliases: number
  directives: number
}

/**
 * Measures a document in time by its length: each fragment is measured once, however often it is used, so nested
 * fragments that would write out to 2^50 fields are seen at once. A cycle of fragments (which validation reports)
 * counts as empty.
 *
 * @param document - Parsed, and not yet validated.
 */
export function documentShape(document: DocumentNode): DocumentShape {
  const fragments = new Map<string, FragmentDefinitionNode>()
  const measured = new Map<string, { depth: number; fields: number }>()
  const shape: DocumentShape = { depth: 0, fields: 0, aliases: 0, directives: 0 }

  function ofFragment(name: string): { depth: number; fields: number } {
    const known = measured.get(name)
    if (known !== undefined) return known
    const empty = { depth: 0, fields: 0 }
    measured.set(name, empty)
    const fragment = fragments.get(name)
    if (fragment === undefined) return empty
    const size = ofSelections(fragment.selectionSet)
    measured.set(name, size)
    return size
  }

  function ofSelections(set: SelectionSetNode | undefined): { depth: number; fields: number } {
    const size = { depth: 0, fields: 0 }
    for (const selection of set?.selections ?? []) {
      const own = selection.kind === Kind.FIELD ? 1 : 0
      const below =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : ofSelections(selection.selectionSet)
      size.depth = Math.max(size.depth, own + below.depth)
      size.fields += own + below.fields
    }
    return size
  }

  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const size = ofSelections(definition.selectionSet)
    shape.depth = Math.max(shape.depth, size.depth)
    shape.fields = Math.max(shape.fields, size.fields)
  }
  visit(document, {
    Field(node) {
      if (node.alias !== undefined) shape.aliases++
    },
    Directive() {
      shape.directives++
    },
  })
  return shape
}
