import { html } from '../html.ts'
import { transforms } from '../../charts/parameters.ts'
import type { Transform } from '../../charts/parameters.ts'
import { table } from '../parts/blocks.ts'
import { chart, chartQuery } from '../parts/chart.ts'
import { field, form, select } from '../parts/fields.ts'
import { exact, unitFields } from '../parts/values.ts'
import type { UnitAnswer } from '../parts/values.ts'
import type { View } from '../view.ts'
import type { Parameters, Visit } from '../visit.ts'
import { queryText } from '../visit.ts'
import type { Words } from '../words/words.ts'
import { migrationTopic } from './topic.ts'

const compareQuery = `query Compare(
  $indicators: [String!]!, $areas: [String!], $corridors: [String!], $from: Period, $to: Period
  $transform: TransformInput, $dimensions: [DimensionInput!], $release: String, $language: String!
) {
  panel(
    indicators: $indicators, areas: $areas, corridors: $corridors, from: $from, to: $to
    transform: $transform, dimensions: $dimensions, release: $release
  ) {
    citation { text bibtex }
    periods values
    series {
      subject { ... on Country { name(language: $language) } ... on Region { name(language: $language) } ... on Corridor { name(language: $language) } }
      indicator { code name ${unitFields} }
      derivation { unit formula }
    }
  }
}`

interface Compared {
  panel: {
    citation: { text: string; bibtex: string }
    periods: readonly string[]
    values: { text: string }
    series: readonly {
      subject: { name: string }
      indicator: { code: string; name: string; unit: UnitAnswer }
      derivation: { unit: string; formula: string } | null
    }[]
  }
}

const suggestionsQuery = `query Suggestions($filter: IndicatorFilter, $release: String) {
  indicators(first: 100, filter: $filter, release: $release) { nodes { code name } }
}`

interface Suggestions {
  indicators: { nodes: readonly { code: string; name: string }[] }
}

async function suggestionsOf(visit: Visit): Promise<Suggestions> {
  const topic = await migrationTopic(visit)
  return visit.ask<Suggestions>(suggestionsQuery, { ...(topic !== null && { filter: { topic } }) })
}

const listed = (text: string | null): string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

/** What was typed, by its code: a code stays, a name becomes the code of the best hit. */
async function codesOf(visit: Visit, texts: readonly string[], kind: 'AREA' | 'INDICATOR' | 'CORRIDOR') {
  return Promise.all(
    texts.map(async (text) => {
      if (kind === 'CORRIDOR') return text.toUpperCase()
      const { search } = await visit.ask<{ search: { node: { code?: string } }[] }>(
        `query Code($text: String!, $release: String) { search(text: $text, kinds: [${kind}], first: 1, release: $release) { node { ... on Country { code } ... on Region { code } ... on Indicator { code } } } }`,
        { text },
      )
      return search[0]?.node.code ?? text
    }),
  )
}

const transformNames = (words: Words): Record<Transform, string> => ({
  PER_CAPITA: words.perCapita,
  SHARE_OF_GDP: words.shareOfGdp,
  GROWTH: words.growth,
  INDEX: words.index,
  DIFFERENCE: words.difference,
  MOVING_AVERAGE: words.movingAverage,
  RANK: words.placeRank,
})

const kinds = ['line', 'multiples', 'slope', 'bar', 'map', 'scatter'] as const

/** Which chart shows a question best, when none is asked for. */
function kindOf(wished: string | null, against: boolean, places: number, periods: number): string {
  const kind = kinds.find((one) => one === wished)
  if (against) return 'scatter'
  if (kind !== undefined && kind !== 'scatter') return kind
  if (periods < 2) return places === 1 ? 'figure' : 'bar'
  return places > 30 ? 'map' : 'line'
}

