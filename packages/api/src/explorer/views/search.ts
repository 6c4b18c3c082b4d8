import type { Html } from '../html.ts'
import type { Hit } from '../hits.ts'
import { hitsOf, nameOf, placeOf, searchQuery } from '../hits.ts'
import { html } from '../html.ts'
import { section } from '../parts/blocks.ts'
import { own, shortName } from '../parts/values.ts'
import type { View } from '../view.ts'
import type { Visit } from '../visit.ts'
import { combined } from './combined.ts'

/** Where a hit leads; records without a page of ours have their own address. */
function hrefOf({ to }: Visit, hit: Hit): string | undefined {
  const place = placeOf(hit)
  if (place !== undefined) return to(...place)
  return hit.node.url ?? (hit.title === '' ? undefined : to('/projects', { text: hit.title }))
}

/** Records whose names there are in the reader's language. */
const translated = new Set(['Country', 'Region', 'Corridor'])

function group(visit: Visit, title: string, hits: readonly Hit[]): Html | false {
  if (hits.length === 0) return false
  return section(
    title,
    html`<ul class="list">
      ${hits.map((hit) => {
        const href = hrefOf(visit, hit)
        const name = nameOf(hit)
        const shown = translated.has(hit.node.__typename) ? name : own(name, visit)
        const note = [hit.node.code, ...(hit.node.countries ?? []).slice(0, 4).map((country) => country.name)]
        return html`<li>
          ${href === undefined ? shown : html`<a href="${href}">${shown}</a>`}
          <p>${note.filter((text) => text !== undefined).join(' · ')}</p>
        </li>`
      })}
    </ul>`,
  )
}

const most = 60

/** `/search?q=`: everything that a text may mean, each kind by itself. */
export const searchView: View = {
  path: '/search',
  async show(visit) {
    const { words, to } = visit
    const text = visit.given('q')?.slice(0, 200) ?? ''
    const [{ search: hits }, both] =
      text === ''
        ? [{ search: [] }, { charts: [], corridors: [] }]
        : await Promise.all([hitsOf(visit, text, most), combined(visit, text)])
    const of = (...types: string[]): readonly Hit[] =>
      hits.filter(({ node }) => types.includes(node.__typename))
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
                      ><strong>${own(shortName(title), visit)}</strong><span>${own(title, visit)}</span></a
                    >`,
                )}
            </div>`,
          )
        }
        <div class="grid">${groups}</div>`,
      question:
        text === ''
          ? undefined
          : { query: searchQuery, variables: { text, first: most, language: visit.language } },
    }
  },
}
