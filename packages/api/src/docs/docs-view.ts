import type { GraphQLSchema } from 'graphql'
import type { Html } from '../explorer/html.ts'
import { html, raw } from '../explorer/html.ts'
import type { Shown, View } from '../explorer/view.ts'
import type { Visit } from '../explorer/visit.ts'
import { groups } from './catalogue.ts'
import { documentOf } from './document.ts'
import { referenceIndex, referencePage } from './reference.ts'
import { searchDocs } from './search-docs.ts'

/** Contents beside a page. */
function contents(visit: Visit, current: string): Html {
  const { to, words } = visit
  const link = (slug: string, title: string): Html =>
    html`<li>
      <a href="${to(`/docs/${slug}`)}" ${slug === current && html`aria-current="page"`}>${title}</a>
    </li>`
  return html`<aside>
    <form role="search" action="${to('/docs/search').replace(/\?.*$/u, '')}" method="get">
      <label class="hide" for="docs-q">${words.searchDocs}</label>
      <input
        id="docs-q"
        type="search"
        name="text"
        value="${visit.given('text') ?? ''}"
        placeholder="${words.searchDocs}"
      />
      ${visit.query.has('lang') && html`<input type="hidden" name="lang" value="${visit.query.get('lang')}" />`}
    </form>
    <nav aria-label="${words.tableOfContents}">
      ${groups.map(
        ({ title, entries }) =>
          html`<h2>${title}</h2>
            <ul>
              ${entries.map(({ slug }) => {
                const document = documentOf(slug)
                return document !== undefined && link(slug, document.title)
              })}
            </ul>`,
      )}
      <h2>API</h2>
      <ul>
        ${link('reference', 'Reference of the graph')}
        <li><a href="${to('/openapi.json').replace(/\?.*$/u, '')}">OpenAPI</a></li>
      </ul>
    </nav>
  </aside>`
}

const framed = (visit: Visit, slug: string, title: string, description: string, inner: Html): Shown => ({
  ...{ title, description },
  // Documents are written in English.
  main: html`<div class="docs">
    <article class="prose" lang="en">${inner}</article>
    ${contents(visit, slug)}
  </div>`,
})

function overview(visit: Visit): Shown {
  const { to, words } = visit
  const inner = html`<h1>${words.docs}</h1>
    <p>
      Guides, the data dictionary, and the reference of the graph, the SDK and the addresses of the service.
    </p>
    ${groups.map(
      ({ title, entries }) =>
        html`<h2>${title}</h2>
          <div class="cards words">
            ${entries.map(({ slug, about }) => {
              const document = documentOf(slug)
              return (
                document !== undefined &&
                html`<a class="card" href="${to(`/docs/${slug}`)}"
                  ><strong>${document.title}</strong><span>${about}</span></a
                >`
              )
            })}
          </div>`,
    )}
    <h2>API</h2>
    <div class="cards words">
      <a class="card" href="${to('/docs/reference')}"
        ><strong>Reference of the graph</strong
        ><span>Every question and type, with examples that run.</span></a
      >
    </div>`
  return framed(visit, '', words.docs, 'Guides, data dictionary and reference of OpenCorridor.', inner)
}

function found(visit: Visit): Shown {
  const { to, words, given } = visit
  const text = given('text')?.slice(0, 200) ?? ''
  const hits = searchDocs(text)
  const inner = html`<h1>${words.found}: “${text}”</h1>
    ${hits.length === 0 && html`<p class="note">${words.nothing}</p>`}
    <ul class="list">
      ${hits.map(
        ({ document, passage, excerpt }) =>
          html`<li>
            <a href="${to(`/docs/${document.slug}`)}#${passage.id}"
              >${document.title === passage.title ? document.title : `${document.title}: ${passage.title}`}</a
            >
            <p>${excerpt}</p>
          </li>`,
      )}
    </ul>`
  return framed(visit, '', `${words.found}: ${text}`, words.searchDocs, inner)
}

/** The two newest, whatever release is read: what the one changed against the other. */
async function newestReleases(visit: Visit): Promise<string[]> {
  const { releases } = await visit.ask<{ releases: { nodes: readonly { name: string }[] } }>(
    '{ releases(first: 2) { nodes { name } } }',
  )
  return releases.nodes.map(({ name }) => name)
}

/** `/docs` and everything below it. */
export function docsViews(schema: GraphQLSchema): View[] {
  async function show(visit: Visit): Promise<Shown | undefined> {
    const slug = visit.path.replace(/^\/docs\/?/u, '')
    if (slug === '') return overview(visit)
    if (slug === 'search') return found(visit)
    if (slug === 'reference') {
      const text = 'Every question and type of the graph.'
      const index = referenceIndex(schema, visit, await newestReleases(visit))
      return framed(visit, slug, 'Reference of the graph', text, index)
    }
    if (slug.startsWith('reference/')) {
      const name = slug.slice('reference/'.length)
      const page = referencePage(schema, name, visit)
      return page && framed(visit, 'reference', name, `${name} in the graph of OpenCorridor.`, page)
    }
    const document = documentOf(slug)
    return document && framed(visit, slug, document.title, document.about, raw(document.html))
  }
  return ['/docs', '/docs/'].map((path) => ({ path, show }))
}
