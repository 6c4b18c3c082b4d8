import { expect, onTestFinished } from 'vitest'
import type { Importer } from '../item.ts'
import { IngestError } from '../item.ts'
import { openSource } from '../source/open-source.ts'
import type { Source } from '../source/source-file.ts'
import { testFile } from '../source/testing-files.ts'

/** For tests: an input that is wrong, and what the sentence about it must say. */
export type Malformed<Input = string | Uint8Array> = readonly [
  what: string,
  input: Input,
  /** Where it is wrong, and in what way. */
  where: RegExp,
  /** What to do about it. */
  way: RegExp,
]

/** For tests: the sentences of everything that a reader or importer refuses. Any other error is one of ours, and thrown. */
export async function faultsOf(
  run: () => AsyncIterable<unknown> | Promise<AsyncIterable<unknown>>,
): Promise<string[]> {
  const faults: string[] = []
  try {
    for await (const item of await run()) {
      if (typeof item !== 'object' || item === null || !('type' in item) || item.type !== 'reject') continue
      const { file, line, field, reason } = item as unknown as {
        file: string
        line?: number
        field?: string
        reason: string
      }
      const place = [
        file,
        ...(line === undefined ? [] : [`line ${line}`]),
        ...(field === undefined ? [] : [field]),
      ]
      faults.push(`${place.join(', ')}: ${reason}`)
    }
  } catch (error) {
    if (!(error instanceof IngestError)) throw error
    faults.push(error.message)
  }
  return faults
}

/** For tests: the items of an importer. */
export function itemsOf(importer: Importer): AsyncIterable<unknown> {
  return importer.items(() => undefined)
}

/** For tests: one of the sentences names the file, says where and what, and a way out. */
export function expectFault(faults: readonly string[], file: string, where: RegExp, way: RegExp): void {
  const said = faults.find((fault) => where.test(fault)) ?? faults.join('\n')
  expect(said).toMatch(where)
  expect(said).toContain(file)
  expect(said).toMatch(way)
  expect(said).toMatch(/[.?]$/)
  // No stack, and nothing of the file's size: a report is read by people.
  expect(said).not.toMatch(/\n\s+at |node_modules/)
  expect(said.length).toBeLessThan(1200)
}

/** For tests: writes the input as a file, and checks what an importer says of it. */
export async function checkImporter(
  name: string,
  create: (source: Source) => Importer,
  [, input, where, way]: Malformed,
): Promise<void> {
  const path = await testFile(name, input)
  const faults = await faultsOf(async () => {
    const source = await openSource(path)
    onTestFinished(() => source.close())
    return itemsOf(create(source))
  })
  expectFault(faults, name, where, way)
}
