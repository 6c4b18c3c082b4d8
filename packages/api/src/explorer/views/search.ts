import type { Html } from '../html.ts'
import { html } from '../html.ts'
import { section } from '../parts/blocks.ts'
import { shortName } from '../parts/values.ts'
import type { View } from '../view.ts'
import type { Visit } from '../visit.ts'
import { combined } from './combined.ts'

const hitFields = `title node {
      __typename
      ... on Country { code name(language: $language) }
      ... on Region { code name(language: $language) }
      ... on Corridor { code name(language: $language) }
      ... on Indicator { code name subject }
      ... on Project { code title countries { name(language: $language) } }
      ... on Organisation { code name url }
      ... on Instrument { code name url }
      ... on Publication { code name: title url }
      ... on Resource { code name url }
      ... on Theme { code name }
    }`

const searchQuery = `query Search($text: String!, $release: String, $language: String!) {
  search(text: $text, first: 60, release: $release) { ${hitFields} }
}`

interface Hit {
  title: string
  node: {
    __typename: string
    code?: string
    name?: string
    url?: string | null
    subject?: string
    countries?: { name: string }[]
  }
}

/** Where a record has its page; records without one are shown with their own address. */
function hrefOf({ to }: Visit, { node, title }: Hit): string | undefined {
  const { __typename: type, code = '', url } = node
  if (type === 'Country' || type === 'Region') return to(`/country/${code}`)
  if (type === 'Corridor') return to(`/corridor/${code}`)
  if (type === 'Indicator') return to(`/indicator/${code}`)
  if (type === 'Project') return to(`/project/${code}`)
  if (type === 'Theme') return to('/projects', { theme: code })
  if (type === 'Organisation') return to('/projects', { organisation: code })
  return url ?? (title === '' ? undefined : to('/projects', { text: title }))
}

function group(visit: Visit, title: string, hits: readonly Hit[]): Html | false {
  if (hits.length === 0) return false
  return section(
    title,
    html`<ul class="list">
      ${hits.map((hit) => {
        const href = hrefOf(visit, hit)
        const name = hit.node.name ?? hit.title
        const note = [hit.node.code, ...(hit.node.countries ?? []).slice(0, 4).map((country) => country.name)]
        return html`<li>
          ${href === undefined ? name : html`<a href="${href}">${name}</a>`}
          <p>${note.filter((text) => text !== undefined).join(' · ')}</p>
        </li>`
      })}
    </ul>`,
  )
}

/** `/search?q=`: everything that a text may mean, each kind by itself. */
export const searchView: View = {
  path: '/search',
  async show(visit) {
    const { words, to } = visit
    const text = visit.given('q')?.slice(0, 200) ?? ''
    const [{ search: hits }, both] =
      text === ''
        ? [{ search: [] }, { charts: [], corridors: [] }]
        : await Promise.all([visit.ask<{ search: Hit[] }>(searchQuery, { text }), combined(visit, text)])
    const of = (...types: string[]): Hit[] => hits.filter(({ node }) => types.includes(node.__typename))
    const groups = [
      group(visit, words.countries, of('Country', 'Region')),
      both.corridors.length + of('Corridor').length > 0 &&
        group(visit, words.corridors, [
          ...both.corridors.map(({ code, title }) => ({
            title,
            node: { __typename: 'Corridor', code, name: title },
          })),
          ...of('Corridor'),
        ]),
      group(visit, words.indicators, of('Indicator')),
      group(visit, words.projects, of('Project')),
      group(visit, words.organisations, of('Organisation')),
      group(visit, words.themes, of('Theme')),
      group(visit, words.others, of('Instrument', 'Publication', 'Resource')),
    ].filter((one) => one !== false)
    const nothing = groups.length === 0 && both.charts.length === 0
    return {
      title: text === '' ? words.search : `${words.found}: ${text}`,
      description: words.searchHint,
      main: html`<div class="page">
          <h1>${text === '' ? words.search : html`${words.found}: “${text}”`}</h1>
          <p class="lead">${words.searchHint}.</p>
        </div>
        ${nothing && text !== '' && html`<p class="note">${words.nothing} ${words.nothingHint}</p>`}
        ${
          both.charts.length > 0 &&
          section(
            words.charts,
            html`<div class="cards words">
              ${both.charts
                .slice(0, 6)
                .map(
                  ({ indicator, area, title }) =>
                    html`<a class="card" href="${to('/compare', { indicator, areas: area, from: '2000' })}"
                      ><strong>${shortName(title)}</strong><span>${title}</span></a
                    >`,
                )}
            </div>`,
          )
        }
        <div class="grid">${groups}</div>`,
      question:
        text === '' ? undefined : { query: searchQuery, variables: { text, language: visit.language } },
    }
  },
}
