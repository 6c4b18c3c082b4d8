import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openSource } from './open-source.ts'
import type { SourceOptions } from './open-source.ts'
import type { SourceFile } from './source-file.ts'

/** For tests: a folder that goes when the test ends. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'opencorridor-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** For tests: writes a file, which goes when the test ends. @returns its path */
export async function testFile(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await testFolder(), name)
  await writeFile(path, content)
  return path
}

/** For tests: the only file of a location, open until the test ends. */
export async function onlyFile(location: string, options?: SourceOptions): Promise<SourceFile> {
  const source = await openSource(location, options)
  onTestFinished(() => source.close())
  const [file, ...others] = source.files
  if (file === undefined || others.length > 0)
    throw new Error(`${location} holds ${source.files.length} files`)
  return file
}

/** For tests: a file with this content, as an importer gets it. */
export async function sourceFile(name: string, content: string | Uint8Array): Promise<SourceFile> {
  return onlyFile(await testFile(name, content))
}

/** For tests: everything that a reader yields. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}
