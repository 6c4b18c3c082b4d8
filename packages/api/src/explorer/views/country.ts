import type { Html } from '../html.ts'
import { html } from '../html.ts'
import { bars, card, facts, pager, section } from '../parts/blocks.ts'
import { chart, chartQuery } from '../parts/chart.ts'
import { saidSection } from '../parts/said.ts'
import { coded } from '../../words/coded.ts'
import { brief, counted, own, shortName } from '../parts/values.ts'
import type { UnitAnswer } from '../parts/values.ts'
import type { View } from '../view.ts'
import type { Visit } from '../visit.ts'
import { areaQuery, cheapestQuery, keyIndicators, topQuery } from './country-query.ts'
import type { CheapestAnswer, Entry, PlaceAnswer, SeriesSummary, TopAnswer } from './country-query.ts'

/** Indicators that the table of a place has at most. */
const mostInTable = 20

type Place = NonNullable<PlaceAnswer['area']>

/** In the order of the key indicators, and each once: by its total where it has several breakdowns. */
function keySeries(series: readonly SeriesSummary[]): SeriesSummary[] {
  return keyIndicators.flatMap((code) => {
    const of = series.filter(({ indicator }) => indicator.code === code)
    return of.find(({ dimensions }) => dimensions.length === 0) ?? of[0] ?? []
  })
}

function keyCards(visit: Visit, { code }: Place, series: readonly SeriesSummary[]): Html {
  return html`<div class="cards">
    ${series.map(({ indicator, latest, firstPeriod, lastPeriod }) => {
      const value = latest?.value
      if (latest == null || value == null) return null
      const years = firstPeriod === lastPeriod ? {} : { from: '2000' }
      return card(
        visit.to('/compare', { indicator: indicator.code, areas: code, ...years }),
        brief(value, indicator.unit, visit),
        own(indicator.name, visit),
        latest.period,
      )
    })}
  </div>`
}

/** Lines of the first indicators that have more than one year. */
function lines(visit: Visit, { code, name }: Place, series: readonly SeriesSummary[]): Html | false {
  const long = series.filter(({ firstPeriod, lastPeriod }) => firstPeriod !== lastPeriod)
  if (long.length === 0) return false
  const has = (indicator: string): boolean => long.some((one) => one.indicator.code === indicator)
  // Where no source gives the share over the years, it is computed from the two that it is of.
  const share = !has('BX.TRF.PWKR.DT.GD.ZS') && has('BX.TRF.PWKR.CD.DT') && has('NY.GDP.MKTP.CD')
  return section(
    visit.words.overTime,
    html`<div class="grid">
      ${
        share &&
        chart(visit, {
          ...{ kind: 'line', title: `${visit.words.remittancesShare}, ${name}`, first: true },
          parameters: {
            ...{ indicator: 'BX.TRF.PWKR.CD.DT', areas: code, from: '2000', transform: 'SHARE_OF_GDP' },
          },
        })
      }
      ${long.slice(0, share ? 3 : 4).map(({ indicator }, place) =>
        chart(visit, {
          ...{ kind: 'line', title: `${indicator.name}, ${name}`, first: place === 0 },
          parameters: {
            indicator: indicator.code,
            areas: code,
            from: '2000',
          },
        }),
      )}
    </div>`,
  )
}

const ways = (
  visit: Visit,
  entries: readonly Entry[],
  unit: UnitAnswer,
  end: 'origin' | 'destination',
): Html =>
  bars(
    entries.map(({ subject, observation: { value, period } }) => ({
      href: visit.to(`/corridor/${subject.code}`),
      name: subject[end].name,
      value,
      text: brief(value, unit, visit),
      note: period,
    })),
  )

const percent: UnitAnswer = { text: '%', kind: 'PERCENT', currency: null }

const knownQuery = `query Known($indicator: String!, $release: String) {
  indicator(code: $indicator, release: $release) { code }
}`

