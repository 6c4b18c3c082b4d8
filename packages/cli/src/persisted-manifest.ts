import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readManifest } from '@opencorridor/api'

/** Written by `pnpm --filter @opencorridor/sdk generate`. */
const ofTheSdk = fileURLToPath(new URL('../../sdk/generated/persisted-documents.json', import.meta.url))

/**
 * The documents that are known by their hash from the start: those of the file that `PERSISTED_DOCUMENTS` names, if any, else
 * those of the SDK of this version.
 *
 * @throws ManifestError when the file that is named cannot be used.
 */
export function persistedManifest(given: string | undefined): Readonly<Record<string, string>> {
  if (given !== undefined) return readManifest(given)
  return existsSync(ofTheSdk) ? readManifest(ofTheSdk) : {}
}
