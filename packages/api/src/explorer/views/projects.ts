import { html } from '../html.ts'
import { pager } from '../parts/blocks.ts'
import { chart, chartQuery } from '../parts/chart.ts'
import { field, form, select } from '../parts/fields.ts'
import { coded } from '../../words/coded.ts'
import { counted, own } from '../parts/values.ts'
import type { View } from '../view.ts'
import { queryText } from '../visit.ts'

const projectsQuery = `query Projects($filter: ProjectFilter, $after: String, $release: String, $language: String!) {
  projects(filter: $filter, first: 30, after: $after, release: $release, orderBy: { field: START, direction: DESC }) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { code title status startsOn endsOn isOpenEnded countries { name(language: $language) } themes { name } }
  }
}`

const choicesQuery = `query ProjectChoices($release: String, $language: String!) {
  countries(withProject: {}, first: 100, release: $release) { nodes { code name(language: $language) } }
  themes(first: 100, release: $release) { nodes { code name kind projects { totalCount } } }
}`

interface Projects {
  projects: {
    totalCount: number
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
    nodes: readonly {
      code: string
      title: string
      status: string
      startsOn: string | null
      endsOn: string | null
      isOpenEnded: boolean
      countries: readonly { name: string }[]
      themes: readonly { name: string }[]
    }[]
  }
}

interface Choices {
  countries: { nodes: readonly { code: string; name: string }[] }
  themes: { nodes: readonly { code: string; name: string; projects: { totalCount: number } }[] }
}

const statuses = ['PIPELINE', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'CANCELLED', 'SUSPENDED', 'UNKNOWN']

/** `/projects`: by country, theme, status and words. */
export const projectsView: View = {
  path: '/projects',
  async show(visit) {
    const { words, to, given, language } = visit
    const state = {
      country: given('country'),
      theme: given('theme'),
      status: given('status'),
      organisation: given('organisation'),
      text: given('text'),
    }
    const filter = {
      ...(state.country !== null && { areas: [state.country] }),
      ...(state.theme !== null && { themes: [state.theme] }),
      ...(state.status !== null && { status: [state.status.toUpperCase()] }),
      ...(state.organisation !== null && { organisations: [state.organisation] }),
      ...(state.text !== null && { text: state.text }),
    }
    const [{ projects }, choices] = await Promise.all([
      visit.ask<Projects>(projectsQuery, { filter, after: given('after') }),
      visit.ask<Choices>(choicesQuery),
    ])
    const collator = new Intl.Collator(language)
    const countries = [...choices.countries.nodes].sort((a, b) => collator.compare(a.name, b.name))
    const themes = choices.themes.nodes.filter((theme) => theme.projects.totalCount > 0)
    const parameters = { areas: state.country, themes: state.theme }
    const csv = queryText({
      areas: state.country,
      themes: state.theme,
      status: state.status,
      text: state.text,
    })
    // The picture knows places and themes; of words it would show too much.
    const drawn =
      projects.totalCount > 0 && state.text === null && state.status === null && state.organisation === null
    return {
      title: words.projects,
      description: `${words.projects}: ${counted(projects.totalCount, visit)}`,
      charts: drawn,
      main: html`<div class="page">
          <h1>${words.projects}</h1>
          <p class="lead">${words.found}: ${counted(projects.totalCount, visit)}</p>
        </div>
        <section>
          ${form(
            visit,
            '/projects',
            html`${select('country', words.country, [['', words.all], ...countries.map(({ code, name }) => [code, name] as const)], state.country)}
            ${select('theme', words.theme, [['', words.all], ...themes.map(({ code, name }) => [code, name] as const)], state.theme)}
            ${select('status', words.status, [['', words.any], ...statuses.map((status) => [status, coded(status, visit.language)] as const)], state.status)}
            ${field('text', words.text, state.text)}
            ${state.organisation !== null && field('organisation', words.organisation, state.organisation)}`,
            words.show,
          )}
          <ul class="list">
            ${projects.nodes.map(
              ({ code, title, status, startsOn, endsOn, isOpenEnded, countries: where, themes: of }) =>
                html`<li>
                  <a href="${to(`/project/${code}`)}">${own(title, visit)}</a>
                  <p>
                    ${[
                      [startsOn, isOpenEnded ? words.openEnded : endsOn]
                        .filter((day) => day !== null)
                        .join(' – '),
                      coded(status, visit.language),
                      where.map(({ name }) => name).join(', '),
                    ]
                      .filter((text) => text !== '')
                      .join(' · ')}
                    ${of.length > 0 && html`· ${own(of.map(({ name }) => name).join(', '), visit)}`}
                  </p>
                </li>`,
            )}
          </ul>
          ${projects.totalCount === 0 && html`<p class="note">${words.nothing}</p>`}
          ${pager(
            given('after') !== null && to('/projects', state),
            projects.pageInfo.hasNextPage &&
              to('/projects', { ...state, after: projects.pageInfo.endCursor }),
            words,
          )}
        </section>
        ${
          drawn &&
          html`<section>
            <h2>${words.overTime}</h2>
            ${chart(visit, { kind: 'timeline', parameters, title: words.projects })}
          </section>`
        }`,
      question: {
        query: projectsQuery,
        variables: { filter, language },
        csv: csv === '' ? '/v1/projects.csv?orderBy=START' : `/v1/projects.csv${csv}`,
        chart: drawn
          ? { kind: 'timeline', query: chartQuery(visit, parameters), title: words.projects }
          : undefined,
      },
    }
  },
}
