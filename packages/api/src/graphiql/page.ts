import type { Example } from './examples.ts'
import { graphiqlVersion } from './assets.ts'

/** Two places and the way between them. */
const icon =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 16 16%22%3E%3Cpath d=%22M3 12 13 4%22 stroke=%22%230b6e99%22 stroke-width=%222%22/%3E%3Ccircle cx=%223%22 cy=%2212%22 r=%223%22 fill=%22%230b6e99%22/%3E%3Ccircle cx=%2213%22 cy=%224%22 r=%223%22 fill=%22%23e07a1f%22/%3E%3C/svg%3E'

const file = (name: string): string => `graphiql/${name}?v=${graphiqlVersion}`

/**
 * GraphiQL measures the place of its tabs before the page has its width. A tab that is pressed for the first time takes
 * that wrong place, and the click misses it.
 */
const steadyTabs = '.graphiql-tab { transform: none !important }'

/**
 * GraphiQL's page. Its files are addressed relative to the page, so it works behind a proxy that adds a prefix. It has
 * no script of its own, so that its policy can forbid scripts within pages.
 */
export const graphiqlPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>OpenCorridor: ask the graph</title>
    <link rel="icon" href="${icon}">
    <link rel="stylesheet" href="${file('app.css')}">
    <style>${steadyTabs}</style>
  </head>
  <body id="body" class="no-focus-outline">
    <noscript>The editor needs JavaScript. The graph itself does not: see /schema.graphql.</noscript>
    <div id="root"></div>
    <script src="${file('app.js')}"></script>
    <script src="graphiql/start.js"></script>
  </body>
</html>
`

/** Everything from here, nothing from elsewhere. Monaco sets styles on elements and has fonts and icons in its CSS. */
export const graphiqlPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

/**
 * The script that starts GraphiQL: its workers, and a tab for each example.
 *
 * @param examples - In the order of the tabs.
 */
export function graphiqlStart(examples: readonly Example[]): string {
  const options = {
    title: 'OpenCorridor',
    credentials: 'omit',
    defaultTabs: examples.map(({ query }) => ({ query })),
    inputValueDeprecation: true,
    schemaDescription: true,
  }
  const workers = {
    editorWorkerService: file('editor.js'),
    json: file('json.js'),
    graphql: file('graphql.js'),
  }
  return `const workers = ${JSON.stringify(workers)}
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_id, label) => workers[label] }
YogaGraphiQL.renderYogaGraphiQL(document.getElementById('root'), ${JSON.stringify(options)})
`
}
