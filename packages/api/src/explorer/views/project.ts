import type { Html, Part } from '../html.ts'
import { html } from '../html.ts'
import { facts, section, table } from '../parts/blocks.ts'
import { saidSection } from '../parts/said.ts'
import { coded } from '../../words/coded.ts'
import { own } from '../parts/values.ts'
import type { View } from '../view.ts'
import type { Visit } from '../visit.ts'
import type { Said } from './country-query.ts'
import { saidFragment } from './country-query.ts'

const projectQuery = `query Project($id: String!, $release: String, $language: String!) {
  project(id: $id, release: $release) {
    code title summary status startsOn endsOn isOpenEnded timeframe url note
    citation { text bibtex }
    dataset { name licence }
    titles { title language }
    areas { role place area { code name(language: $language) } }
    corridors { corridor { code name(language: $language) } }
    themes { code name }
    organisations { role organisation { code name url } }
    money { kind amount currency valueDate provider { name } }
    results { kind label value lower upper text unit qualifier asOf }
    publications { title url }
    resources { name kind url }
    relatedProjects { kind project { code title } }
    statements(first: 20) { totalCount nodes { ...Said } }
    sources { locator dataset { name } }
  }
}
${saidFragment}`

interface Linked {
  code: string
  name: string
}

interface ProjectAnswer {
  project: {
    code: string
    title: string
    summary: string | null
    status: string
    startsOn: string | null
    endsOn: string | null
    isOpenEnded: boolean
    timeframe: string | null
    url: string | null
    note: string | null
    citation: { text: string; bibtex: string }
    dataset: { name: string; licence: string }
    titles: readonly { title: string; language: string | null }[]
    areas: readonly { role: string; place: string | null; area: Linked }[]
    corridors: readonly { corridor: Linked }[]
    themes: readonly Linked[]
    organisations: readonly { role: string; organisation: Linked & { url: string | null } }[]
    money: readonly {
      kind: string
      amount: string
      currency: string
      valueDate: string | null
      provider: { name: string } | null
    }[]
    results: readonly {
      kind: string
      label: string
      value: number | null
      lower: number | null
      upper: number | null
      text: string | null
      unit: string | null
      qualifier: string | null
      asOf: string | null
    }[]
    publications: readonly { title: string; url: string | null }[]
    resources: readonly { name: string; kind: string; url: string | null }[]
    relatedProjects: readonly { kind: string; project: { code: string; title: string } }[]
    statements: { totalCount: number; nodes: readonly Said[] }
    sources: readonly { locator: string; dataset: { name: string } }[]
  } | null
}

type Project = NonNullable<ProjectAnswer['project']>

const outside = ({ name, url }: { name: string; url: string | null }, visit: Visit): Html =>
  url === null ? html`${own(name, visit)}` : html`<a href="${url}">${own(name, visit)}</a>`

const lines = (items: readonly Html[]): Html | null =>
  items.length === 0
    ? null
    : html`<ul class="list">
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`

/** A result as it is said: a number with its unit, a range, or words. */
function result(
  { value, lower: least, upper, text, unit, qualifier }: Project['results'][number],
  visit: Visit,
): Part {
  const write = (number: number): string => new Intl.NumberFormat(visit.language).format(number)
  const number =
    least !== null && upper !== null && least !== upper
      ? `${write(least)}–${write(upper)}`
      : value === null
        ? null
        : write(value)
  if (number === null) return own(text, visit)
  const how =
    qualifier === null || qualifier === 'EQUAL' || qualifier === 'RANGE'
      ? ''
      : `${coded(qualifier, visit.language)} `
  return html`${how}${number} ${own(unit, visit)}`
}

