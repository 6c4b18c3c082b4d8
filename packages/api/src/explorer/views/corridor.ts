import type { Html } from '../html.ts'
import { html } from '../html.ts'
import { card, facts, section } from '../parts/blocks.ts'
import { chart, chartQuery } from '../parts/chart.ts'
import { saidSection } from '../parts/said.ts'
import { coded } from '../../words/coded.ts'
import { brief, own, shortName, unitFields } from '../parts/values.ts'
import type { UnitAnswer } from '../parts/values.ts'
import type { View } from '../view.ts'
import type { Visit } from '../visit.ts'
import type { Said } from './country-query.ts'
import { saidFragment } from './country-query.ts'

const corridorQuery = `query CorridorBothWays($code: String!, $release: String, $language: String!) {
  corridor(code: $code, release: $release) {
    ...Way
    citation { text bibtex }
    reverse { ...Way }
    projects(first: 20) { nodes { code title } }
    instruments(first: 20) { nodes { name kind adoptedOn url status } }
    statements(first: 30) { totalCount nodes { ...Said } }
  }
}
fragment Way on Corridor {
  code name(language: $language)
  origin { code name(language: $language) footnote }
  destination { code name(language: $language) footnote }
  series(first: 50) {
    nodes {
      indicator { code name ${unitFields} }
      dimensions { dimension code name }
      firstPeriod lastPeriod
      latest { value period }
      dataset { name licence }
    }
  }
}
${saidFragment}`

interface Series {
  indicator: { code: string; name: string; unit: UnitAnswer }
  dimensions: readonly { dimension: string; code: string; name: string | null }[]
  firstPeriod: string
  lastPeriod: string
  latest: { value: number | null; period: string } | null
  dataset: { name: string; licence: string }
}

interface Way {
  code: string
  name: string
  origin: { code: string; name: string; footnote: string | null }
  destination: { code: string; name: string; footnote: string | null }
  series: { nodes: readonly Series[] }
}

interface CorridorAnswer {
  corridor:
    | (Way & {
        citation: { text: string; bibtex: string }
        reverse: Way
        projects: { nodes: readonly { code: string; title: string }[] }
        instruments: {
          nodes: readonly {
            name: string
            kind: string
            adoptedOn: string | null
            url: string | null
            status: string | null
          }[]
        }
        statements: { totalCount: number; nodes: readonly Said[] }
      })
    | null
}

const costQuery = `query TransferCost($code: String!, $release: String) {
  corridor(code: $code, release: $release) {
    transferCost { amount aboveLimit latest { value period } }
  }
}`

interface CostAnswer {
  corridor: {
    transferCost: {
      amount: number
      aboveLimit: boolean | null
      latest: { value: number | null; period: string } | null
    }
  }
}

/** What sending costs, where that is measured: a release without such costs refuses the question. */
async function costOf(visit: Visit, { code, series }: Way): Promise<Html | false> {
  if (!series.nodes.some(({ indicator }) => indicator.code === 'OC.REM.COST')) return false
  const { corridor } = await visit.ask<CostAnswer>(costQuery, { code })
  const { amount, aboveLimit, latest } = corridor.transferCost
  if (latest?.value == null) return false
  const { words } = visit
  const percent = { text: '%', kind: 'PERCENT', currency: null }
  return section(
    words.costOfSending,
    facts([
      [
        `$${amount}, ${latest.period}`,
        html`<strong>${brief(latest.value, percent, visit)}</strong>
          ${aboveLimit === null ? '' : aboveLimit ? words.aboveLimit : words.belowLimit}`,
      ],
    ]),
  )
}

const dimensionsOf = ({ dimensions }: Series): string | undefined =>
  dimensions.length === 0
    ? undefined
    : dimensions.map(({ dimension, code }) => `${dimension}:${code}`).join(',')

/** The series of one direction as cards, each leading to its line. */
function cards(visit: Visit, { code, series }: Way): Html {
  if (series.nodes.length === 0) return html`<p class="muted">${visit.words.noneKnown}</p>`
  return html`<div class="cards">
    ${series.nodes.map((one) => {
      const value = one.latest?.value
      const breakdown = one.dimensions.map(({ name, code: text }) => name ?? text).join(', ')
      return card(
        visit.to('/compare', {
          indicator: one.indicator.code,
          corridors: code,
          dimensions: dimensionsOf(one),
        }),
        value == null ? visit.words.noValue : brief(value, one.indicator.unit, visit),
        own(shortName(one.indicator.name), visit),
        [breakdown, one.latest?.period].filter((text) => text !== undefined && text !== '').join(' · '),
      )
    })}
  </div>`
}

