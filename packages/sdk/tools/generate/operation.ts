import { OperationTypeNode, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import type { GraphQLArgument, OperationDefinitionNode } from 'graphql'
import { commentOf, documentOf, pagePath, sha256Of } from './documents.ts'
import { inputMember } from './input-types.ts'
import { resultType } from './result-type.ts'
import type { Sources } from './selected-fields.ts'
import { tsdoc } from './tsdoc.ts'

/** The argument that each variable is given to, for its description. */
function argumentsOf({ schema }: Sources, definition: OperationDefinitionNode): Map<string, GraphQLArgument> {
  const found = new Map<string, GraphQLArgument>()
  const types = new TypeInfo(schema)
  visit(
    definition,
    visitWithTypeInfo(types, {
      Variable({ name }) {
        const argument = types.getArgument()
        if (argument && !found.has(name.value)) found.set(name.value, argument)
      },
    }),
  )
  return found
}

/** Where no argument of the operation itself says it. */
const described: Readonly<Record<string, string>> = {
  language: 'Language of names, as BCP 47 has it: `ru`. English where there is none.',
}

function variablesType(sources: Sources, definition: OperationDefinitionNode, seen: Set<string>): string {
  const given = argumentsOf(sources, definition)
  const members = (definition.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => {
    const name = variable.name.value
    const { description, deprecationReason } = given.get(name) ?? {}
    const member = inputMember(
      { schema: sources.schema, seen },
      name,
      print(type),
      defaultValue !== undefined,
    )
    return `${tsdoc({ description: description ?? described[name], deprecationReason }, '  ')}  ${member}`
  })
  return members.length === 0 ? 'Record<string, never>' : `{\n${members.join('')}}`
}

/** An operation as TypeScript and as a document. */
export interface WrittenOperation {
  readonly code: string
  readonly sha256: string
  readonly document: string
}

/** Points that each operation costs, by its name. */
export type Costs = Readonly<Record<string, number>>

/**
 * Writes the types and the constant of an operation.
 * @param costs points by name, from packages/cli/tools/print-operation-costs.ts
 * @param seen takes the names of the enums that occur
 * @throws Error when the costs are older than the operation
 */
export function writeOperation(
  sources: Sources,
  costs: Costs,
  definition: OperationDefinitionNode,
  seen: Set<string>,
): WrittenOperation {
  const name = definition.name?.value ?? ''
  const cost = costs[name]
  if (cost === undefined) throw new Error(`generated/costs.json does not know ${name}: run pnpm generate.`)
  const root = sources.schema.getRootType(OperationTypeNode.QUERY)
  if (!root) throw new Error('The schema has no query type.')
  const document = documentOf(definition, sources.fragments)
  const sha256 = sha256Of(document)
  const page = pagePath(definition)

  const types = [`${name}Query`, `${name}QueryVariables`]
  const texts = [`'${name}'`, `'${sha256}'`, String(cost), JSON.stringify(document)]
  if (page !== undefined) {
    types.push(`${name}Query${page.map((key) => `['${key}']`).join('')}['nodes'][number]`)
    texts.push(`(data) => data.${page.join('.')}`)
  }
  const make = page === undefined ? 'operation' : 'pagedOperation'
  const [field] = definition.selectionSet.selections
  const rootField = field && 'name' in field ? root.getFields()[field.name.value] : undefined
  const code = [
    `/** Answer of \`${name}\`. */\nexport type ${name}Query = ${resultType(sources, root, [definition.selectionSet], seen)}\n`,
    `/** Variables of \`${name}\`. */\nexport type ${name}QueryVariables = ${variablesType(sources, definition, seen)}\n`,
    tsdoc({ description: commentOf(definition), deprecationReason: rootField?.deprecationReason }) +
      `export const ${name} = /* #__PURE__ */ ${make}<${types.join(', ')}>(\n${texts.map((it) => `  ${it},\n`).join('')})\n`,
  ].join('\n')
  return { code, sha256, document }
}
