import type { ReleaseView } from '@opencorridor/schema'
import { graphError } from '@opencorridor/schema/errors'
import { Answer } from '../answers/answer.ts'
import { matches } from '../answers/if-none-match.ts'
import type { Logger } from '../logger.ts'
import type { Page } from '../plugins/pages.ts'
import type { TableContext } from '../rest/answer-table.ts'
import { restError } from '../rest/rest-error.ts'
import { catalogueJsonLd } from './dcat.ts'
import { indicatorJsonLd, releaseJsonLd } from './schema-org.ts'

type Describe = (view: ReleaseView, publicUrl: string, search: URLSearchParams) => object

function indicatorOf(view: ReleaseView, publicUrl: string, search: URLSearchParams): object {
  const code = search.get('indicator') ?? ''
  const described = indicatorJsonLd(view, code, publicUrl)
  if (described !== undefined) return described
  throw graphError('BAD_USER_INPUT', `indicator: "${code.slice(0, 50)}" is no indicator of this release.`)
}

const descriptions: readonly (readonly [path: string, describe: Describe])[] = [
  ['/catalog.jsonld', catalogueJsonLd],
  ['/catalog/release.jsonld', releaseJsonLd],
  ['/catalog/indicator.jsonld', indicatorOf],
]

/**
 * What is held here, for catalogues and search engines: `/catalog.jsonld` in DCAT 3, and as schema.org's Dataset
 * `/catalog/release.jsonld` and `/catalog/indicator.jsonld?indicator=...`. Each takes a `release`.
 */
export function cataloguePages({ context, logger }: { context: () => TableContext; logger: Logger }): Page[] {
  return descriptions.map(([path, describe]) => ({
    path,
    async render(request, answer) {
      try {
        const { releases, publicUrl } = context()
        const { searchParams: search } = new URL(request.url)
        const described = describe(await releases.view(search.get('release')), publicUrl, search)
        const body = new Answer(JSON.stringify(described), 'application/ld+json; charset=utf-8')
        const etag = body.tag('identity')
        const headers = { etag, 'cache-control': 'public, max-age=300', 'content-type': body.type }
        return matches(request.headers.get('if-none-match') ?? undefined, etag)
          ? answer(null, { status: 304, headers })
          : answer(body.bytes.toString(), { status: 200, headers })
      } catch (error) {
        return restError(error, request, answer, logger)
      }
    },
  }))
}
