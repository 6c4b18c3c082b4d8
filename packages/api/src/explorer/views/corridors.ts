import { html } from '../html.ts'
import { bars, pager, section } from '../parts/blocks.ts'
import { breakdownOf, breakdownText } from '../parts/breakdown.ts'
import { chart, chartQuery } from '../parts/chart.ts'
import { field, form, orderSelect, select } from '../parts/fields.ts'
import { brief, counted, own, unitFields } from '../parts/values.ts'
import type { UnitAnswer } from '../parts/values.ts'
import type { View } from '../view.ts'
import type { Visit } from '../visit.ts'
import { queryText } from '../visit.ts'

const measures = ['OC.MIG.STOCK.BILATERAL', 'OC.REM.BILATERAL', 'OC.REM.COST', 'OC.REF.ORIG.DEST']

const knownQuery = `query Measures($release: String) {
${measures.map((code, place) => `  m${place}: indicator(code: "${code}", release: $release) { code name }`).join('\n')}
}`

const rankingQuery = `query CorridorRanking(
  $indicator: String!, $direction: RankingDirection!, $origins: [String!], $destinations: [String!]
  $dimensions: [DimensionInput!], $release: String, $language: String!
) {
  ranking(
    indicator: $indicator, direction: $direction, origins: $origins, destinations: $destinations
    dimensions: $dimensions, first: 40, release: $release
  ) {
    count
    citation { text bibtex }
    indicator { code name ${unitFields} }
    subjectCoverage { requested outcome reason }
    entries { subject { ... on Corridor { code name(language: $language) } } observation { value period } }
  }
}`

const listQuery = `query CorridorList($origin: String, $destination: String, $after: String, $release: String, $language: String!) {
  corridors(origin: $origin, destination: $destination, after: $after, first: 60, release: $release) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { code name(language: $language) }
  }
}`

interface Ranked {
  ranking: {
    count: number
    citation: { text: string; bibtex: string }
    indicator: { code: string; name: string; unit: UnitAnswer }
    subjectCoverage: readonly { requested: string; outcome: string; reason: string | null }[]
    entries: readonly {
      subject: { code: string; name: string }
      observation: { value: number; period: string }
    }[]
  }
}

interface Listed {
  corridors: {
    totalCount: number
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
    nodes: readonly { code: string; name: string }[]
  }
}

/** A place as it was typed, by its code; undefined where it is not known. */
async function codeOf(visit: Visit, text: string | null): Promise<string | null | undefined> {
  if (text === null) return null
  const { search } = await visit.ask<{ search: { node: { code?: string } }[] }>(
    'query Place($text: String!, $release: String) { search(text: $text, kinds: [AREA], first: 1, release: $release) { node { ... on Country { code } } } }',
    { text },
  )
  return search[0]?.node.code
}

/** `/corridors`: the largest, the dearest and the cheapest, out of and into places. */
export const corridorsView: View = {
  path: '/corridors',
  async show(visit) {
    const { words, to, given, language } = visit
    const known = await visit.ask<Record<string, { code: string; name: string } | null>>(knownQuery)
    const choices = measures.flatMap((_, place) => known[`m${place}`] ?? [])
    const [origin, destination] = await Promise.all([
      codeOf(visit, given('origin')),
      codeOf(visit, given('destination')),
    ])
    const indicator = given('indicator') ?? choices[0]?.code
    const cost = indicator?.startsWith('OC.REM.COST') === true
    const order = given('order') ?? (cost ? 'BOTTOM' : 'TOP')
    const direction = order === 'BOTTOM' ? 'BOTTOM' : 'TOP'
    const dimensions = breakdownOf(indicator ?? '')
    const ends = { origin: origin ?? null, destination: destination ?? null }
    const variables = {
      ...{ indicator, direction, language },
      ...(ends.origin !== null && { origins: [ends.origin] }),
      ...(ends.destination !== null && { destinations: [ends.destination] }),
      ...(dimensions.length > 0 && { dimensions }),
    }
    const unknown = [
      origin === undefined ? given('origin') : null,
      destination === undefined ? given('destination') : null,
    ].filter((text) => text !== null)
    const [ranked, listed] = await Promise.all([
      indicator === undefined || unknown.length > 0 ? undefined : visit.ask<Ranked>(rankingQuery, variables),
      unknown.length > 0 ? undefined : visit.ask<Listed>(listQuery, { ...ends, after: given('after') }),
    ])
    const entries = ranked?.ranking.entries ?? []
    const state = {
      origin: given('origin'),
      destination: given('destination'),
      indicator,
      order: given('order'),
    }
    const parameters = {
      ...{ indicator, origins: ends.origin, destinations: ends.destination, first: 30 },
      dimensions: breakdownText(dimensions),
    }
    const name = ranked?.ranking.indicator.name ?? ''
    return {
      title: words.corridors,
      description: name,
      charts: true,
      main: html`<div class="page">
          <h1>${words.corridors}</h1>
          <p class="lead">${words.moneyNote}.</p>
        </div>
        <section>
          ${form(
            visit,
            '/corridors',
            html`${field('origin', words.origin, given('origin'), { hint: 'TJK' })}
            ${field('destination', words.destination, given('destination'), { hint: 'RUS' })}
            ${select(
              'indicator',
              words.indicator,
              choices.map(({ code, name: text }) => [code, text] as const),
              indicator ?? null,
            )}
            ${orderSelect(words, direction)}`,
            words.show,
          )}
          ${unknown.length > 0 && html`<p class="note">${words.nothing} ${unknown.join(', ')}</p>`}
        </section>
        ${
          entries.length > 0 &&
          html`<section>
            <h2>${own(name, visit)}</h2>
            <div class="split">
              ${direction === 'TOP' && chart(visit, { kind: 'corridors', parameters, title: name, first: true })}
              <div>
                ${bars(
                  entries
                    .slice(0, direction === 'TOP' ? 12 : 40)
                    .map(({ subject, observation: { value, period } }) => ({
                      href: to(`/corridor/${subject.code}`),
                      name: subject.name,
                      value,
                      text: brief(value, (ranked as Ranked).ranking.indicator.unit, visit),
                      note: period,
                    })),
                )}
              </div>
            </div>
          </section>`
        }
        ${
          listed !== undefined &&
          section(
            `${words.all} (${counted(listed.corridors.totalCount, visit)})`,
            html`<ul class="columns">
                ${listed.corridors.nodes.map(
                  ({ code, name: text }) => html`<li><a href="${to(`/corridor/${code}`)}">${text}</a></li>`,
                )}
              </ul>
              ${pager(
                given('after') !== null && to('/corridors', state),
                listed.corridors.pageInfo.hasNextPage &&
                  to('/corridors', { ...state, after: listed.corridors.pageInfo.endCursor }),
                words,
              )}`,
          )
        }`,
      question:
        ranked === undefined
          ? {
              query: listQuery,
              variables: { ...ends, language },
              csv: `/v1/corridors.csv${queryText({ origin: ends.origin, destination: ends.destination })}`,
            }
          : {
              query: rankingQuery,
              variables,
              citation: ranked.ranking.citation,
              csv: `/v1/ranking.csv${queryText({
                ...{ indicator, direction, first: 40, origins: ends.origin, destinations: ends.destination },
                dimensions: breakdownText(dimensions),
              })}`,
              chart:
                entries.length === 0
                  ? undefined
                  : { kind: 'corridors', query: chartQuery(visit, parameters), title: name },
            },
    }
  },
}
