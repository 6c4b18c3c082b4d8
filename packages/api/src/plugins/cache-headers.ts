import type { Plugin } from 'graphql-yoga'

/**
 * Says what caches may do: never keep an answer with an error (a lost database or a bug would be served on after it
 * was mended), and tell apart what one address gives to a browser and to a program (`Vary: Accept`).
 *
 * @param endpoint - The graph's path; pages set their own headers.
 */
export function useCacheHeaders(endpoint: string): Plugin {
  const asked = new WeakSet<Request>()
  const failed = new WeakSet<Request>()
  return {
    onRequest({ request, url }) {
      if (url.pathname === endpoint) asked.add(request)
    },
    onResultProcess({ request, result }) {
      if ('errors' in result && (result.errors ?? []).length > 0) failed.add(request)
    },
    onResponse({ request, response }) {
      if (response.status >= 400 || failed.has(request)) response.headers.set('cache-control', 'no-store')
      if (asked.has(request)) response.headers.append('vary', 'Accept')
    },
  }
}