/** Lines of what has several periods: the cost of sending, above all. */
function lines(visit: Visit, way: Way): Html[] {
  const long = way.series.nodes.filter(({ firstPeriod, lastPeriod }) => firstPeriod !== lastPeriod)
  const seen = new Set<string>()
  return long
    .filter(({ indicator }) => !seen.has(indicator.code) && seen.add(indicator.code))
    .slice(0, 4)
    .map((series, place) =>
      chart(visit, {
        ...{ kind: 'line', title: `${series.indicator.name}, ${way.name}`, first: place === 0 },
        parameters: {
          indicator: series.indicator.code,
          corridors: way.code,
          dimensions: dimensionsOf(series),
        },
      }),
    )
}

/** `/corridor/TJK-RUS`: both directions, what sending costs, agreements, projects and what sources say. */
export const corridorView: View = {
  path: '/corridor/',
  async show(visit) {
    const { words, to, language } = visit
    const asked = visit.path.slice('/corridor/'.length).toUpperCase()
    const { corridor } = await visit.ask<CorridorAnswer>(corridorQuery, { code: asked })
    if (corridor === null) return undefined
    const { code, name, origin, destination, reverse, statements } = corridor
    const drawn = lines(visit, corridor)
    const footnotes = [...new Set([origin.footnote, destination.footnote])].filter((note) => note !== null)
    const first = corridor.series.nodes[0]
    const indicators = [...new Set(corridor.series.nodes.map(({ indicator }) => indicator.code))]
    return {
      title: name,
      description: `${name}: ${words.people}, ${words.money}, ${words.costOfSending}, ${words.agreements}, ${words.projects}`,
      charts: drawn.length > 0,
      main: html`<div class="page">
          <p class="crumb"><a href="${to('/corridors')}">${words.corridors}</a> / ${code}</p>
          <h1 class="way">
            <a href="${to(`/country/${origin.code}`)}">${origin.name}</a><b aria-hidden="true">→</b
            ><span class="hide"> – </span
            ><a href="${to(`/country/${destination.code}`)}">${destination.name}</a>
          </h1>
          <p class="lead">${words.moneyNote}.</p>
          ${footnotes.map((note) => html`<p class="note">${own(note, visit)}</p>`)}
        </div>
        ${section(words.theirWay, cards(visit, corridor))} ${await costOf(visit, corridor)}
        ${drawn.length > 0 && section(words.overTime, html`<div class="grid">${drawn}</div>`)}
        <section>
          <h2>${words.otherWay}: ${reverse.name}</h2>
          ${cards(visit, reverse)}
          <p><a class="button" href="${to(`/corridor/${reverse.code}`)}">${words.seeOtherWay}</a></p>
        </section>
        <div class="grid">
          ${section(
            words.agreements,
            corridor.instruments.nodes.length === 0
              ? html`<p class="muted">${words.noneKnown}</p>`
              : html`<ul class="list">
                  ${corridor.instruments.nodes.map(
                    ({ name: title, kind, adoptedOn, url, status }) =>
                      html`<li>
                        ${url === null ? html`<strong>${own(title, visit)}</strong>` : html`<a href="${url}">${own(title, visit)}</a>`}
                        <p>
                          ${[coded(kind, visit.language), adoptedOn, status === null ? null : coded(status, visit.language)].filter((text) => text !== null).join(' · ')}
                        </p>
                      </li>`,
                  )}
                </ul>`,
          )}
          ${section(
            words.projects,
            corridor.projects.nodes.length === 0
              ? html`<p class="muted">${words.noneKnown}</p>`
              : html`<ul class="list">
                  ${corridor.projects.nodes.map(
                    ({ code: id, title }) =>
                      html`<li><a href="${to(`/project/${id}`)}">${own(title, visit)}</a></li>`,
                  )}
                </ul>`,
          )}
        </div>
        ${saidSection(statements, visit)}`,
      question: {
        query: corridorQuery,
        variables: { code, language },
        citation: corridor.citation,
        csv:
          indicators.length === 0
            ? `/v1/corridors.csv?codes=${code}`
            : `/v1/series.csv?indicators=${indicators.join(',')}&corridors=${code}`,
        chart:
          first === undefined
            ? undefined
            : {
                kind: first.firstPeriod === first.lastPeriod ? 'figure' : 'line',
                query: chartQuery(visit, {
                  ...{ indicator: first.indicator.code, corridors: code, dimensions: dimensionsOf(first) },
                }),
                title: `${shortName(first.indicator.name)}, ${name}`,
              },
      },
    }
  },
}
