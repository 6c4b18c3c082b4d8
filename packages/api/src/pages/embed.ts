import { chartKinds } from '@opencorridor/charts'
import type { ChartKind } from '@opencorridor/charts'
import { Answer } from '../answers/answer.ts'
import { chartPage, chartPagePolicy, frameScript } from '../embed/chart-page.ts'
import { oembedAnswer, oembedXml, readOembed } from '../embed/oembed.ts'
import { drawing, loader } from '../../generated/embed.ts'
import type { Page, PageAnswer } from '../plugins/pages.ts'
import type { ChartPagesOptions } from './charts.ts'
import { baseOf, createChartMaker, refusal } from './charts.ts'
import { sendPage } from './send-page.ts'

const html = 'text/html; charset=utf-8'
const script = 'text/javascript; charset=utf-8'

const common = {
  vary: 'Accept-Encoding',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
} as const

/** Sends what sites of others may read and frame. */
const send = (
  request: Request,
  answer: PageAnswer,
  made: Answer,
  headers: Readonly<Record<string, string>>,
): Promise<Response> => sendPage(request, answer, made, { ...common, ...headers })

/** Scripts, by path. What draws is asked for with its digest, so it may be kept for ever. */
const scripts = {
  '/embed.js': { text: loader, keep: 'public, max-age=3600, stale-while-revalidate=86400' },
  '/embed-drawing.js': { text: drawing, keep: 'public, max-age=31536000, immutable' },
  '/embed-frame.js': { text: frameScript, keep: 'public, max-age=3600, stale-while-revalidate=86400' },
} as const

const scriptPages = (): Page[] =>
  Object.entries(scripts).map(([path, { text, keep }]) => {
    const made = new Answer(text, script)
    return { path, render: (request, answer) => send(request, answer, made, { 'cache-control': keep }) }
  })

/** `/embed/<kind>`: the page of a chart; `/oembed`: what a site asks that turns pasted addresses into charts. */
export function embedPages(options: ChartPagesOptions): Page[] {
  const { publicUrl, logger } = options
  const make = createChartMaker(options)
  const page = (kind: ChartKind): Page => ({
    path: `/embed/${kind}`,
    async render(request, answer) {
      try {
        const { searchParams } = new URL(request.url)
        const base = baseOf(request, publicUrl)
        const chart = await make(request, kind, searchParams, base)
        const query = searchParams.toString().replaceAll('%2C', ',')
        const text = chartPage({ chart, kind, query, base, theme: searchParams.get('theme') })
        return await send(request, answer, new Answer(text, html), {
          'cache-control': searchParams.has('release') ? 'public, max-age=86400' : 'public, max-age=300',
          'content-security-policy': chartPagePolicy,
        })
      } catch (error) {
        return refusal(error, request, answer, logger)
      }
    },
  })
  const oembed: Page = {
    path: '/oembed',
    async render(request, answer) {
      try {
        const base = baseOf(request, publicUrl)
        const question = readOembed(new URL(request.url).searchParams, base)
        const chart = await make(request, question.kind, new URLSearchParams(question.query), base)
        const said = oembedAnswer(chart, question, base)
        const made =
          question.format === 'xml'
            ? new Answer(oembedXml(said), 'text/xml; charset=utf-8')
            : new Answer(JSON.stringify(said), 'application/json; charset=utf-8')
        return await send(request, answer, made, { 'cache-control': 'public, max-age=300' })
      } catch (error) {
        return refusal(error, request, answer, logger)
      }
    },
  }
  return [...scriptPages(), ...chartKinds.map(page), oembed]
}