/** `/project/<code>`: what it is, where, with whom, with what money, and what came of it. */
export const projectView: View = {
  path: '/project/',
  async show(visit) {
    const { words, to, language } = visit
    const { project } = await visit.ask<ProjectAnswer>(projectQuery, {
      id: visit.path.slice('/project/'.length),
    })
    if (project === null) return undefined
    const { code, title, summary, statements } = project
    const years = [project.startsOn, project.isOpenEnded ? words.openEnded : project.endsOn]
      .filter((day) => day !== null)
      .join(' – ')
    const link = (path: string, { code: of, name }: Linked): Html =>
      html`<a href="${to(`${path}${of}`)}">${name}</a>`
    const also = project.titles.map(({ title: other }) => other).filter((other) => other !== title)
    return {
      title,
      description: summary ?? title,
      main: html`<div class="page">
          <p class="crumb"><a href="${to('/projects')}">${words.projects}</a> / ${code}</p>
          <h1>${own(title, visit)}</h1>
          ${summary !== null && html`<p class="lead">${own(summary, visit)}</p>`}
          <ul class="tags">
            ${project.themes.map(({ code: theme, name }) => html`<li><a href="${to('/projects', { theme })}">${own(name, visit)}</a></li>`)}
          </ul>
        </div>
        <section>
          ${facts([
            [words.years, years === '' ? own(project.timeframe, visit) : years],
            [words.status, coded(project.status, visit.language)],
            [
              words.places,
              project.areas.length > 0 &&
                project.areas.map(
                  ({ area, place }) =>
                    html`${link('/country/', area)}${place !== null && place !== '' && html` (${own(place, visit)})`} `,
                ),
            ],
            [
              words.corridors,
              project.corridors.length > 0 &&
                project.corridors.map(({ corridor }) => html`${link('/corridor/', corridor)} `),
            ],
            [words.what, also.length > 0 && own(also.join('; '), visit)],
            ['URL', project.url !== null && html`<a href="${project.url}">${project.url}</a>`],
            [
              words.source,
              html`${own(`${project.dataset.name}. ${project.dataset.licence}.`, visit)}
              ${project.sources[0] !== undefined && html`<small>${own(project.sources[0].locator, visit)}</small>`}`,
            ],
          ])}
        </section>
        ${
          project.results.length > 0 &&
          section(
            words.results,
            table(
              words.results,
              [words.what, words.value, words.kind, words.period],
              project.results.map((one) => [
                own(one.label, visit),
                result(one, visit),
                coded(one.kind, visit.language),
                own(one.asOf, visit),
              ]),
            ),
          )
        }
        <div class="grid">
          ${
            project.organisations.length > 0 &&
            section(
              words.organisations,
              lines(
                project.organisations.map(
                  ({ role, organisation }) =>
                    html`${outside(organisation, visit)} <small>${coded(role, visit.language)}</small>`,
                ),
              ),
            )
          }
          ${
            project.money.length > 0 &&
            section(
              words.funds,
              lines(
                project.money.map(
                  ({ kind, amount, currency, valueDate, provider }) =>
                    html`<strong
                        >${new Intl.NumberFormat(language).format(Number(amount))} ${currency}</strong
                      >
                      <small
                        >${coded(kind, visit.language)}${provider !== null && html` · ${own(provider.name, visit)}`}${valueDate !== null && ` · ${valueDate}`}</small
                      >`,
                ),
              ),
            )
          }
          ${
            project.publications.length + project.resources.length > 0 &&
            section(
              `${words.publications}, ${words.resources.toLowerCase()}`,
              lines([
                ...project.publications.map(({ title: name, url }) => outside({ name, url }, visit)),
                ...project.resources.map((resource) => outside(resource, visit)),
              ]),
            )
          }
          ${
            project.relatedProjects.length > 0 &&
            section(
              words.related,
              lines(
                project.relatedProjects.map(
                  ({ kind, project: other }) =>
                    html`<a href="${to(`/project/${other.code}`)}">${own(other.title, visit)}</a>
                      <small>${coded(kind, visit.language)}</small>`,
                ),
              ),
            )
          }
        </div>
        ${saidSection(statements, visit)}`,
      question: {
        query: projectQuery,
        variables: { id: code, language },
        citation: project.citation,
        csv: `/v1/projects.csv?codes=${code}`,
      },
    }
  },
}
