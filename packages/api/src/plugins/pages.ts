import type { Plugin } from 'graphql-yoga'
import { settle } from '../clients/page-costs.ts'

/** What a page makes its answer with: Yoga's own Response, of its `fetchAPI`. */
export type PageAnswer = (
  body: BodyInit | null,
  init: { status: number; headers: Readonly<Record<string, string>> },
) => Response

/** What stands at one address beside the graph. */
export interface Page {
  /** The whole path, such as `/healthz`; one that ends in `/`, but the root, stands for everything below it too. */
  path: string
  /** Answers GET and HEAD; undefined leaves the request to the graph. */
  render: (request: Request, answer: PageAnswer) => Promise<Response | undefined> | Response | undefined
}

/**
 * Answers GET and HEAD at the exact paths of some pages. Yoga's own pages match the end of the whole address, so that
 * `/graphql?query={..}&x=/health` was a health check, with an empty answer that a cache would have kept.
 *
 * @param pages - Each with a path of its own.
 */
export function usePages(pages: readonly Page[]): Plugin {
  const byPath = new Map(pages.map((page) => [page.path, page]))
  const folders = pages.filter(({ path }) => path.endsWith('/') && path !== '/')

  return {
    // Not async: every question to the graph passes by here.
    onRequest(event) {
      const { request, url, fetchAPI } = event
      const page = byPath.get(url.pathname) ?? folders.find(({ path }) => url.pathname.startsWith(path))
      if (page === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return
      // Pages keep their headers for all answers, and Yoga's Response writes into those that it is given.
      const rendered = page.render(
        request,
        (body, { headers, ...init }) => new fetchAPI.Response(body, { ...init, headers: { ...headers } }),
      )
      if (rendered === undefined) return
      return Promise.resolve(rendered).then((response) => {
        if (response === undefined) return
        settle(request, response)
        event.endResponse(response)
      })
    },
  }
}
