import type { DirectiveNode, DocumentNode, SelectionNode } from 'graphql'
import { GraphQLIncludeDirective, GraphQLSkipDirective, Kind, visit } from 'graphql'

type Values = Readonly<Record<string, unknown>>

/** More variables than these would make too many documents of one. */
const most = 3

/** What `@skip` and `@include` of a document depend on. */
export interface Conditions {
  /** Names of the variables that decide, each once. */
  readonly variables: readonly string[]
}

const condition = ({ arguments: given }: DirectiveNode) =>
  given?.find(({ name }) => name.value === 'if')?.value

/**
 * Finds the conditions of a document.
 *
 * @param document - Validated.
 * @returns undefined when there are too many, or a directive that is no condition.
 */
export function findConditions(document: DocumentNode): Conditions | undefined {
  const variables = new Set<string>()
  const names = new Set<string>()
  visit(document, {
    Directive(node) {
      const value = condition(node)
      names.add(node.name.value)
      if (value?.kind === Kind.VARIABLE) variables.add(value.name.value)
    },
  })
  names.delete(GraphQLSkipDirective.name)
  names.delete(GraphQLIncludeDirective.name)
  return names.size === 0 && variables.size <= most ? { variables: [...variables] } : undefined
}

/**
 * Which of the documents a document is with these variables.
 *
 * @param values - Coerced.
 * @returns undefined when a value is null or absent, which is an error of the question.
 */
export function choose({ variables }: Conditions, values: Values): string | undefined {
  let choice = ''
  for (const name of variables) {
    const value = values[name]
    if (typeof value !== 'boolean') return undefined
    choice += value ? '1' : '0'
  }
  return choice
}

/**
 * The document that is left when all conditions are decided: what is skipped is out, and no directive is left. To
 * GraphQL the two are the same; graphql-jit, which ignores a condition that is null and mixes up those of a fragment that
 * is used twice, is given none.
 *
 * @param values - Of every variable that decides, true or false.
 */
export function decide(document: DocumentNode, values: Values): DocumentNode {
  const isMet = (node: DirectiveNode): boolean => {
    const value = condition(node)
    const met =
      value?.kind === Kind.VARIABLE ? values[value.name.value] : value?.kind === Kind.BOOLEAN && value.value
    return (node.name.value === GraphQLIncludeDirective.name) === met
  }
  const selection = <Node extends SelectionNode>(node: Node) => {
    const directives = node.directives ?? []
    if (directives.length === 0) return undefined
    return directives.every(isMet) ? { ...node, directives: [] } : null
  }
  return visit(document, { Field: selection, InlineFragment: selection, FragmentSpread: selection })
}
