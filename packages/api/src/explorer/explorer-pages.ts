import { Answer } from '../answers/answer.ts'
import { createResponseCache } from '../answers/response-cache.ts'
import { asker } from '../charts/ask.ts'
import { publicError } from '../errors/public-error.ts'
import { verdictOn } from '../errors/verdict.ts'
import { describeError } from '../logger.ts'
import type { ChartPagesOptions } from '../pages/charts.ts'
import { baseOf } from '../pages/charts.ts'
import type { Page } from '../plugins/pages.ts'
import { requestId } from '../request-id.ts'
import { html } from './html.ts'
import { explorerPolicy, layout } from './layout.ts'
import { explorerScript } from './script.ts'
import { sendPage } from '../pages/send-page.ts'
import { suggestPage } from './suggest-page.ts'
import { toldQuestion } from './use/told-question.ts'
import type { View } from './view.ts'
import { changesView } from './views/changes.ts'
import { compareView } from './views/compare.ts'
import { corridorView } from './views/corridor.ts'
import { corridorsView } from './views/corridors.ts'
import { countriesView } from './views/countries.ts'
import { countryView } from './views/country.ts'
import { homeView } from './views/home.ts'
import { indicatorView } from './views/indicator.ts'
import { indicatorsView } from './views/indicators.ts'
import { projectView } from './views/project.ts'
import { projectsView } from './views/projects.ts'
import { searchView } from './views/search.ts'
import type { Visit } from './visit.ts'
import { visitOf } from './visit.ts'
import { languageTags, wordsIn } from '../words/words.ts'

const views: readonly View[] = [
  ...[homeView, searchView, countriesView, countryView, corridorsView, corridorView, indicatorsView],
  ...[indicatorView, projectsView, projectView, compareView, changesView],
]

/** Bytes of pages that are kept. */
const keptBytes = 32_000_000

const type = 'text/html; charset=utf-8'

/** A page in place of one that there is not, or that could not be made. */
const instead = (visit: Visit, title: string, text: string): string =>
  layout(visit, {
    title,
    description: text,
    main: html`<div class="page">
      <h1>${title}</h1>
      <p class="lead">${text}</p>
      <p><a class="button" href="${visit.to('/')}">${visit.words.home}</a></p>
    </div>`,
  })

/**
 * The explorer: pages that are made of what the graph answers, and kept by address and language for as long as the
 * state of the data lasts.
 */
export function explorerPages(options: ChartPagesOptions, more: readonly View[] = []): Page[] {
  const { schema, context, spend, state, publicUrl, logger } = options
  const cache = createResponseCache(state, keptBytes)

  const page = (view: View): Page => ({
    path: view.path,
    async render(request, answer) {
      const url = new URL(request.url)
      const base = baseOf(request, publicUrl)
      const headers = {
        'cache-control': url.searchParams.has('release') ? 'public, max-age=86400' : 'public, max-age=300',
        'content-security-policy': explorerPolicy,
        vary: 'Accept-Encoding, Accept-Language',
      }
      const accepted = request.headers.get('accept-language')
      const before = state()
      const visit = visitOf(url, accepted, base, asker(schema, await context(), spend(request)))
      const key = `${visit.language} ${base}${url.pathname}${url.search}`
      const kept = cache.byWords(key)
      if (kept !== undefined) return sendPage(request, answer, kept, headers)
      const failed = (status: number, text: string, more: Readonly<Record<string, string>> = {}): Response =>
        answer(text, {
          status,
          headers: { ...headers, 'cache-control': 'no-store', 'content-type': type, ...more },
        })
      try {
        const shown = await view.show(visit)
        if (shown === undefined) {
          return failed(404, instead(visit, visit.words.notFound, visit.words.notFoundNote))
        }
        const question = shown.question && (await toldQuestion(visit, shown.question))
        const made = new Answer(layout(visit, { ...shown, question }), type)
        if (before !== undefined) cache.keep(before, key, key, made)
        return await sendPage(request, answer, made, headers)
      } catch (error) {
        const verdict = verdictOn(error)
        if (verdict.logged) {
          const about = { requestId: requestId(request), code: verdict.code, error: describeError(error) }
          logger.error(about, 'a page could not be made')
        }
        const http = publicError(error, verdict, requestId(request), false).extensions.http
        // What was asked wrongly is the reader's to mend; what was taken down by law is gone; the rest is ours.
        const status = verdict.logged ? 503 : (http?.status ?? 400)
        return failed(status, instead(visit, visit.words.failed, verdict.message), http?.headers)
      }
    },
  })

  const words = Object.fromEntries(languageTags.map((tag) => [tag, wordsIn(tag)]))
  const texts = Object.fromEntries(
    Object.entries(words).map(([tag, { copy, copied, suggestions }]) => [tag, { copy, copied, suggestions }]),
  )
  const script = new Answer(explorerScript(texts), 'text/javascript; charset=utf-8')
  return [
    ...[...views, ...more].map(page),
    suggestPage(options),
    {
      path: '/explorer.js',
      render: (request, answer) =>
        sendPage(request, answer, script, {
          'cache-control': 'public, max-age=3600, stale-while-revalidate=86400',
          vary: 'Accept-Encoding',
        }),
    },
  ]
}