/** Whether this release has an indicator: asking for the values of one that there is not is refused. */
async function isKnown(visit: Visit, indicator: string): Promise<boolean> {
  const answer = await visit.ask<{ indicator: object | null }>(knownQuery, { indicator })
  return answer.indicator !== null
}

/** The first of some indicators that a country has corridors with. */
async function topOf(
  visit: Visit,
  code: string,
  indicators: readonly string[],
): Promise<TopAnswer | undefined> {
  for (const indicator of indicators) {
    if (!(await isKnown(visit, indicator))) continue
    const top = await visit.ask<TopAnswer>(topQuery, { code, indicator })
    if ((top.country?.leaving.length ?? 0) + (top.country?.coming.length ?? 0) > 0) return top
  }
  return undefined
}

async function cheapestOf(visit: Visit, code: string): Promise<readonly Entry[]> {
  if (!(await isKnown(visit, 'OC.REM.COST'))) return []
  return (await visit.ask<CheapestAnswer>(cheapestQuery, { code })).ranking.entries
}

async function corridorsOf(visit: Visit, place: Place): Promise<Html | false> {
  if (place.__typename !== 'Country') return false
  const { words } = visit
  const { code } = place
  const [people, money, cheapest] = await Promise.all([
    topOf(visit, code, ['OC.MIG.STOCK.BILATERAL', 'OC.REF.ORIG.DEST']),
    topOf(visit, code, ['OC.REM.BILATERAL']),
    cheapestOf(visit, code),
  ])
  const part = (
    title: string,
    entries: readonly Entry[] | undefined,
    of: TopAnswer | undefined,
    end: 'origin' | 'destination',
  ) =>
    entries !== undefined &&
    entries.length > 0 &&
    of?.indicator != null &&
    section(title, ways(visit, entries, of.indicator.unit, end), own(of.indicator.name, visit))
  return html`<div class="grid">
    ${
      cheapest.length > 0 &&
      section(words.cheapest, ways(visit, cheapest, percent, 'destination'), words.cheapestNote)
    }
    ${part(words.leaving, people?.country?.leaving, people, 'destination')}
    ${part(words.coming, people?.country?.coming, people, 'origin')}
    ${part(words.moneySent, money?.country?.leaving, money, 'destination')}
  </div>`
}

function projectsOf(visit: Visit, { code, projects, instruments }: Place): Html {
  const { words, to } = visit
  return html`<div class="grid">
    ${
      projects.totalCount > 0 &&
      section(
        `${words.projects} (${projects.totalCount})`,
        html`<ul class="list">
            ${projects.nodes.map(
              ({ code: id, title, startsOn, endsOn, status }) =>
                html`<li>
                  <a href="${to(`/project/${id}`)}">${own(title, visit)}</a>
                  <p>
                    ${[[startsOn, endsOn].filter(Boolean).join(' – '), coded(status, visit.language)].filter(Boolean).join(' · ')}
                  </p>
                </li>`,
            )}
          </ul>
          <p><a class="button" href="${to('/projects', { country: code })}">${words.seeAll}</a></p>`,
      )
    }
    ${
      instruments.totalCount > 0 &&
      section(
        `${words.agreements} (${instruments.totalCount})`,
        html`<ul class="list">
          ${instruments.nodes.map(
            ({ name, kind, adoptedOn, url }) =>
              html`<li>
                ${url === null ? html`<strong>${own(name, visit)}</strong>` : html`<a href="${url}">${own(name, visit)}</a>`}
                <p>${[coded(kind, visit.language), adoptedOn].filter((text) => text !== null).join(' · ')}</p>
              </li>`,
          )}
        </ul>`,
      )
    }
  </div>`
}

function dataOf(visit: Visit, { code, all }: Place): Html {
  const { words, to, given } = visit
  return section(
    `${words.allData} (${counted(all.totalCount, visit)})`,
    html`<ul class="columns">
        ${all.nodes.map(
          ({ indicator, firstPeriod, lastPeriod }) =>
            html`<li>
              <a href="${to('/compare', { indicator: indicator.code, areas: code })}"
                >${own(indicator.name, visit)}</a
              >
              <small>${firstPeriod === lastPeriod ? firstPeriod : `${firstPeriod}–${lastPeriod}`}</small>
            </li>`,
        )}
      </ul>
      ${pager(
        given('after') !== null && to(`/country/${code}`),
        all.pageInfo.hasNextPage && to(`/country/${code}`, { after: all.pageInfo.endCursor }),
        words,
      )}`,
  )
}

