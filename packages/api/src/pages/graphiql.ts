import { shouldRenderGraphiQL } from 'graphql-yoga'
import type { AssetName } from '../graphiql/assets.ts'
import { assetNames, graphiqlAsset } from '../graphiql/assets.ts'
import type { Example } from '../graphiql/examples.ts'
import { graphiqlPage, graphiqlPolicy, graphiqlStart } from '../graphiql/page.ts'
import type { Page } from '../plugins/pages.ts'

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache',
  'content-security-policy': graphiqlPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

function assetPage(name: AssetName): Page {
  return {
    path: `/graphiql/${name}`,
    async render(request, answer) {
      const asset = await graphiqlAsset(name)
      const zipped = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
      const headers = {
        'content-type': asset.type,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'Accept-Encoding',
        ...(zipped && { 'content-encoding': 'gzip' }),
      }
      return answer(zipped ? Buffer.from(asset.gzip) : asset.plain, { status: 200, headers })
    },
  }
}

/**
 * GraphiQL for browsers at the graph's path, with a tab of working queries for each kind of user.
 * Yoga's own page loads its program from a foreign host; this one works offline.
 *
 * @param endpoint - The graph's path.
 * @param examples - In the order of the tabs.
 */
export function graphiqlPages(endpoint: string, examples: readonly Example[]): Page[] {
  const start = graphiqlStart(examples)
  const script = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }
  return [
    {
      path: endpoint,
      render: (request, answer) =>
        shouldRenderGraphiQL(request)
          ? answer(graphiqlPage, { status: 200, headers: pageHeaders })
          : undefined,
    },
    {
      path: '/graphiql/start.js',
      render: (_request, answer) => answer(start, { status: 200, headers: script }),
    },
    ...assetNames.map(assetPage),
  ]
}
