import { describe, expect, it } from 'vitest'
import { createGraphServer } from '../server.ts'
import { tinySchema } from '../testing/tiny-schema.ts'
import { groups } from './catalogue.ts'
import { allDocuments } from './document.ts'
import { anchorOf, linkFrom, renderMarkdown } from './markdown.ts'

const server = createGraphServer({ schema: tinySchema, context: () => ({}) })
const get = async (path: string): Promise<Response> => server.fetch(`http://localhost${path}`)

/** Addresses of a page that lead to other pages of the documentation, with their anchors. */
const linksOf = (html: string): string[] =>
  [...html.matchAll(/href="(\/docs[^"]*|#[^"]+)"/gu)].flatMap(([, href]) => href ?? [])

describe('the documents', () => {
  it('are all there, each with a title and a page', async () => {
    const slugs = groups.flatMap(({ entries }) => entries.map(({ slug }) => slug))
    expect(allDocuments().map(({ slug }) => slug)).toEqual(slugs)
    expect(new Set(slugs).size).toBe(slugs.length)
    for (const slug of slugs) {
      const response = await get(`/docs/${slug}`)
      const html = await response.text()
      expect(response.status, slug).toBe(200)
      expect([...html.matchAll(/<h1[\s>]/gu)], slug).toHaveLength(1)
      expect(html, slug).not.toMatch(/\sstyle="|<script(?![^>]* src="\/)/u)
    }
  })

  it('link to pages and headings that there are', async () => {
    const pages = new Map<string, string>()
    const read = async (path: string): Promise<string> => {
      const known = pages.get(path)
      if (known !== undefined) return known
      const response = await get(path)
      const html = response.status === 200 ? await response.text() : ''
      pages.set(path, html)
      return html
    }
    const broken: string[] = []
    for (const { slug } of allDocuments()) {
      const own = `/docs/${slug}`
      for (const link of linksOf(await read(own))) {
        const [path = '', anchor] = link.split('#')
        // The graph of this test is a small one; that of the service is read below.
        if (path.startsWith('/docs/reference')) continue
        const html = await read(path === '' ? own : path)
        if (html === '' || (anchor !== undefined && !html.includes(`id="${anchor}"`)))
          broken.push(`${own}: ${link}`)
      }
    }
    expect(broken).toEqual([])
  })

  it('are found by their words, those with the words in a heading first', async () => {
    const html = await (await get('/docs/search?text=permanent+address')).text()
    expect(html).toMatch(/href="\/docs\/citing#a-permanent-address"/u)
    expect(await (await get('/docs/search?text=%3Cb%3Exyzzy')).text()).toContain('Nothing was found.')
  })

  it('stand in llms.txt', async () => {
    const text = await (await get('/llms.txt')).text()
    expect(text).toMatch(/^# OpenCorridor\n\n> /u)
    for (const { slug } of allDocuments()) expect(text).toContain(`](http://localhost/docs/${slug})`)
  })
})

describe('the reference', () => {
  it('has a page for each type, and none for what there is not', async () => {
    expect((await get('/docs/reference/Query')).status).toBe(200)
    expect((await get('/docs/reference/Nothing')).status).toBe(404)
  })
})

describe('Markdown', () => {
  it.each([
    ['docs/guides/a.md', 'citing.md', '/docs/citing'],
    ['docs/guides/a.md', '../limits.md#cost', '/docs/limits#cost'],
    ['docs/guides/a.md', '../../examples', 'https://github.com/opencorridor/opencorridor/blob/main/examples'],
    ['README.md', 'https://example.org/x.md', 'https://example.org/x.md'],
    ['README.md', '#here', '#here'],
  ])('a link of %s to %s leads to %s', (file, href, expected) => {
    expect(linkFrom(file, href)).toBe(expected)
  })

  it('names headings as the repository does, and each once', () => {
    expect(anchorOf('`panel`: What, and why?')).toBe('panel-what-and-why')
    const { html, passages, title } = renderMarkdown('# A\n\n## B\n\nx `<y>`\n\n## B\n\n<!-- no -->', 'a.md')
    expect(html).toContain('<h2 id="b-1">B</h2>')
    expect(html).not.toContain('<!--')
    expect([title, passages[1]]).toEqual(['A', { id: 'b', title: 'B', text: 'x <y>' }])
  })
})
