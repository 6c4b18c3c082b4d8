import { createHash } from 'node:crypto'
import { bytesOf, csvw, tableFormats } from '@opencorridor/formats'
import type { Table, TableFormat } from '@opencorridor/formats'
import { addressOf, costOfRoot, readArguments, tableOf } from '@opencorridor/schema'
import type { GraphContext, TableQuestion } from '@opencorridor/schema'
import { graphError } from '@opencorridor/schema/errors'
import { chooseEncoding } from '../answers/encoding.ts'
import { spendOn } from '../clients/page-costs.ts'
import { matches } from '../answers/if-none-match.ts'
import { cachingOf } from '../answers/cache-control.ts'
import type { PageAnswer } from '../plugins/pages.ts'
import { chooseFormat } from './choose-format.ts'
import { inTurns } from './in-turns.ts'
import { packed, streamOf } from './pack-stream.ts'

/** What the plain addresses need of the graph's context. */
export type TableContext = Pick<GraphContext, 'releases' | 'spendPairs' | 'publicUrl'>

/** Parameters that every address has, beside those of its question. */
export const commonParameters = ['language', 'comments', 'format'] as const

/** To be raised when a format is written in other bytes: entity tags have to differ then. */
const edition = 1

/** What the path of an address asks for: a format, the description of the CSV file (CSV on the Web), or neither. */
export type Suffix = TableFormat | 'csvw' | undefined

/** What a description of a CSV file ends in, as CSV on the Web has it. */
export const metadataExtension = 'csv-metadata.json'

function languageOf(search: URLSearchParams): string {
  const language = search.get('language') ?? 'en'
  if (/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(language)) return language
  throw graphError(
    'BAD_USER_INPUT',
    `language: "${language.slice(0, 50)}" is no tag such as en, ru or pt-BR (BCP 47).`,
  )
}

function checkFits(format: TableFormat, { columns, rowCount = 0 }: Table): void {
  if (format.cube && columns.every(({ role }) => role !== 'MEASURE')) {
    throw graphError(
      'BAD_USER_INPUT',
      `format: ${format.name} is for values; ask for csv, json, ndjson, parquet or xlsx.`,
    )
  }
  if (format.mostRows === undefined || rowCount <= format.mostRows) return
  throw graphError(
    'COST_LIMIT_EXCEEDED',
    `The table has ${rowCount} rows; ${format.name} holds ${format.mostRows}. Ask for csv or parquet.`,
    { measure: 'rows', limit: format.mostRows, actual: rowCount },
  )
}

function csvFormat(): TableFormat {
  const [csv] = tableFormats
  if (csv === undefined) throw new Error('There is no format.')
  return csv
}

/** As for the columns of the graph: ten cells are a point. */
const pointsOfTable = ({ columns, rowCount = 0 }: Table): number =>
  Math.ceil((columns.length * rowCount) / 10)

/** Answers a request for the table that is the answer to a question. */
export async function answerTable(
  question: TableQuestion,
  suffix: Suffix,
  request: Request,
  answer: PageAnswer,
  context: TableContext,
): Promise<Response> {
  const { publicUrl, releases, spendPairs } = context
  const { searchParams: search } = new URL(request.url)
  const language = languageOf(search)
  const comments = search.get('comments') !== 'false'
  const args = readArguments(question, search, commonParameters)
  const chosen = suffix ?? chooseFormat(search, request.headers.get('accept'))
  const format = chosen === 'csvw' ? csvFormat() : chosen
  const pinned = args['release'] as string | null | undefined
  const view = await releases.view(pinned)
  const path = (end: string) =>
    addressOf(question, language === 'en' ? args : { ...args, language }, view.release.name, end)
  const encoding =
    chosen !== 'csvw' && format.packable
      ? chooseEncoding(request.headers.get('accept-encoding') ?? undefined)
      : 'identity'
  // The bytes follow from these alone: so the tag is a strong one, and is known before the first byte is.
  const address = path(format.extension)
  const parts = [edition, view.release.digest, publicUrl, address, chosen === 'csvw', comments]
  const digest = createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)
  const etag = encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`
  const headers: Record<string, string> = {
    etag,
    'cache-control': cachingOf(pinned != null && view.release.withdrawnAt === null),
    vary: suffix === undefined ? 'Accept, Accept-Encoding' : 'Accept-Encoding',
    link: `<${publicUrl}${path(metadataExtension)}>; rel="describedby"; type="application/csvm+json", <${publicUrl}${address}>; rel="bookmark"`,
  }
  const known = request.headers.get('if-none-match') ?? undefined
  // `*` asks whether there is an answer at all, which is not known yet.
  if (known?.trim() !== '*' && matches(known, etag)) return answer(null, { status: 304, headers })
  const options = { language, publicUrl, extension: format.extension }
  // Before anything is read: it is paid for by who asks for the headers alone, or goes away, too.
  spendOn(request, costOfRoot(question, args))
  const table = await tableOf(view, question, args, options, spendPairs)
  if (chosen === 'csvw') {
    headers['content-type'] = 'application/csvm+json; charset=utf-8'
    return answer(csvw(table, publicUrl + path('csv')), { status: 200, headers })
  }
  checkFits(format, table)
  headers['content-type'] = format.mediaType
  headers['content-disposition'] =
    `attachment; filename="${question}-${view.release.name}.${format.extension}"`
  if (encoding !== 'identity') headers['content-encoding'] = encoding
  if (request.method === 'HEAD') return answer(null, { status: 200, headers })
  spendOn(request, pointsOfTable(table))
  const given = { ...table, batches: () => inTurns(table.batches()) }
  const bytes = bytesOf(format.write(given, { comments }))
  return answer(streamOf(packed(bytes, encoding)), { status: 200, headers })
}
