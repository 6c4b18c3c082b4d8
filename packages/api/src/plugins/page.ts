import type { Plugin } from 'graphql-yoga'

/** What a page gives: Yoga's own Response, made of its `fetchAPI`. */
type Answer = (body: BodyInit | null, init: ResponseInit) => Response

/**
 * Answers GET and HEAD at one exact path. Yoga's own pages match the end of the whole address, so that
 * `/graphql?query={..}&x=/health` was a health check, with an empty answer that a cache would have kept.
 *
 * @param path - The whole path, such as `/healthz`.
 * @param render - Makes the answer; undefined leaves the request to the next plugin.
 */
export function usePage(
  path: string,
  render: (request: Request, answer: Answer) => Promise<Response | undefined> | Response | undefined,
): Plugin {
  return {
    async onRequest(event) {
      const { request, url, fetchAPI } = event
      if (url.pathname !== path || (request.method !== 'GET' && request.method !== 'HEAD')) return
      const response = await render(request, (body, init) => new fetchAPI.Response(body, init))
      if (response !== undefined) event.endResponse(response)
    },
  }
}
