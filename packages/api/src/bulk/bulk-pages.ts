import { createReadStream } from 'node:fs'
import { graphError } from '@opencorridor/schema/errors'
import { cachingOf } from '../answers/cache-control.ts'
import { matches } from '../answers/if-none-match.ts'
import { errorBody, errorHeaders } from '../errors/error-body.ts'
import type { Logger } from '../logger.ts'
import type { Page, PageAnswer } from '../plugins/pages.ts'
import { requestId } from '../request-id.ts'
import { streamOf } from '../rest/pack-stream.ts'
import { restError } from '../rest/rest-error.ts'
import { findBulkFile } from './bulk-files.ts'
import type { BulkFile } from './bulk-files.ts'
import { wantedRange } from './byte-range.ts'

/** Where the files of a release are. */
interface BulkFolder {
  readonly path: string
  /** What is withdrawn may be taken down, so no cache is told to keep it for ever. */
  readonly withdrawn: boolean
}

export interface BulkOptions {
  /** The folder of a release by its name; undefined when there is no such release. Throws for one that was taken down. */
  folderOf: (release: string) => Promise<BulkFolder | undefined>
}

const names = /^\/releases\/([A-Za-z0-9][\w.-]{0,63})\/([\w.-]{0,100})$/

/** Sends a file or a part of it. What is in a release does not change, so it may be kept for as long as the release stands. */
function sendFile(
  { path, size, type, etag }: BulkFile,
  withdrawn: boolean,
  request: Request,
  answer: PageAnswer,
): Response {
  const headers = {
    ...{ etag, 'accept-ranges': 'bytes', 'cache-control': cachingOf(!withdrawn) },
    'content-type': type,
  }
  const header = (name: string) => request.headers.get(name)
  if (matches(header('if-none-match') ?? undefined, etag)) return answer(null, { status: 304, headers })
  const range = wantedRange(size, etag, header('range'), header('if-range'))
  if (range === 'unsatisfiable') {
    const body = errorBody('BAD_USER_INPUT', `Range: the file has ${size} bytes.`, requestId(request))
    return answer(body, { status: 416, headers: { ...errorHeaders, 'content-range': `bytes */${size}` } })
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const part = {
    ...headers,
    'content-length': String(end - start + 1),
    ...(range !== undefined && { 'content-range': `bytes ${start}-${end}/${size}` }),
  }
  const body =
    request.method === 'HEAD' || size === 0 ? null : streamOf(createReadStream(path, { start, end }))
  return answer(body, { status: range === undefined ? 200 : 206, headers: part })
}

/**
 * `/releases/<name>/<file>`: the bulk files of each release, with ranges, so that a download that broke off goes on where
 * it was. `/releases/<name>/` is the data package's descriptor.
 */
export function bulkPages({ folderOf }: BulkOptions, logger: Logger): Page[] {
  return [
    {
      path: '/releases/',
      async render(request, answer) {
        try {
          const [, release = '', file = ''] = names.exec(new URL(request.url).pathname) ?? []
          const folder = release === '' ? undefined : await folderOf(release)
          if (folder === undefined) {
            throw graphError('RELEASE_NOT_FOUND', `There is no release "${release}".`)
          }
          const found = await findBulkFile(folder.path, file === '' ? 'datapackage.json' : file)
          if (found !== undefined) return sendFile(found, folder.withdrawn, request, answer)
          const message = `Release ${release} has no file "${file}" here; datapackage.json lists those that it has.`
          return answer(errorBody('BAD_USER_INPUT', message, requestId(request)), {
            status: 404,
            headers: { ...errorHeaders },
          })
        } catch (error) {
          return restError(error, request, answer, logger)
        }
      },
    },
  ]
}
