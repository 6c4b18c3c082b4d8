import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { IngestError } from '../../item.ts'
import { defaultLimits } from '../limits.ts'
import type { SourceFile } from '../source-file.ts'
import { createTemporaryFolder } from '../temporary-folder.ts'
import { openZip } from '../zip-archive.ts'
import type { ZipArchive } from '../zip-archive.ts'
import { readDateStyles } from './date-styles.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheetRows } from './sheet-rows.ts'
import type { SheetRow } from './sheet-rows.ts'
import { listSheets } from './list-sheets.ts'

/** A workbook (XLSX), open for reading. */
export interface Workbook {
  /** Names of its sheets in their order, hidden ones among them. */
  readonly sheets: readonly string[]
  /**
   * The rows of a sheet as a stream; each call reads from the beginning.
   * @param onRead is told the packed bytes as they are taken, for the progress bar
   * @throws IngestError when there is no such sheet (the message lists those there are), or it cannot be read
   */
  rows(sheet: string, onRead?: (bytes: number) => void): AsyncGenerator<SheetRow>
  close(): Promise<void>
}

/** Says what a file is that is no workbook. */
async function checkStart(file: SourceFile): Promise<void> {
  for await (const chunk of file.read()) {
    const is = (...bytes: number[]): boolean => bytes.every((byte, index) => chunk[index] === byte)
    if (is(0x50, 0x4b)) return
    const way = 'save it as XLSX'
    if (is(0xd0, 0xcf, 0x11, 0xe0)) {
      throw new IngestError(
        `${file.name} is a workbook of the old kind (.xls) or one with a password; ${way} without one.`,
      )
    }
    throw new IngestError(`${file.name} is no workbook; ${way}, or name it .csv if it is text.`)
  }
  throw new IngestError(`${file.name} is empty, where a workbook is expected; fetch it again.`)
}

/**
 * Opens a workbook. What is packed, or within an archive, is copied to a temporary file first: its parts are read out of
 * order.
 * @throws IngestError with the file's name: no workbook, of the old kind (`.xls`), with a password, damaged
 */
export async function openWorkbook(file: SourceFile): Promise<Workbook> {
  await checkStart(file)
  const temporary = createTemporaryFolder()
  let zip: ZipArchive | undefined
  async function close(): Promise<void> {
    zip?.close()
    await temporary.remove()
  }
  try {
    const path = file.path ?? join(await temporary.path(), 'workbook.xlsx')
    if (file.path === undefined) await pipeline(file.read(), createWriteStream(path))
    zip = await openZip(path, file.name, defaultLimits)
    const parts = new Map(zip.entries.map((entry) => [entry.path, entry]))
    const { sheets, from1904, stringsPart, stylesPart } = await listSheets(parts, file.name)
    const strings = parts.get(stringsPart ?? '')
    const styles = parts.get(stylesPart ?? '')
    const context = {
      strings:
        strings === undefined ? [] : await readSharedStrings(strings.read(), `${file.name}/${strings.path}`),
      dateStyles:
        styles === undefined
          ? new Set<number>()
          : await readDateStyles(styles.read(), `${file.name}/${styles.path}`),
      from1904,
    }
    return {
      sheets: sheets.map(({ name }) => name),
      async *rows(sheet, onRead) {
        const part = parts.get(sheets.find(({ name }) => name === sheet)?.part ?? '')
        if (part === undefined) {
          const names = sheets.map(({ name }) => `"${name}"`).join(', ')
          throw new IngestError(`${file.name} has no sheet "${sheet}"; it has ${names}.`)
        }
        yield* readSheetRows(part.read(onRead), `${file.name}, sheet "${sheet}"`, context)
      },
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
