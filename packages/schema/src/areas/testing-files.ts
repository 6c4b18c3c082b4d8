import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/**
 * A path in the folder of publishers' files.
 * @throws Error when `OPENCORRIDOR_DATA` does not name the folder.
 */
export function dataPath(...path: string[]): string {
  const root = process.env['OPENCORRIDOR_DATA']
  if (root === undefined || root === '') {
    throw new Error('OPENCORRIDOR_DATA is not set: name the folder with the publishers’ files.')
  }
  return join(root, ...path)
}

/** Cells of one line of CSV (RFC 4180; no line break within a cell). */
export function cells(line: string): string[] {
  // A comma before the line makes every cell begin with one, also an empty first cell.
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  )
}

/** The lines of a text file, unpacked when its name ends in `.gz`; without byte order mark and empty lines. */
export function lines(path: string): string[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
}

/** The rows of a CSV file by the names of its header. */
export function table(path: string): Map<string, string>[] {
  const [header = '', ...rows] = lines(path)
  const names = cells(header)
  return rows.map((row) => new Map(cells(row).map((cell, place) => [names[place] ?? '', cell])))
}

/** Paths of the files in a folder whose names end in a text, in order. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name))
}
