import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { isMap, LineCounter, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import { z } from 'zod'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { scheduleFault } from './schedule.ts'
import type { SourceBase } from './source-kind.ts'
import { sourceKinds } from './source-kinds.ts'

/** What an operator keeps in sources.yaml. */
export interface SourcesFile {
  /** Requests that may begin in a second, at each host. */
  requestsPerSecond: number
  sources: SourceBase[]
}

const base = {
  id: z.string().regex(/^[\w.-]{1,60}$/, 'is no id of letters, digits, ".", "_" and "-"'),
  schedule: z.string().superRefine((schedule, context) => {
    const fault = scheduleFault(schedule)
    if (fault !== undefined) {
      const message = `is no schedule of five fields, such as "0 4 * * 1" for Mondays at 4:00 UTC (${fault})`
      context.addIssue({ code: 'custom', message })
    }
  }),
}

const [first, ...others] = sourceKinds.map(({ publisher, fields }) =>
  z.strictObject({ ...base, publisher: z.literal(publisher), ...fields }),
)

const shape = z.strictObject({
  requestsPerSecond: z.number().min(0.01).max(100).default(2),
  sources: z
    .array(z.discriminatedUnion('publisher', first === undefined ? ([] as never) : [first, ...others]))
    .min(1)
    .superRefine((sources, context) => {
      for (const [at, { id }] of sources.entries()) {
        if (sources.findIndex((other) => other.id === id) === at) continue
        context.addIssue({
          code: 'custom',
          path: [at, 'id'],
          message: `"${id}" is the id of another source too`,
        })
      }
    }),
})

/** `sources[1].schedule`. */
function fieldName(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')
}

/** The line of a field; of what holds it, where the field is missing. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const parent: unknown = document.getIn(path.slice(0, length - 1), true)
    const last = path[length - 1]
    const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(last)) : undefined
    const node: unknown = pair?.key ?? document.getIn(path.slice(0, length), true)
    const range =
      typeof node === 'object' && node !== null && 'range' in node ? (node.range as number[] | null) : null
    if (range?.[0] !== undefined) return lines.linePos(range[0]).line
  }
  return 1
}

function sentence({ path, code, message, ...issue }: z.core.$ZodIssue): {
  path: PropertyKey[]
  text: string
} {
  if (code === 'unrecognized_keys' && 'keys' in issue) {
    const [key = ''] = issue.keys
    return { path: [...path, key], text: 'is no field of this; remove it, or look for a slip of the pen' }
  }
  if (code === 'invalid_union') {
    const known = sourceKinds.map(({ publisher }) => publisher).join(', ')
    return { path, text: `names no publisher that is known; one of ${known} is expected` }
  }
  return { path, text: message.replace(/^(?:Invalid input|Too small|Too big): /, '') }
}

/**
 * Reads a file of sources.
 * @throws CommandFailure with a line for each fault: file, line, field, what is wrong and what would be right
 */
export async function readSources(path: string): Promise<SourcesFile> {
  const file = basename(path)
  const fail = (lines: readonly string[]): CommandFailure =>
    new CommandFailure(lines.join('\n'), exitCodes.syncConfiguration)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw fail([`${path} cannot be read (${code}); name a file of sources with --file.`])
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (document.errors.length > 0) {
    throw fail(
      document.errors.map(
        ({ message, pos }) => `${file}, line ${lines.linePos(pos[0]).line}: ${message.split('\n')[0] ?? ''}`,
      ),
    )
  }
  const read = shape.safeParse(document.toJS())
  if (!read.success) {
    const faults = read.error.issues.map(sentence)
    throw fail(
      faults.map(
        ({ path, text }) =>
          `${file}, line ${lineOf(document, lines, path)}, ${fieldName(path) || 'the file'}: ${text}`,
      ),
    )
  }
  return read.data
}