const codeNames: Readonly<Record<string, string>> = {
  ISO3: 'ISO 3166-1 alpha-3',
  ISO2: 'ISO 3166-1 alpha-2',
  M49: 'UN M49',
  WB: 'World Bank',
}

/** `/country/KGZ`, and a region's page too: key figures, lines, corridors, projects, agreements, statements. */
export const countryView: View = {
  path: '/country/',
  async show(visit) {
    const { words, to, language } = visit
    const asked = visit.path.slice('/country/'.length)
    const variables = { code: asked, indicators: keyIndicators, after: visit.given('after') }
    const { area: place } = await visit.ask<PlaceAnswer>(areaQuery, variables)
    if (place === null) return undefined
    const { code, name } = place
    const series = keySeries(place.series.nodes)
    const [main] = series
    // Where none of the key indicators is known, the first of all that are.
    const known = series.length > 0 ? series : place.all.nodes.slice(0, mostInTable)
    const indicators = [...new Set(known.map(({ indicator }) => indicator.code))]
    const csv =
      indicators.length === 0 ? undefined : `/v1/panel.csv?indicators=${indicators.join(',')}&areas=${code}`
    const cited =
      indicators.length === 0
        ? undefined
        : await visit.ask<{ panel: { citation: { text: string; bibtex: string } } }>(
            'query Cite($indicators: [String!]!, $areas: [String!], $release: String) { panel(indicators: $indicators, areas: $areas, release: $release) { citation { text bibtex } } }',
            { indicators, areas: [code] },
          )
    const codes = place.codes.map(({ scheme, code: text }) => `${codeNames[scheme] ?? scheme} ${text}`)
    const named = (list: readonly { code: string; name: string }[] | undefined): Html[] | null =>
      list === undefined || list.length === 0
        ? null
        : list.map(({ code: one, name: text }) => html`<a href="${to(`/country/${one}`)}">${text}</a> `)
    return {
      title: name,
      description: `${name}: ${words.keyFigures}, ${words.corridors}, ${words.projects}, ${words.agreements}`,
      charts: true,
      main: html`<div class="page">
          <p class="crumb"><a href="${to('/countries')}">${words.countries}</a> / ${code}</p>
          <h1>${name}</h1>
          ${place.footnote !== null && html`<p class="note">${own(place.footnote, visit)}</p>`}
        </div>
        ${
          series.length > 0 &&
          html`<section>
            <h2>${words.keyFigures}</h2>
            ${keyCards(visit, place, series)}
          </section>`
        }
        ${lines(visit, place, series)} ${await corridorsOf(visit, place)} ${projectsOf(visit, place)}
        ${saidSection(place.statements, visit)} ${place.all.totalCount > 0 && dataOf(visit, place)}
        ${section(
          words.codes,
          facts([
            [words.codes, codes.slice(0, 16).join(' · ')],
            [words.regions, named(place.regions)],
            [words.countries, named(place.members?.nodes)],
          ]),
        )}`,
      question: {
        query: areaQuery,
        variables: { ...variables, code, language },
        csv,
        file: csv === undefined ? 'areas' : undefined,
        citation: cited?.panel.citation,
        chart:
          main === undefined
            ? undefined
            : {
                kind: main.firstPeriod === main.lastPeriod ? 'figure' : 'line',
                query: chartQuery(visit, { indicator: main.indicator.code, areas: code }),
                title: `${shortName(main.indicator.name)}, ${name}`,
              },
      },
      picture:
        main === undefined
          ? undefined
          : `${visit.base}/charts/figure.png?indicator=${main.indicator.code}&areas=${code}&width=1200`,
    }
  },
}
