import type { Plugin } from 'graphql-yoga'

/** Headers of an answer that a script on another site may read. */
const exposed = [
  'x-request-id',
  'x-cost',
  'retry-after',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'deprecation',
  'sunset',
  'warning',
  'content-disposition',
  'etag',
  'location',
  // A table's description, and files that are read by ranges.
  'link',
  'accept-ranges',
  'content-range',
].join(', ')

/** On every answer: see open-headers.ts. */
export const corsHeaders = [
  ['access-control-allow-origin', '*'],
  ['access-control-expose-headers', exposed],
] as const

/** A wildcard does not cover Authorization, which has to be named. */
const accepted = '*, authorization'

/**
 * Lets every site read the data, and none act as its visitor: any origin, never credentials.
 *
 * Yoga's own CORS reflects the origin back even where it was told `*`, with `Vary: Origin`: each site would have its
 * own copy in every cache. It is off (`cors: false`); here the headers are the same for everybody.
 */
export function useOpenCors(): Plugin {
  return {
    onRequest(event) {
      if (event.request.method !== 'OPTIONS') return
      event.endResponse(
        new event.fetchAPI.Response(null, {
          status: 204,
          headers: {
            'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
            'access-control-allow-headers': accepted,
            'access-control-max-age': '86400',
            allow: 'GET, HEAD, POST, OPTIONS',
          },
        }),
      )
    },
  }
}
