import { posix } from 'node:path'
import { Marked } from 'marked'
import { groups } from './catalogue.ts'

/** One heading with what stands below it, as plain text: what a search finds. */
export interface Passage {
  id: string
  title: string
  text: string
}

/** A document as HTML. */
export interface Rendered {
  title: string
  html: string
  passages: readonly Passage[]
}

const repository = 'https://github.com/opencorridor/opencorridor/blob/main/'

const byFile = new Map(groups.flatMap(({ entries }) => entries.map(({ file, slug }) => [file, slug])))

/** An anchor as GitHub makes it, so that links between documents hold in both places. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/gu, '-')

/**
 * Where a link of a document leads on a page: to the page of another document, or to the repository.
 * @param file the document that has the link
 */
export function linkFrom(file: string, href: string): string {
  if (/^(?:[a-z]+:|#)/iu.test(href)) return href
  const [path = '', anchor] = href.split('#')
  const target = posix.normalize(posix.join(posix.dirname(file), path)).replace(/\/$/u, '')
  const slug = byFile.get(target)
  const end = anchor === undefined ? '' : `#${anchor}`
  return slug === undefined ? `${repository}${target}${end}` : `/docs/${slug}${end}`
}

const plain = (text: string): string =>
  text
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** Splits a page at its headings. */
function passagesOf(html: string): Passage[] {
  return html.split(/(?=<h[1-3] id=)/u).flatMap((part) => {
    const [whole, id, title] = /^<h[1-3] id="([^"]*)">(.*?)<\/h[1-3]>/su.exec(part) ?? []
    if (whole === undefined || id === undefined || title === undefined) return []
    return [{ id, title: plain(title), text: plain(part.slice(whole.length)).replace(/\s+/gu, ' ').trim() }]
  })
}

/**
 * Makes a page of a document of this repository: they are trusted, and may have HTML.
 * @param file from the root of the repository; links are from there
 */
export function renderMarkdown(text: string, file: string): Rendered {
  const used = new Map<string, number>()
  const marked = new Marked({
    walkTokens(token) {
      if (token.type === 'link') token.href = linkFrom(file, String(token.href))
    },
    renderer: {
      heading({ tokens, depth }) {
        const inner = this.parser.parseInline(tokens)
        const anchor = anchorOf(plain(inner))
        const count = used.get(anchor) ?? 0
        used.set(anchor, count + 1)
        return `<h${depth} id="${count === 0 ? anchor : `${anchor}-${count}`}">${inner}</h${depth}>\n`
      },
      html: ({ text: own }) => (own.startsWith('<!--') ? '' : own),
    },
  })
  // What scrolls by itself has to be reached by keyboard.
  const html = marked
    .parse(text, { async: false })
    .replaceAll('<table>', '<div class="scroll" tabindex="0" role="region" aria-label="Table"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<pre>', '<pre tabindex="0" data-copy>')
    // A cell that heads an empty corner is no heading.
    .replaceAll(/<th( [^>]*)?><\/th>/gu, '<td$1></td>')
  const passages = passagesOf(html)
  return { title: passages[0]?.title ?? file, html, passages }
}
