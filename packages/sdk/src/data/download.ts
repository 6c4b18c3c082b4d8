import { readEndpoint } from '../http/endpoint.ts'
import { HttpError, NetworkError } from '../errors.ts'

/** Files of a whole release, as the service has them below `/releases/<name>/`. */
const files = {
  csv: 'observations.csv.gz',
  parquet: 'observations.parquet',
  datapackage: 'datapackage.json',
} as const

/** Form of a whole release: CSV (gzip), Parquet, or the description of all its files (Frictionless Data Package). */
export type DownloadFormat = keyof typeof files

/** How a release is downloaded. */
export interface DownloadOptions {
  /** Absolute address of the graph: `http://localhost:4000/graphql`. The files lie beside it. */
  endpoint: string
  /** Name of a file of the release in place of that of the format, as `datapackage.json` lists them. */
  file?: string
  /** Ends the download, also in the middle of the body; it then fails with the signal's reason. */
  signal?: AbortSignal
  /** In place of the global one. */
  fetch?: typeof fetch
}

/** A file that is coming. */
export interface Download {
  /** Where it comes from. */
  readonly url: string
  /** `observations.parquet` */
  readonly name: string
  /** Bytes in all, where the service says so. */
  readonly size: number | undefined
  /** For `new Response`, `pipeTo`, or `writeFile(path, body)` of Node: it is read once. */
  readonly body: ReadableStream<Uint8Array>
  /** The whole answer: `await response.blob()`. */
  readonly response: Response
}

/** Address of a file of a release, beside the graph. */
export function downloadAddress(release: string, file: string, endpoint: string): URL {
  const base = new URL(readEndpoint(endpoint).url)
  base.search = ''
  return new URL(`releases/${encodeURIComponent(release)}/${encodeURIComponent(file)}`, base)
}

/**
 * Begins to download all values of a release; nothing is kept in memory.
 * @param release its name: `2026.05`
 * @throws HttpError when the service has no such release or file (404), or cannot give it now
 * @throws NetworkError when the service was not reached
 */
export async function download(
  release: string,
  format: DownloadFormat,
  { endpoint, file = files[format], signal, fetch: own }: DownloadOptions,
): Promise<Download> {
  const url = downloadAddress(release, file, endpoint)
  const place = `${url.origin}${url.pathname}`
  const fetchNow = own ?? globalThis.fetch
  let response: Response
  try {
    response = await fetchNow(url.href, { ...(signal && { signal }) })
  } catch (cause) {
    signal?.throwIfAborted()
    throw new NetworkError(`${place} was not reached.`, { cause })
  }
  const { body, headers } = response
  if (!response.ok || body === null) {
    await body?.cancel()
    throw new HttpError(
      `${place} answered ${String(response.status)}.`,
      response.status,
      headers.get('content-type') ?? undefined,
      {
        code: 'HTTP',
        retryable: response.status === 429 || response.status >= 500,
      },
    )
  }
  // With a content coding the length is that of what is sent, not of what is read here.
  const length = headers.get('content-encoding') === null ? headers.get('content-length') : null
  return { url: url.href, name: file, size: length === null ? undefined : Number(length), body, response }
}
