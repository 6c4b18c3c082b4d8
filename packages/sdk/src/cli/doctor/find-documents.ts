import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FoundDocument, UnreadableDocument } from './embedded-document.ts'
import { templateDocuments } from './template-documents.ts'

const graphqlFile = /\.(?:graphql|gql)$/u
const programFile = /\.[cm]?[jt]sx?$/u
/** Folders whose files nobody wrote by hand, or that belong to others; and whatever is hidden. */
const skipped = new Set(['node_modules', 'dist', 'build', 'coverage', 'out'])

/** Files that may hold documents, as paths relative to the folder, in a stable order. */
async function* walk(folder: string, below = ''): AsyncGenerator<string> {
  const entries = await readdir(join(folder, below), { withFileTypes: true })
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.name.startsWith('.') || skipped.has(entry.name)) continue
    if (entry.isDirectory()) yield* walk(folder, path)
    else if (entry.isFile() && (graphqlFile.test(path) || programFile.test(path))) yield path
  }
}

/** Whether a file says what the schema is, in place of asking something. */
const isSchema = (text: string): boolean =>
  /^\s*(?:extend\s+)?(?:type|schema|interface|scalar)\b[^{]*\{/mu.test(text)

/**
 * Finds the GraphQL documents of a project: its `.graphql` files, and the templates in its programs.
 * @param folder searched with all folders in it, but those of packages and builds
 */
export async function findDocuments(folder: string) {
  const documents: FoundDocument[] = []
  const unreadable: UnreadableDocument[] = []
  let files = 0
  for await (const path of walk(folder)) {
    files += 1
    const text = await readFile(join(folder, path), 'utf8')
    if (graphqlFile.test(path)) {
      if (!isSchema(text)) documents.push({ path, text, line: 1, column: 1 })
    } else {
      const found = templateDocuments(path, text)
      documents.push(...found.documents)
      unreadable.push(...found.unreadable)
    }
  }
  return { documents, unreadable, files }
}
