import { createHash } from 'node:crypto'
import { Kind, print, stripIgnoredCharacters, TokenKind, visit } from 'graphql'
import type { FragmentDefinitionNode, OperationDefinitionNode, Token } from 'graphql'

/** Fragments that a definition uses, also through others, in the order in which they are first met. */
function fragmentsOf(
  definition: OperationDefinitionNode | FragmentDefinitionNode,
  all: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<FragmentDefinitionNode>(),
): Set<FragmentDefinitionNode> {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = all.get(name.value)
      if (fragment === undefined || found.has(fragment)) return
      found.add(fragment)
      fragmentsOf(fragment, all, found)
    },
  })
  return found
}

/**
 * The text of an operation as it is sent: with its fragments, and no character more than needed. One literal for each
 * operation: bundlers do not drop an unused one that is put together of constants.
 */
export function documentOf(
  definition: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const parts = [definition, ...fragmentsOf(definition, fragments)].map((it) => print(it))
  return stripIgnoredCharacters(parts.join('\n'))
}

/** SHA-256 in hexadecimal. */
export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The comment above an operation, which says what it asks. The syntax tree has it only among the tokens. */
export function commentOf({ loc, name }: OperationDefinitionNode): string {
  const lines: string[] = []
  let token: Token | null | undefined = loc?.startToken.prev
  while (token?.kind === TokenKind.COMMENT) {
    lines.unshift(token.value.trim())
    token = token.prev
  }
  if (lines.length === 0)
    throw new Error(`Operation ${name?.value ?? ''} has no comment that says what it asks.`)
  return lines.join('\n')
}

/** Keys from the answer to the page of items in it: `['panel', 'observations']`; undefined when there is none. */
export function pagePath({ selectionSet }: OperationDefinitionNode): readonly string[] | undefined {
  for (const field of selectionSet.selections) {
    if (field.kind !== Kind.FIELD) continue
    const key = (field.alias ?? field.name).value
    const takesCursor = field.arguments?.some(
      ({ name, value }) => name.value === 'after' && value.kind === Kind.VARIABLE,
    )
    if (takesCursor === true) return [key]
    const inner =
      field.selectionSet && pagePath({ selectionSet: field.selectionSet } as OperationDefinitionNode)
    if (inner !== undefined) return [key, ...inner]
  }
  return undefined
}
