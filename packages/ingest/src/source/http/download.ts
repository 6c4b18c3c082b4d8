import { join } from 'node:path'
import { checkAnswer, politeFetch } from './polite-fetch.ts'
import type { HttpOptions } from './polite-fetch.ts'
import { saveBody } from './save-body.ts'

/** What was fetched: where it lies, and how messages name it. */
export interface Download {
  path: string
  name: string
}

/** The file's name: as the server states it, else the end of the address. Only letters, digits and `._-` of it. */
export function fileName(response: Response): string {
  const stated = /filename="?([^";]+)"?/i.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const { pathname, hostname } = new URL(response.url)
  const name = (stated ?? pathname.slice(pathname.lastIndexOf('/') + 1))
    .replace(/[^\w.-]/g, '_')
    .replace(/^\.+/, '')
  // What was packed for the way only has been unpacked on arrival.
  const bare = response.headers.has('content-encoding') ? name.replace(/\.gz$/i, '') : name
  const known = bare === '' ? hostname : bare
  const type = response.headers.get('content-type') ?? ''
  const isZip = /^application\/(x-)?zip/i.test(type) && !/\.(zip|xlsx)$/i.test(known)
  return isZip ? `${known}.zip` : known
}

let fetched = 0

/**
 * Fetches an address into a folder, as a stream. It is fetched whole before any of it is read: a connection that breaks
 * is tried again without a row being read twice, and all readings see one state of the publisher's.
 * @throws IngestError see `politeFetch`; also for a web page where data was due
 */
export async function download(address: string, folder: string, options?: HttpOptions): Promise<Download> {
  fetched += 1
  const path = join(folder, String(fetched))
  return politeFetch(
    address,
    async (response) => {
      checkAnswer(response, address)
      await saveBody(response, path, options?.atMost)
      return { path, name: fileName(response) }
    },
    options,
  )
}