/** `/compare`: indicators, places, years, transform and chart, all in the address. */
export const compareView: View = {
  path: '/compare',
  async show(visit) {
    const { words, given, language } = visit
    const [from, until, base] = [given('from'), given('to'), given('base')]
    const [indicators, areas, corridors, suggestions] = await Promise.all([
      codesOf(visit, [...listed(given('indicator')), ...listed(given('against'))].slice(0, 2), 'INDICATOR'),
      codesOf(visit, listed(given('areas')).slice(0, 60), 'AREA'),
      codesOf(visit, listed(given('corridors')).slice(0, 60), 'CORRIDOR'),
      suggestionsOf(visit),
    ])
    const method = transforms.find((one) => one === given('transform')?.toUpperCase())
    const dimensions = listed(given('dimensions')).map((text) => {
      const [dimension = '', code = ''] = text.split(':')
      return { dimension, code }
    })
    const transform =
      method === undefined
        ? null
        : { method, ...(base !== null && { base }), ...(method === 'MOVING_AVERAGE' && { window: 3 }) }
    const asked = indicators.length > 0 && areas.length + corridors.length > 0
    const variables = {
      ...{ indicators, language },
      ...(areas.length > 0 && { areas }),
      ...(corridors.length > 0 && { corridors }),
      ...(from !== null && { from }),
      ...(until !== null && { to: until }),
      ...(transform !== null && { transform }),
      ...(dimensions.length > 0 && { dimensions }),
    }
    // What the graph refuses is said above the form, which stays to be mended.
    let refused: string | undefined
    const answer = asked
      ? await visit.ask<Compared>(compareQuery, variables).catch((error: unknown) => {
          refused = error instanceof Error ? error.message : words.failed
          return undefined
        })
      : undefined
    const panel = answer?.panel
    const kind = kindOf(
      given('kind'),
      indicators.length > 1,
      areas.length + corridors.length,
      panel?.periods.length ?? 0,
    )
    const parameters: Parameters = {
      ...{ indicator: indicators.join(','), areas: areas.join(','), corridors: corridors.join(',') },
      ...(kind !== 'bar' && { from, to: until, transform: method, base }),
      ...(kind === 'bar' && { period: until }),
      dimensions: given('dimensions'),
    }
    const title = panel?.series[0]?.indicator.name ?? words.compare
    const values = panel === undefined ? [] : (JSON.parse(panel.values.text) as (number | null)[][])
    return {
      title: panel === undefined || panel.series.length === 0 ? words.compare : title,
      description: title,
      charts: true,
      main: html`<div class="page"><h1>${words.compare}</h1></div>
        <section>
          ${form(
            visit,
            '/compare',
            html`${field('indicator', words.indicator, indicators[0] ?? given('indicator'), { hint: words.indicatorHint, list: 'indicators' })}
              ${field('areas', words.places, areas.length > 0 ? areas.join(', ') : given('areas'), { hint: words.placesHint })}
              ${field('from', words.from, from, { pattern: '[0-9]{4}.*', narrow: true, hint: '2000' })}
              ${field('to', words.to, until, { pattern: '[0-9]{4}.*', narrow: true })}
              ${select('transform', words.transform, [['', words.values], ...transforms.map((one) => [one, transformNames(words)[one]] as const)], method ?? null)}
              ${field('base', words.base, base, { pattern: '[0-9]{4}', narrow: true })}
              ${select('kind', words.chart, [['', words.any], ...kinds.map((one) => [one, one] as const)], given('kind'))}
              ${field('against', words.against, indicators[1] ?? null, { hint: words.indicatorHint, list: 'indicators' })}
              ${corridors.length > 0 && field('corridors', words.corridors, corridors.join(', '))}
              ${dimensions.length > 0 && html`<input type="hidden" name="dimensions" value="${given('dimensions')}" />`}
              <datalist id="indicators">
                ${suggestions.indicators.nodes.map(({ code, name }) => html`<option value="${code}">${name}</option>`)}
              </datalist>`,
            words.draw,
          )}
          ${!asked && html`<p class="note">${words.noChart}</p>`}
          ${refused !== undefined && html`<p class="note" role="alert">${refused}</p>`}
          ${panel !== undefined && panel.series.length === 0 && html`<p class="note" role="alert">${words.nothing}</p>`}
          ${
            panel !== undefined &&
            panel.series.length > 0 &&
            html`${chart(visit, { kind, parameters, title, first: true })}
            ${
              panel.series[0]?.derivation != null &&
              html`<p class="muted">${panel.series[0].derivation.formula}</p>`
            }
            ${
              panel.series.length <= 30 &&
              table(
                words.table,
                [
                  words.period,
                  ...panel.series.map(({ subject, indicator }) =>
                    indicators.length > 1 ? `${subject.name}, ${indicator.name}` : subject.name,
                  ),
                ],
                panel.periods.map((period, column) => [
                  period,
                  ...panel.series.map(({ indicator, derivation }, row) => {
                    const value = values[row]?.[column]
                    const unit =
                      derivation === null
                        ? indicator.unit
                        : { text: derivation.unit, kind: 'DERIVED', currency: null }
                    return value == null ? '–' : exact(value, unit, visit)
                  }),
                ]),
              )
            }`
          }
        </section>`,
      question: asked
        ? {
            query: compareQuery,
            variables,
            citation: panel?.citation,
            csv: `/v1/panel.csv${queryText({
              ...{ indicators: indicators.join(','), areas: areas.join(','), corridors: corridors.join(',') },
              ...{
                from,
                to: until,
                transform: method,
                'transform.base': base,
                dimensions: given('dimensions'),
              },
            })}`,
            chart: panel === undefined ? undefined : { kind, query: chartQuery(visit, parameters), title },
          }
        : undefined,
      ...(panel !== undefined && {
        picture: `${visit.base}/charts/${kind}.png?${chartQuery(visit, parameters)}&width=1200`,
      }),
    }
  },
}
