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
  /** Definitions of fragments. */
  fragments: number
  /** A fragment that an operation uses and that uses itself, directly or through others. */
  circular: FragmentDefinitionNode | undefined
}

type Size = Pick<DocumentShape, 'depth' | 'fields'>

const nothing: Size = { depth: 0, fields: 0 }

/**
 * Measures a document in time by its length: each fragment is measured once, however often it is used, so nested
 * fragments that would write out to 2^50 fields are seen at once.
 *
 * @param document - Parsed, and not yet validated.
 */
export function documentShape(document: DocumentNode): DocumentShape {
  const fragments = new Map<string, FragmentDefinitionNode>()
  const measured = new Map<string, Size | 'open'>()
  const shape: DocumentShape = {
    depth: 0,
    fields: 0,
    aliases: 0,
    directives: 0,
    fragments: 0,
    circular: undefined,
  }

  function ofFragment(name: string): Size {
    const known = measured.get(name)
    const fragment = fragments.get(name)
    if (known === 'open') shape.circular ??= fragment
    if (known !== undefined || fragment === undefined) return typeof known === 'object' ? known : nothing
    measured.set(name, 'open')
    const size = ofSelections(fragment.selectionSet)
    measured.set(name, size)
    return size
  }

  function ofSelections(set: SelectionSetNode | undefined): Size {
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
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue
    fragments.set(definition.name.value, definition)
    shape.fragments++
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
