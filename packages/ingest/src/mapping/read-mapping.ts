import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { LineCounter, isNode, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import type { z } from 'zod'
import { IngestError } from '../item.ts'

/** Bytes that a mapping may have; anything larger is some other file. */
const largest = 1024 * 1024

/**
 * Reads a mapping file: YAML of the form that the schema says.
 * @param example what a right one looks like: a page of the documentation
 * @throws IngestError with file, line, field and what would be right, for every fault that is found
 */
export async function readMapping<S extends z.ZodType>(
  path: string,
  schema: S,
  example: string,
): Promise<z.output<S>> {
  const name = basename(path)
  let text: string
  try {
    const bytes = await readFile(path)
    if (bytes.length > largest) throw new IngestError(`${name} has more than 1 MB, which is no mapping file.`)
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof IngestError) throw error
    const why = error instanceof TypeError ? 'its text is not UTF-8' : codeOf(error)
    throw new IngestError(`The mapping file ${path} cannot be read (${why}); see ${example} for one.`)
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [broken] = document.errors
  if (broken !== undefined) {
    const { line } = lines.linePos(broken.pos[0])
    const said = broken.message.split('\n', 1)[0]?.replace(/:$/, '') ?? ''
    throw new IngestError(`${name}, line ${line}: no YAML: ${said}; correct it, see ${example} for one.`)
  }
  const content: unknown = readContent(document, name)
  const result = schema.safeParse(content)
  if (result.success) return result.data
  const faults = result.error.issues.map((issue) => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
    const field = path.length === 0 ? '' : `, ${path.join('.')}`
    // A key that is not known is the fault of its own line, not of the object that it stands in.
    const at = issue.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path
    return `${name}, line ${lineOf(document, lines, at)}${field}: ${issue.message}`
  })
  throw new IngestError(`${faults.join('\n')}\nSee ${example} for a mapping file.`)
}

function readContent(document: Document.Parsed, name: string): unknown {
  try {
    // Aliases of aliases would let a small file unfold into a large one.
    return document.toJS({ maxAliasCount: 20 })
  } catch (error) {
    throw new IngestError(
      `${name}: ${error instanceof Error ? error.message : String(error)}; write it without aliases.`,
    )
  }
}

/** The line of a field, or of what would hold it where it is missing. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
