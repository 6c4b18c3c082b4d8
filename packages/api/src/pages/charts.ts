import { chartKinds, draw } from '@opencorridor/charts'
import type { Chart, ChartKind } from '@opencorridor/charts'
import type { GraphQLSchema } from 'graphql'
import { Answer } from '../answers/answer.ts'
import { createResponseCache } from '../answers/response-cache.ts'
import { asker } from '../charts/ask.ts'
import type { Spend } from '../charts/ask.ts'
import { chartOf } from '../charts/chart-of.ts'
import { readLook, readPixels, readQuestion } from '../charts/parameters.ts'
import { rasterise } from '../charts/raster.ts'
import { errorBody, errorHeaders } from '../errors/error-body.ts'
import { publicError } from '../errors/public-error.ts'
import { verdictOn } from '../errors/verdict.ts'
import type { Logger } from '../logger.ts'
import { describeError } from '../logger.ts'
import type { Page } from '../plugins/pages.ts'
import { sendPage } from './send-page.ts'
import { requestId } from '../request-id.ts'

export interface ChartPagesOptions {
  schema: GraphQLSchema
  /** Made for each chart, see `ServerOptions.context`. */
  context: () => object | Promise<object>
  /** Takes note of what the questions cost that the answer to a request is made of. */
  spend: (request: Request) => Spend
  /** See `ServerOptions.state`. */
  state: () => string | undefined
  /** The address of the service as its readers know it. Default: that of each request. */
  publicUrl?: string | undefined
  logger: Logger
}

const formats = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  json: 'application/json; charset=utf-8',
} as const
type Format = keyof typeof formats

/** Bytes of pictures that are kept. */
const keptBytes = 32_000_000

/** In a picture that is opened by itself nothing runs and nothing is loaded, whatever it says. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *"

async function body(format: Format, chart: Chart, parameters: URLSearchParams): Promise<string | Buffer> {
  const look = readLook(parameters)
  if (format === 'svg') return draw(chart, look).svg
  if (format === 'json') return JSON.stringify(chart)
  const theme = look.theme === 'dark' ? 'dark' : 'light'
  return rasterise(draw(chart, { ...look, bare: true }), theme, readPixels(parameters))
}

/** The address of the service as its readers know it, without a slash at its end. */
export const baseOf = (request: Request, publicUrl: string | undefined): string =>
  (publicUrl ?? new URL(request.url).origin).replace(/\/+$/, '')

/** Makes charts of the graph's answers, and answers for them again as long as the data are the same. */
export function createChartMaker({
  schema,
  context,
  spend,
}: Pick<ChartPagesOptions, 'schema' | 'context' | 'spend'>) {
  return async (
    request: Request,
    kind: ChartKind,
    parameters: URLSearchParams,
    base: string,
  ): Promise<Chart> => {
    const question = readQuestion(kind, parameters)
    const named = new URLSearchParams(parameters)
    for (const name of ['theme', 'width', 'height', 'pixels']) named.delete(name)
    const link = `${base}/embed/${kind}?${named.toString().replaceAll('%2C', ',')}`
    return chartOf(asker(schema, await context(), spend(request)), question, link)
  }
}

/**
 * `/charts/<kind>.svg`, `.png` and `.json`: what the graph answers, as a picture, and as what the picture is drawn from,
 * for those who draw it themselves. Parameters: see parameters.ts.
 */
export function chartPages(options: ChartPagesOptions): Page[] {
  const { state, publicUrl, logger } = options
  const make = createChartMaker(options)
  const cache = createResponseCache(state, keptBytes)

  async function answerTo(request: Request, kind: ChartKind, format: Format, base: string): Promise<Answer> {
    const url = new URL(request.url)
    const key = `${base}${url.pathname}${url.search}`
    const kept = cache.byWords(key)
    if (kept !== undefined) return kept
    const before = state()
    const chart = await make(request, kind, url.searchParams, base)
    const made = new Answer(await body(format, chart, url.searchParams), formats[format])
    if (before !== undefined) cache.keep(before, key, key, made)
    return made
  }

  const page = (kind: ChartKind, format: Format): Page => ({
    path: `/charts/${kind}.${format}`,
    async render(request, answer) {
      const url = new URL(request.url)
      const base = baseOf(request, publicUrl)
      try {
        const made = await answerTo(request, kind, format, base)
        const packable = made.packable && format !== 'png'
        const headers = {
          // One that names its release stays as it is, unless the release is withdrawn.
          'cache-control': url.searchParams.has('release') ? 'public, max-age=86400' : 'public, max-age=300',
          'content-security-policy': policy,
          'cross-origin-resource-policy': 'cross-origin',
          'x-content-type-options': 'nosniff',
          ...(packable && { vary: 'Accept-Encoding' }),
        }
        return await sendPage(request, answer, made, headers, packable)
      } catch (error) {
        return refusal(error, request, answer, logger)
      }
    },
  })
  const all = Object.keys(formats) as Format[]
  return chartKinds.flatMap((kind) => all.map((format) => page(kind, format)))
}

/** What is answered in place of a page, in one clear sentence. */
export function refusal(
  error: unknown,
  request: Request,
  answer: Parameters<Page['render']>[1],
  logger: Logger,
): Response {
  const id = requestId(request)
  const verdict = verdictOn(error)
  if (verdict.logged) {
    logger.error(
      { requestId: id, code: verdict.code, error: describeError(error) },
      'a chart, or suggestions, could not be made',
    )
  }
  const { status = 400, headers } = publicError(error, verdict, id, false).extensions.http ?? {}
  return answer(errorBody(verdict.code, verdict.message, id), {
    status,
    // Of an outage: when to come again.
    headers: { ...errorHeaders, ...headers },
  })
}
