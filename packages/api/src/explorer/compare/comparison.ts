import { transforms } from '../../charts/parameters.ts'
import type { Transform } from '../../charts/parameters.ts'
import type { Visit } from '../visit.ts'

/** How many indicators stand side by side at most: each has a chart of its own. */
export const mostIndicators = 8
const mostPlaces = 60

/** What an address of the builder asks for, by codes. */
export interface Comparison {
  indicators: readonly string[]
  /** Indicators that were named beyond those that are shown. */
  leftOut: number
  areas: readonly string[]
  corridors: readonly string[]
  from: string | null
  to: string | null
  method: Transform | undefined
  base: string | null
  dimensions: readonly { dimension: string; code: string }[]
  /** The kind of chart that is wished for. */
  kind: string | null
}

/** Lists are written with commas, or as a parameter that is given several times. */
const listed = ({ query }: Visit, ...names: string[]): string[] =>
  names
    .flatMap((name) => query.getAll(name))
    .flatMap((text) => text.split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '')

const codeQuery = (kind: 'AREA' | 'INDICATOR'): string =>
  `query Code($text: String!, $release: String) { search(text: $text, kinds: [${kind}], first: 1, release: $release) { node { ... on Country { code } ... on Region { code } ... on Indicator { code } } } }`

/** What was typed, each once, by its code: a code stays, a name becomes the code of the best hit. */
async function codesOf(visit: Visit, texts: readonly string[], kind: 'AREA' | 'INDICATOR') {
  const codes = await Promise.all(
    texts.map(async (text) => {
      const { search } = await visit.ask<{ search: { node: { code?: string } }[] }>(codeQuery(kind), { text })
      return search[0]?.node.code ?? text
    }),
  )
  return [...new Set(codes)]
}

/** Reads the address; `against` names the second indicator of a scatter plot, as addresses had it first. */
export async function comparisonOf(visit: Visit): Promise<Comparison> {
  const { given } = visit
  const asked = listed(visit, 'indicator', 'against')
  const [indicators, areas] = await Promise.all([
    codesOf(visit, asked.slice(0, 3 * mostIndicators), 'INDICATOR'),
    codesOf(visit, listed(visit, 'areas').slice(0, mostPlaces), 'AREA'),
  ])
  return {
    indicators: indicators.slice(0, mostIndicators),
    leftOut: Math.max(0, indicators.length - mostIndicators),
    areas,
    corridors: listed(visit, 'corridors')
      .slice(0, mostPlaces)
      .map((code) => code.toUpperCase()),
    ...{ from: given('from'), to: given('to'), base: given('base') },
    method: transforms.find((one) => one === given('transform')?.toUpperCase()),
    dimensions: listed(visit, 'dimensions').map((text) => {
      const [dimension = '', code = ''] = text.split(':')
      return { dimension, code }
    }),
    kind: given('against') === null ? given('kind') : 'scatter',
  }
}

/** Periods of a moving average. */
const window = 3

/** As variables of the question; what is not asked for is left out. */
export function variablesOf(comparison: Comparison, language: string): Record<string, unknown> {
  const { indicators, areas, corridors, from, to, method, base, dimensions } = comparison
  return {
    ...{ indicators, language },
    ...(areas.length > 0 && { areas }),
    ...(corridors.length > 0 && { corridors }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(method !== undefined && {
      transform: { method, ...(base !== null && { base }), ...(method === 'MOVING_AVERAGE' && { window }) },
    }),
    ...(dimensions.length > 0 && { dimensions }),
  }
}

const dimensionText = ({ dimensions }: Comparison): string =>
  dimensions.map(({ dimension, code }) => `${dimension}:${code}`).join(',')

/** The same as a table: parameters of `/v1/panel.csv`. */
export const tableParameters = (comparison: Comparison) => {
  const { indicators, areas, corridors, from, to, method, base } = comparison
  return {
    ...{ indicators: indicators.join(','), areas: areas.join(','), corridors: corridors.join(',') },
    ...{ from, to, transform: method, 'transform.base': method === undefined ? null : base },
    'transform.window': method === 'MOVING_AVERAGE' ? window : null,
    dimensions: dimensionText(comparison),
  }
}

/** The same as a chart of some of the indicators. */
export const chartParameters = (comparison: Comparison, kind: string, indicators: readonly string[]) => {
  const { areas, corridors, from, to, method, base } = comparison
  return {
    ...{ indicator: indicators.join(','), areas: areas.join(','), corridors: corridors.join(',') },
    ...(kind === 'bar' ? { period: to } : { from, to, transform: method, base: method && base }),
    dimensions: dimensionText(comparison),
  }
}
