import type { Chart, ChartKind } from '@opencorridor/charts'
import { describe, draw, escape, tableHtml, wordsOf } from '@opencorridor/charts'

export interface ChartPageInput {
  chart: Chart
  kind: ChartKind
  /** What follows the `?` of the chart's address. */
  query: string
  /** The address of the service as its readers know it. */
  base: string
  theme: string | null
}

const style = `
:root{color-scheme:light dark;--bg:#fff;--ink:#1d2733;--muted:#5b6773;--line:#dfe3e8}
@media (prefers-color-scheme:dark){:root{--bg:#14191f;--ink:#e8edf2;--muted:#a3aeb9;--line:#2c343d}}
html[data-theme=dark]{--bg:#14191f;--ink:#e8edf2;--muted:#a3aeb9;--line:#2c343d}
html[data-theme=light]{--bg:#fff;--ink:#1d2733;--muted:#5b6773;--line:#dfe3e8}
body{margin:0;background:var(--bg);color:var(--ink);font:14px/1.5 Inter,system-ui,sans-serif}
img{display:block;width:100%;height:auto}
details{padding:8px 12px}
summary{cursor:pointer;min-height:24px}
.scroll{overflow:auto}
table{border-collapse:collapse;font-size:13px}
caption{text-align:start;font-weight:600;padding:8px 0}
th,td{padding:4px 10px;border-top:1px solid var(--line);text-align:end;white-space:nowrap}
th:first-child{text-align:start}
`

/** The attributes of an element of ours that say the same as an address does. */
function attributes(query: string): string {
  return [...new URLSearchParams(query)]
    .filter(([name]) => !['width', 'height', 'maxwidth', 'maxheight'].includes(name))
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('')
}

/**
 * The page of a chart, to be opened or framed: the picture and its table without a script, the chart with one. It tells
 * the page around it how high it is.
 */
export function chartPage(input: ChartPageInput): string {
  const { chart, kind, query, base, theme } = input
  const { width, height } = draw(chart, { width: 1200 })
  const png = `${base}/charts/${kind}.png?${new URLSearchParams([...new URLSearchParams(query), ['width', '1200']]).toString()}`
  const page = `${base}/embed/${kind}?${query}`
  const oembed = (format: 'json' | 'xml'): string =>
    `${base}/oembed?format=${format}&url=${encodeURIComponent(page)}`
  const meta = (name: string, content: string): string =>
    `<meta property="${name}" content="${escape(content)}">`
  const alt = describe(chart)
  return `<!doctype html>
<html lang="${escape(chart.language)}"${theme === null ? '' : ` data-theme="${escape(theme)}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(chart.title)} · OpenCorridor</title>
<meta name="description" content="${escape(chart.subtitle)}">
<link rel="canonical" href="${escape(page)}">
<link rel="icon" href="data:,">
<link rel="alternate" type="application/json+oembed" href="${escape(oembed('json'))}" title="${escape(chart.title)}">
<link rel="alternate" type="text/xml+oembed" href="${escape(oembed('xml'))}" title="${escape(chart.title)}">
${meta('og:type', 'website')}${meta('og:site_name', 'OpenCorridor')}${meta('og:title', chart.title)}${meta('og:description', chart.subtitle)}
${meta('og:url', page)}${meta('og:image', png)}${meta('og:image:type', 'image/png')}${meta('og:image:width', String(width * 2))}${meta('og:image:height', String(height * 2))}${meta('og:image:alt', alt.slice(0, 400))}
<meta name="twitter:card" content="summary_large_image"><meta name="twitter:title" content="${escape(chart.title)}"><meta name="twitter:description" content="${escape(chart.subtitle)}"><meta name="twitter:image" content="${escape(png)}">
<style>${style}</style>
<script type="module" src="${escape(base)}/embed.js"></script>
<script type="module" src="${escape(base)}/embed-frame.js"></script>
</head>
<body>
<main>
<oc-chart kind="${kind}"${attributes(query)}><img src="${escape(`${base}/charts/${kind}.svg?${query}`)}" alt="${escape(alt)}"></oc-chart>
<details><summary>${escape(wordsOf(chart.language).value)}</summary><div class="scroll" tabindex="0">${tableHtml(chart)}</div></details>
</main>
</body>
</html>
`
}

/** Nothing from elsewhere; every site may frame it. Styles within the page are its own. */
export const chartPagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors *',
].join('; ')

/** Tells the page around a framed chart how high the chart is; that page sets the frame's height. */
export const frameScript = `const tell = () => {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height)
  parent.postMessage({ type: 'opencorridor:height', height }, '*')
}
if (parent !== window) new ResizeObserver(tell).observe(document.documentElement)
`
