import { graphError } from '@opencorridor/schema/errors'
import { Answer } from '../answers/answer.ts'
import { createResponseCache } from '../answers/response-cache.ts'
import { asker } from '../charts/ask.ts'
import type { ChartPagesOptions } from '../pages/charts.ts'
import { baseOf, refusal } from '../pages/charts.ts'
import type { Page } from '../plugins/pages.ts'
import { sendPage } from '../pages/send-page.ts'
import { suggestionsOf } from './suggestions.ts'
import { visitOf } from './visit.ts'

/** Bytes of answers that are kept: some thousands of beginnings of words. */
const keptBytes = 4_000_000

/** Characters of a text that are read. */
const longest = 200

/**
 * `/suggest?q=taj`: pages that a text may mean while it is typed, as JSON: the release that was read, and at most eight
 * suggestions, each with its title, kind, note and path. `lang` and `release` as in the explorer; nothing else of the
 * request matters, so that every cache between can keep the answer.
 */
export function suggestPage(options: ChartPagesOptions): Page {
  const { schema, context, spend, state, publicUrl, logger } = options
  const cache = createResponseCache(state, keptBytes)
  return {
    path: '/suggest',
    async render(request, answer) {
      try {
        const url = new URL(request.url)
        const text = url.searchParams.get('q')?.trim().replace(/\s+/gu, ' ').slice(0, longest)
        if (text === undefined) {
          throw graphError('BAD_USER_INPUT', 'q is missing: the text that is typed, as in /suggest?q=taj.')
        }
        const before = state()
        const ask = asker(schema, await context(), spend(request))
        const visit = visitOf(url, null, baseOf(request, publicUrl), ask)
        const headers = {
          'cache-control': visit.release === null ? 'public, max-age=300' : 'public, max-age=86400',
          vary: 'Accept-Encoding',
        }
        const key = JSON.stringify([visit.language, visit.release, text])
        const kept = cache.byWords(key)
        if (kept !== undefined) return await sendPage(request, answer, kept, headers)
        const found = await suggestionsOf(visit, text)
        const made = new Answer(JSON.stringify(found), 'application/json; charset=utf-8')
        if (before !== undefined) cache.keep(before, key, key, made)
        return await sendPage(request, answer, made, headers)
      } catch (error) {
        return refusal(error, request, answer, logger)
      }
    },
  }
}
