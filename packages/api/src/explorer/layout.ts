import { hash } from 'node:crypto'
import type { Html } from './html.ts'
import { html, raw } from './html.ts'
import { style } from './style.ts'
import type { Question } from './use/question.ts'
import type { ToldQuestion } from './use/told-question.ts'
import { useSection } from './use/use-section.ts'
import type { Shown } from './view.ts'
import type { Visit } from './visit.ts'
import { queryText } from './visit.ts'
import { languageTags, wordsIn } from '../words/words.ts'

const digest = hash('sha256', style, 'base64')

/** Nothing from elsewhere, no script and no style within the page but the one style sheet that is known by its digest. */
export const explorerPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'sha256-${digest}'`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

/** Two places and the way between them. */
const mark = raw(
  '<svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><path d="M6 24C8 10 20 6 26 9" fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round"/><circle cx="6" cy="24" r="4.5" fill="#e07a1f"/><circle cx="26" cy="9" r="4.5" fill="#3aa0c9"/></svg>',
)

const icon =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 32 32%22%3E%3Cpath d=%22M6 24C8 10 20 6 26 9%22 fill=%22none%22 stroke=%22%23335%22 stroke-width=%222.5%22/%3E%3Ccircle cx=%226%22 cy=%2224%22 r=%225%22 fill=%22%23e07a1f%22/%3E%3Ccircle cx=%2226%22 cy=%229%22 r=%225%22 fill=%22%233aa0c9%22/%3E%3C/svg%3E'

/** This address with another parameter; what is given several times is one list. */
function here({ path, query, to }: Visit, name: string, value: string | null): string {
  const rest = [...new Set(query.keys())].map((key) => {
    const texts = query.getAll(key).filter((text) => text.trim() !== '')
    return [key, texts.join(',')] as const
  })
  return to(encodeURI(path)).replace(/\?.*$/u, '') + queryText({ ...Object.fromEntries(rest), [name]: value })
}

/** The search form, as each page has it. */
export function searchForm(visit: Visit, place: 'top' | 'hero'): Html {
  const { words, given, query, release, to } = visit
  const id = `q-${place}`
  return html`<form
    class="search ${place}"
    role="search"
    action="${to('/search').replace(/\?.*$/u, '')}"
    method="get"
  >
    <label class="hide" for="${id}">${words.searchFor}</label>
    <input
      id="${id}"
      name="q"
      type="text"
      enterkeyhint="search"
      value="${given('q') ?? ''}"
      placeholder="${words.searchFor}"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
    />
    ${query.has('lang') && html`<input type="hidden" name="lang" value="${query.get('lang')}" />`}
    ${release !== null && html`<input type="hidden" name="release" value="${release}" />`}
    <button type="submit">${words.search}</button>
  </form>`
}

function header(visit: Visit): Html {
  const { words, to, path, language } = visit
  const item = (href: string, text: string): Html =>
    html`<a href="${to(href)}" ${path.startsWith(href.replace(/ies$|s$/u, '')) && html`aria-current="true"`}
      >${text}</a
    >`
  const others = languageTags.filter((tag) => tag !== language)
  return html`<header class="site">
    <div class="wrap">
      <a class="brand" href="${to('/')}" aria-label="${words.home}">${mark}<span>OpenCorridor</span></a>
      <nav aria-label="${words.menu}">
        ${item('/countries', words.countries)} ${item('/corridors', words.corridors)}
        ${item('/indicators', words.indicators)} ${item('/projects', words.projects)}
        ${item('/compare', words.compare)} ${item('/changes', words.changes)} ${item('/docs', words.docs)}
      </nav>
      ${path !== '/' && searchForm(visit, 'top')}
      ${others.map(
        (tag) =>
          html`<a class="tongue" lang="${tag}" hreflang="${tag}" href="${here(visit, 'lang', tag)}"
            >${wordsIn(tag).name}</a
          >`,
      )}
    </div>
  </header>`
}

const footer = ({ words, to }: Visit): Html =>
  html`<footer class="site">
    <div class="wrap">
      <p>${words.footer} ${words.borders}</p>
      <nav aria-label="${words.others}">
        <a href="${to('/docs')}">${words.docs}</a>
        <a href="${to('/docs/accessibility')}">${words.accessibility}</a>
        <a href="${to('/docs/citing')}">${words.cite}</a>
        <a href="${to('/graphql').replace(/\?.*$/u, '')}">${words.graph}</a>
        <a href="${to('/feeds/releases.atom').replace(/\?.*$/u, '')}">${words.feed}</a>
      </nav>
    </div>
  </footer>`

/** Where a system that knows oEmbed finds the chart that stands for a page: its address may be pasted like a chart's. */
function oembedLinks({ chart = [] }: Question, base: string): Html | false {
  const [first] = 'kind' in chart ? [chart] : chart
  if (first === undefined) return false
  const url = encodeURIComponent(`${base}/embed/${first.kind}?${first.query}`)
  return html`${(['json', 'xml'] as const).map(
    (format) =>
      html`<link
        rel="alternate"
        type="${format === 'json' ? 'application/json' : 'text/xml'}+oembed"
        href="${base}/oembed?format=${format}&url=${url}"
        title="${first.title}"
      />`,
  )}`
}

/** A view with what every view tells of its question. */
type Whole = Omit<Shown, 'question'> & { question?: ToldQuestion | undefined }

/** A whole page. */
export function layout(visit: Visit, shown: Whole): string {
  const { words, language, base, release, path } = visit
  const { title, description, main, question, picture, charts } = shown
  const whole = path === '/' ? `OpenCorridor · ${title}` : `${title} · OpenCorridor`
  const root = new URL(base).pathname.replace(/\/+$/u, '')
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${whole}</title>
        <meta name="description" content="${description}" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="${icon}" />
        <link rel="canonical" href="${base}${here(visit, 'lang', null).slice(root.length)}" />
        ${languageTags.map((tag) => html`<link rel="alternate" hreflang="${tag}" href="${base}${here(visit, 'lang', tag).slice(root.length)}" />`)}
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content="OpenCorridor" />
        <meta property="og:title" content="${title}" />
        <meta property="og:description" content="${description}" />
        ${question !== undefined && oembedLinks(question, base)}
        ${picture !== undefined && html`<meta property="og:image" content="${picture}" /><meta name="twitter:card" content="summary_large_image" />`}
        ${raw(`<style>${style}</style>`)}
        ${charts === true && html`<script type="module" src="${root}/embed.js"></script>`}
        <script type="module" src="${root}/explorer.js"></script>
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        ${header(visit)}
        ${release !== null && html`<p class="pinned"><span>${words.asOf} ${release}.</span> <a href="${here(visit, 'release', null)}">${words.readNewest}</a></p>`}
        <main id="main">${main}</main>
        ${question !== undefined && useSection(question, visit)} ${footer(visit)}
      </body>
    </html> `.text
}
