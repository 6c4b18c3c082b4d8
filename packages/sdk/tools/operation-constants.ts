import type { CodegenPlugin } from '@graphql-codegen/plugin-helpers'
import { concatAST, Kind, print, TokenKind, visit } from 'graphql'
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, Token } from 'graphql'

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

/** The comment above an operation, which says what it asks. The syntax tree has it only among the tokens. */
function commentOf({ loc, name }: OperationDefinitionNode): string {
  const lines: string[] = []
  let token: Token | null | undefined = loc?.startToken.prev
  while (token?.kind === TokenKind.COMMENT) {
    lines.unshift(token.value.trim())
    token = token.prev
  }
  if (lines.length === 0)
    throw new Error(`Operation ${name?.value ?? ''} has no comment that says what it asks.`)
  return lines.join('\n * ')
}

function constant(
  definition: OperationDefinitionNode,
  all: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const name = definition.name?.value
  if (name === undefined) throw new Error('An operation of the SDK has a name.')
  const text = [definition, ...fragmentsOf(definition, all)].map((it) => print(it)).join('\n')
  const document = JSON.stringify(text.replace(/\s+/gu, ' '))
  return [
    `/**\n * ${commentOf(definition)}\n */`,
    `export const ${name} = /* #__PURE__ */ operation<${name}Query, ${name}QueryVariables>('${name}', ${document})`,
  ].join('\n')
}

/** A codegen plugin: one exported constant for each operation, its document as a string, its comment as TSDoc. */
export const plugin: CodegenPlugin['plugin'] = (_schema, documents) => {
  const ast: DocumentNode = concatAST(documents.flatMap(({ document }) => document ?? []))
  const fragments = new Map(
    ast.definitions.filter((it) => it.kind === Kind.FRAGMENT_DEFINITION).map((it) => [it.name.value, it]),
  )
  const operations = ast.definitions.filter((it) => it.kind === Kind.OPERATION_DEFINITION)
  return {
    prepend: ["import { operation } from '../src/operation.ts'"],
    content: operations.map((it) => constant(it, fragments)).join('\n\n'),
  }
}
