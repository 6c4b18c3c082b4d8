import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Kind, OperationTypeNode } from 'graphql'

const folder = dirname(createRequire(import.meta.url).resolve('gql.tada/package.json'))

/** What of it `src/graphql` builds on. */
const exported = [
  'addIntrospectionScalars',
  'decorateFragmentDef',
  'DefinitionDecoration',
  'DocumentDecoration',
  'FragmentShape',
  'getDocumentType',
  'getFragmentsOfDocuments',
  'getVariablesType',
  'parseDocument',
]

/** An enum of graphql as types alone: to import it would have a compiler read all of graphql's types. */
function literals(name: string, codes: Readonly<Record<string, string>>): string {
  const members = Object.entries(codes).map(([key, code]) => `  export type ${key} = '${code}';\n`)
  return `/** Codes of graphql. */\ndeclare namespace ${name} {\n${members.join('')}}\n`
}

/**
 * The part of gql.tada's types that infers answers and variables from a text, with its licence. As a copy: the package
 * itself would bring a compiler along (33 MB) and exports only functions that make syntax trees.
 * @throws Error when a later gql.tada is laid out otherwise
 */
export function tadaTypes(): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const licence = readFileSync(join(folder, 'LICENSE.md'), 'utf8').trim()
  const text = readFileSync(join(folder, 'dist/chunks/index-chunk.d.ts'), 'utf8')
  const end = text.indexOf('type fragmentRegistryEntry<')
  if (end < 0) throw new Error('gql.tada is laid out otherwise; see tools/generate/tada-types.ts.')
  const types = text
    .slice(0, end)
    .replace(
      /^import \{[^}]*\} from '@0no-co\/graphql\.web';\n/u,
      `${literals('Kind', Kind)}${literals('OperationTypeNode', OperationTypeNode)}`,
    )
    .replace('declare const enum', 'declare enum')
    .trimEnd()
  if (!types.startsWith('/** Codes of graphql'))
    throw new Error('gql.tada begins otherwise; see tools/generate/tada-types.ts.')
  const notice = `/*!\n * Types of gql.tada ${version}.\n *\n${licence.replaceAll(/^/gmu, ' * ').replaceAll(/ +$/gmu, '')}\n */\n`
  return `${notice}${types}\n\nexport type { ${exported.join(', ')} }\n`
}
