import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readManifest } from '@opencorridor/api'

/** Written by `pnpm --filter @opencorridor/sdk generate`. */
const ofTheSdk = fileURLToPath(new URL('../../sdk/generated/persisted-documents.json', import.meta.url))

/**
 * The documents that are known by their hash from the start: those of the file that `PERSISTED_DOCUMENTS` names, else
 * those of the SDK of this version.
 *
 * @throws ManifestError when the file that is named cannot be used.
 */
export function persistedManifest(env: NodeJS.ProcessEnv): Readonly<Record<string, string>> {
  const given = env['PERSISTED_DOCUMENTS']?.trim() ?? ''
  if (given !== '') return readManifest(given)
  return existsSync(ofTheSdk) ? readManifest(ofTheSdk) : {}
}
