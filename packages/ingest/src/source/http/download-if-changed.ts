import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { fileName } from './download.ts'
import { checkAnswer, politeFetch } from './polite-fetch.ts'
import type { HttpOptions } from './polite-fetch.ts'
import { saveBody } from './save-body.ts'
import { conditionsOf, validatorsOf } from './validators.ts'
import type { Validators } from './validators.ts'

/** By what a later run can tell whether a file has changed. */
export interface FileState extends Validators {
  /** sha256 of the file as it lies. */
  digest: string
}

/** sha256 of a file as it lies on disk. */
export async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  return hash.digest('hex')
}

/**
 * Fetches an address into a folder, under its own name, unless it is what it was: the server says so (304), or the same
 * bytes come.
 * @param known what was said of it when it was last fetched
 * @returns undefined where nothing has changed
 * @throws IngestError see `politeFetch`
 */
export async function downloadIfChanged(
  address: string,
  folder: string,
  known: FileState | undefined,
  options: HttpOptions = {},
): Promise<{ path: string; state: FileState } | undefined> {
  const headers = { ...options.headers, ...conditionsOf(known ?? {}) }
  const fetched = await politeFetch(
    address,
    async (response) => {
      if (response.status === 304) return undefined
      checkAnswer(response, address)
      const path = join(folder, fileName(response))
      await saveBody(response, path, options.atMost)
      return { path, validators: validatorsOf(response) }
    },
    { ...options, headers },
  )
  if (fetched === undefined) return undefined
  const digest = await digestOfFile(fetched.path)
  if (digest === known?.digest) return undefined
  return { path: fetched.path, state: { ...fetched.validators, digest } }
}
