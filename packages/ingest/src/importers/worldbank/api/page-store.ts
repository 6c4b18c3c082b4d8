import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAnswer } from './api-answer.ts'
import type { ApiAnswer } from './api-answer.ts'

/** Pages that were fetched, kept so that a run that breaks goes on where it broke. */
export interface PageStore {
  /** Undefined where the page is not kept, or not whole. */
  read(code: string, page: number): Promise<(ApiAnswer & { text: string }) | undefined>
  write(code: string, page: number, text: string): Promise<void>
  /** Forgets the pages of an indicator. */
  clear(code: string): Promise<void>
}

/**
 * @param folder is made when the first page is kept, and holds a folder for each indicator
 * @param origin what else the pages depend on: the server, and the rows on a page
 */
export function createPageStore(folder: string, origin: string): PageStore {
  const mark = createHash('sha256').update(origin).digest('hex').slice(0, 8)
  const folderOf = (code: string): string => join(folder, `${code.replace(/[^\w.-]/g, '_')}-${mark}`)
  const pathOf = (code: string, page: number): string => join(folderOf(code), `page-${page}.json`)
  return {
    async read(code, page) {
      try {
        const text = await readFile(pathOf(code, page), 'utf8')
        return { ...parseAnswer(text, pathOf(code, page)), text }
      } catch {
        return undefined
      }
    },
    async write(code, page, text) {
      await mkdir(folderOf(code), { recursive: true })
      // Written beside its place first: a process that is killed leaves no half page behind.
      const path = pathOf(code, page)
      await writeFile(`${path}.part`, text)
      await rename(`${path}.part`, path)
    },
    clear: (code) => rm(folderOf(code), { recursive: true, force: true }),
  }
}
