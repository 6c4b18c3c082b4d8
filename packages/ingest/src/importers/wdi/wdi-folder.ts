import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { IngestError } from '../../item.ts'

const dataSuffix = '.csv.gz'
const descriptorSuffix = '.datapackage.json'

/** One indicator's files, by name within the folder. */
export interface WdiFile {
  /** The World Bank's code in capitals: `SP.POP.TOTL` of `sp.pop.totl.csv.gz`. */
  code: string
  data: string
  /** Absent where the folder has the data alone; name and unit are then unknown here. */
  descriptor?: string
  /** Size of the data file, packed. */
  bytes: number
}

export interface WdiFolder {
  path: string
  /** In order of code. */
  files: readonly WdiFile[]
}

/**
 * Lists a folder of the long WDI layout: one `<code>.csv.gz` for each indicator, and beside it
 * `<code>.datapackage.json`.
 * @throws IngestError when the folder cannot be read, or holds no such file
 */
export function listWdiFolder(path: string): WdiFolder {
  let names: string[]
  try {
    names = readdirSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new IngestError(`The folder ${path} cannot be read (${code}); name a folder of WDI files.`)
  }
  const present = new Set(names)
  const files = names
    .filter((name) => name.endsWith(dataSuffix))
    .map((data): WdiFile => {
      const stem = data.slice(0, -dataSuffix.length)
      const descriptor = stem + descriptorSuffix
      const bytes = statSync(join(path, data)).size
      return { code: stem.toUpperCase(), data, bytes, ...(present.has(descriptor) ? { descriptor } : {}) }
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  if (files.length === 0) {
    throw new IngestError(
      `The folder ${path} holds no file named <code>${dataSuffix}; name a folder of WDI files in the long layout.`,
    )
  }
  const twice = files.find((file, index) => file.code === files[index + 1]?.code)
  if (twice !== undefined) {
    throw new IngestError(`${path} holds two files for ${twice.code}, which differ in case only; keep one.`)
  }
  return { path, files }
}
