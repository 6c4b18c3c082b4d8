import { Answer } from '../../answers/answer.ts'
import { matches } from '../../answers/if-none-match.ts'
import type { Page } from '../../plugins/pages.ts'
import { openApi } from './openapi.ts'

/** `/openapi.json`: the plain addresses for generators of clients. */
export function openApiPage(publicUrl: () => string): Page {
  return {
    path: '/openapi.json',
    render(request, answer) {
      const body = new Answer(JSON.stringify(openApi(publicUrl())), 'application/json; charset=utf-8')
      const etag = body.tag('identity')
      const headers = { etag, 'cache-control': 'public, max-age=300', 'content-type': body.type }
      return matches(request.headers.get('if-none-match') ?? undefined, etag)
        ? answer(null, { status: 304, headers })
        : answer(body.bytes.toString(), { status: 200, headers })
    },
  }
}
