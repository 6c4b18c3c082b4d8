import {
  concatAST,
  getLocation,
  GraphQLError,
  Kind,
  NoDeprecatedCustomRule,
  NoUnusedFragmentsRule,
  parse,
  Source,
  specifiedRules,
  validate,
  visit,
} from 'graphql'
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema } from 'graphql'
import type { FoundDocument } from './embedded-document.ts'
import type { Finding } from './finding.ts'

/** A fragment may be there for documents of other files. */
const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule)

interface Parsed {
  readonly ast: DocumentNode
  readonly own: ReadonlySet<string>
}

/** Where in a file an offset of one of its documents is, both counted from 1. */
function placeOf(source: Source, offset: number): { line: number; column: number } {
  const { line, column } = getLocation(source, offset)
  const { locationOffset } = source
  return {
    line: line + locationOffset.line - 1,
    column: line === 1 ? column + locationOffset.column - 1 : column,
  }
}

function findingOf(error: GraphQLError, level: Finding['level'], fallback: FoundDocument): Finding {
  const source = error.nodes?.[0]?.loc?.source ?? error.source
  const offset = error.positions?.[0]
  const place = source && offset !== undefined ? placeOf(source, offset) : fallback
  return {
    level,
    path: source?.name ?? fallback.path,
    line: place.line,
    column: place.column,
    message: error.message,
  }
}

const byPlace = (one: Finding, other: Finding): number =>
  one.path.localeCompare(other.path, 'en') || one.line - other.line || one.column - other.column

/** The fragments of other documents that a document spreads, also through others. */
function borrowed({ ast, own }: Parsed, all: ReadonlyMap<string, FragmentDefinitionNode>): DocumentNode {
  const found = new Map<string, FragmentDefinitionNode>()
  const collect = (node: DocumentNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name: { value } }) {
        const fragment = all.get(value)
        if (own.has(value) || found.has(value) || fragment === undefined) return
        found.set(value, fragment)
        collect(fragment)
      },
    })
  }
  collect(ast)
  return { kind: Kind.DOCUMENT, definitions: [...found.values()] }
}

const fragmentsOf = (ast: DocumentNode): FragmentDefinitionNode[] =>
  ast.definitions.filter((it) => it.kind === Kind.FRAGMENT_DEFINITION)

/**
 * Checks documents against a schema: what does not exist, wrong and missing arguments and variables, and what is
 * deprecated, with the reason, which holds the date.
 */
export function checkDocuments(documents: readonly FoundDocument[], schema: GraphQLSchema): Finding[] {
  const findings = new Map<string, Finding>()
  const add = (error: GraphQLError, level: Finding['level'], document: FoundDocument): void => {
    const finding = findingOf(error, level, document)
    // A fragment is checked with each document that uses it; what is wrong with it is said once.
    findings.set(`${finding.path}:${finding.line}:${finding.column} ${finding.message}`, finding)
  }
  const parsed = documents.flatMap((document): (Parsed & { document: FoundDocument })[] => {
    try {
      const ast = parse(
        new Source(document.text, document.path, { line: document.line, column: document.column }),
      )
      return [{ document, ast, own: new Set(fragmentsOf(ast).map(({ name }) => name.value)) }]
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error
      add(error, 'error', document)
      return []
    }
  })
  const all = new Map(parsed.flatMap(({ ast }) => fragmentsOf(ast)).map((it) => [it.name.value, it]))
  for (const it of parsed) {
    const whole = concatAST([it.ast, borrowed(it, all)])
    const errors = validate(schema, whole, rules)
    for (const error of errors) add(error, 'error', it.document)
    if (errors.length > 0) continue
    for (const error of validate(schema, whole, [NoDeprecatedCustomRule])) add(error, 'warning', it.document)
  }
  return [...findings.values()].sort(byPlace)
}
