import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

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
    .replace("'@0no-co/graphql.web'", "'graphql'")
    .replace(/^import \{/u, 'import type {')
    .replace('declare const enum', 'declare enum')
    .trimEnd()
  const notice = `/*!\n * Types of gql.tada ${version}.\n *\n${licence.replaceAll(/^/gmu, ' * ').replaceAll(/ +$/gmu, '')}\n */\n`
  return `${notice}${types}\n\nexport type { ${exported.join(', ')} }\n`
}
