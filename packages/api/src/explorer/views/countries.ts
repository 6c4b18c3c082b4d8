import { html } from '../html.ts'
import { field, form, select } from '../parts/fields.ts'
import { counted } from '../parts/values.ts'
import type { View } from '../view.ts'

const countriesQuery = `query Countries($region: String, $after: String, $release: String, $language: String!) {
  countries(region: $region, first: 100, after: $after, release: $release) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { code name(language: $language) }
  }
}`

const regionsQuery = `query Regions($release: String, $language: String!) {
  regions(first: 100, release: $release) { nodes { code name(language: $language) kind } }
}`

interface Countries {
  countries: {
    totalCount: number
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
    nodes: readonly { code: string; name: string }[]
  }
}

/** `/countries`: all of them, or those of a region, by their names in the reader's language. */
export const countriesView: View = {
  path: '/countries',
  async show(visit) {
    const { words, to, language } = visit
    const region = visit.given('region')
    const text = visit.given('text')
    const { regions } = await visit.ask<{ regions: { nodes: { code: string; name: string }[] } }>(
      regionsQuery,
    )
    const found: { code: string; name: string }[] = []
    // A page of the graph has a hundred; the world has less than three hundred.
    for (let after: string | null = null, more = true; more;) {
      const { countries }: Countries = await visit.ask<Countries>(countriesQuery, { region, after })
      found.push(...countries.nodes)
      after = countries.pageInfo.endCursor
      more = countries.pageInfo.hasNextPage
    }
    const collator = new Intl.Collator(language)
    const wanted = text?.toLocaleLowerCase(language)
    const shown = found
      .filter(
        ({ name, code }) =>
          wanted === undefined || `${name} ${code}`.toLocaleLowerCase(language).includes(wanted),
      )
      .sort((a, b) => collator.compare(a.name, b.name))
    const sorted = [...regions.nodes].sort((a, b) => collator.compare(a.name, b.name))
    return {
      title: words.countries,
      description: `${words.countries}: ${counted(shown.length, visit)}`,
      main: html`<div class="page">
          <h1>${words.countries}</h1>
          <p class="lead">${words.found}: ${counted(shown.length, visit)}</p>
        </div>
        <section>
          ${form(
            visit,
            '/countries',
            html`${field('text', words.text, text)}${select(
              'region',
              words.region,
              [['', words.all], ...sorted.map(({ code, name }) => [code, name] as const)],
              region,
            )}`,
            words.show,
          )}
          <ul class="columns">
            ${shown.map(({ code, name }) => html`<li><a href="${to(`/country/${code}`)}">${name}</a></li>`)}
          </ul>
        </section>`,
      question: {
        query: countriesQuery,
        variables: { region, language },
        file: 'areas',
      },
    }
  },
}
