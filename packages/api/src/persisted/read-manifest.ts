import { readFileSync } from 'node:fs'
import { documentIdOf } from './document-id.ts'

/** The manifest cannot be used: says why, in one sentence. */
export class ManifestError extends Error {
  override name = 'ManifestError'
}

/**
 * Reads a manifest of documents: a JSON object of ids (`sha256:` and 64 hexadecimal digits) and texts, as the build of the
 * SDK writes it.
 *
 * @throws ManifestError when there is none, it is no such object, or a text is not what its id says.
 */
export function readManifest(path: string): Readonly<Record<string, string>> {
  let manifest: unknown
  try {
    manifest = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new ManifestError(`The manifest of documents ${path} cannot be read: ${String(error)}`)
  }
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest))
    throw new ManifestError(`The manifest of documents ${path} has to be an object of ids and texts.`)
  for (const [id, text] of Object.entries(manifest)) {
    if (typeof text !== 'string' || documentIdOf(text) !== id)
      throw new ManifestError(`In the manifest ${path} the text of ${id} is not the one of that hash.`)
  }
  return manifest as Readonly<Record<string, string>>
}
