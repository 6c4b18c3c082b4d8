import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { WdiFolder } from './wdi-folder.ts'

const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/**
 * The checksum of a folder's files: sha256 of the text that `sha256sum` prints for them in order of name, so that it
 * can be checked with `LC_ALL=C sha256sum *.csv.gz *.datapackage.json | LC_ALL=C sort -k2 | sha256sum`.
 */
export async function checksumOf({ path, files }: WdiFolder): Promise<string> {
  const names = files.flatMap(({ data, descriptor }) =>
    descriptor === undefined ? [data] : [data, descriptor],
  )
  const lines = createHash('sha256')
  for (const name of names.sort()) {
    const digest = createHash('sha256').update(await readFile(join(path, name)))
    lines.update(`${digest.digest('hex')}  ${name}\n`)
  }
  return lines.digest('hex')
}

export interface EditionLabel {
  label: string
  /** The label, where it is a date: `2026-07`. */
  publishedOn?: string
}

/**
 * The label of an edition: the one that was asked for; else the folder's name where that is a date (`2026-07`); else
 * the first twelve digits of the checksum. File dates are not asked: they say when the files were copied, and one
 * edition would be several on several machines.
 */
export function editionLabel(folder: string, checksum: string, asked?: string): EditionLabel {
  const name = basename(resolve(folder))
  const label = asked ?? (isoDate.test(name) ? name : `sha256-${checksum.slice(0, 12)}`)
  return isoDate.test(label) ? { label, publishedOn: label } : { label }
}
