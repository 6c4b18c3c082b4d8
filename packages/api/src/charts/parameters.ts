import { chartKinds } from '@opencorridor/charts'
import type { ChartKind, DrawOptions } from '@opencorridor/charts'
import { graphError } from '@opencorridor/schema/errors'

/** What can be made of values before they are drawn, as the graph names it. */
export const transforms = [
  'PER_CAPITA',
  'SHARE_OF_GDP',
  'GROWTH',
  'INDEX',
  'DIFFERENCE',
  'MOVING_AVERAGE',
  'RANK',
] as const
export type Transform = (typeof transforms)[number]

/** What an address of a chart asks for. */
export interface ChartQuestion {
  kind: ChartKind
  /** One; two for a scatter plot, first the one across; none for a timeline. */
  indicators: readonly string[]
  areas: readonly string[]
  corridors: readonly string[]
  origins: readonly string[]
  destinations: readonly string[]
  themes: readonly string[]
  region: string | null
  from: string | null
  to: string | null
  /** The one period of a ranking, a map, a figure or of flows. */
  period: string | null
  /** How many places, corridors or projects at most. */
  first: number | null
  /** The breakdown that is meant, where an indicator has several: `AMOUNT:200`. */
  dimensions: readonly { dimension: string; code: string }[]
  /** What is made of the values, where not they themselves are shown; in charts of a panel. */
  transform: { method: Transform; base?: string; window?: number } | null
  release: string | null
  language: string
}

const lists = ['indicator', 'areas', 'corridors', 'origins', 'destinations', 'themes', 'dimensions'] as const
const texts = ['region', 'from', 'to', 'period', 'first', 'transform', 'base', 'release', 'language'] as const
const looks = ['theme', 'width', 'height', 'pixels'] as const
const known: ReadonlySet<string> = new Set([...lists, ...texts, ...looks])

const refuse = (message: string): Error => graphError('BAD_USER_INPUT', message)

function wholeNumber(name: string, text: string | null, least: number, most: number): number | null {
  if (text === null) return null
  const number = Number(text)
  if (/^\d{1,5}$/u.test(text) && number >= least && number <= most) return number
  throw refuse(`${name} is "${text}"; it has to be a whole number from ${least} to ${most}.`)
}

/** How many indicators a kind is drawn from. */
const indicatorsOf = (kind: ChartKind): number => (kind === 'timeline' ? 0 : kind === 'scatter' ? 2 : 1)

const isLanguage = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}

/** Reads `AMOUNT:200`, as the plain addresses write it. */
function readDimension(text: string): { dimension: string; code: string } {
  const [, dimension, code] = /^([^:]+):(.+)$/u.exec(text) ?? []
  if (dimension === undefined || code === undefined) {
    throw refuse(`dimensions has "${text}"; it has to be a dimension and a code: AMOUNT:200.`)
  }
  return { dimension, code }
}

/** Kinds that are drawn from a panel, which is what a transform is of. */
const ofPanels: ReadonlySet<ChartKind> = new Set(['line', 'slope', 'multiples', 'map', 'figure', 'scatter'])

function readTransform(
  kind: ChartKind,
  text: string | null,
  base: string | null,
): ChartQuestion['transform'] {
  if (text === null) return null
  const method = transforms.find((one) => one === text.toUpperCase())
  if (method === undefined) throw refuse(`transform is "${text}"; it may be ${transforms.join(', ')}.`)
  if (!ofPanels.has(kind)) throw refuse(`A chart of the kind ${kind} takes no transform.`)
  return { method, ...(base !== null && { base }), ...(method === 'MOVING_AVERAGE' && { window: 3 }) }
}

function readList(parameters: URLSearchParams, name: string): string[] {
  return parameters
    .getAll(name)
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '')
}

/**
 * Reads what the address of a chart asks for. Lists are written with commas.
 * @throws BAD_USER_INPUT for a parameter that there is not or that is given twice, for a number or language that is
 * none, and for a kind that lacks its indicator
 */
export function readQuestion(kind: ChartKind, parameters: URLSearchParams): ChartQuestion {
  for (const name of parameters.keys()) {
    if (!known.has(name)) {
      throw refuse(`There is no parameter ${name.slice(0, 40)}; a chart has ${[...known].join(', ')}.`)
    }
  }
  for (const name of [...texts, ...looks]) {
    if (parameters.getAll(name).length > 1) throw refuse(`${name} is given twice; it may be given once.`)
  }
  const text = (name: (typeof texts)[number]): string | null => parameters.get(name)?.trim() || null
  const indicators = readList(parameters, 'indicator')
  const wanted = indicatorsOf(kind)
  if (indicators.length !== wanted) {
    const names = [
      'none',
      'one indicator: indicator=SP.POP.TOTL',
      'two indicators, with a comma: the one across first',
    ]
    throw refuse(`A chart of the kind ${kind} takes ${names[wanted] ?? ''}; there are ${indicators.length}.`)
  }
  const language = text('language') ?? 'en'
  if (!isLanguage(language)) throw refuse(`language is "${language}"; it has to be a tag such as en or ru.`)
  return {
    kind,
    indicators,
    areas: readList(parameters, 'areas'),
    corridors: readList(parameters, 'corridors'),
    origins: readList(parameters, 'origins'),
    destinations: readList(parameters, 'destinations'),
    themes: readList(parameters, 'themes'),
    region: text('region'),
    from: text('from'),
    to: text('to'),
    period: text('period'),
    first: wholeNumber('first', text('first'), 1, 100),
    dimensions: readList(parameters, 'dimensions').map(readDimension),
    transform: readTransform(kind, text('transform'), text('base')),
    release: text('release'),
    language,
  }
}

/**
 * Reads how a chart is to look.
 * @throws BAD_USER_INPUT for a theme that there is not and for sizes out of bounds
 */
export function readLook(parameters: URLSearchParams): DrawOptions {
  const theme = parameters.get('theme') ?? 'auto'
  if (theme !== 'auto' && theme !== 'light' && theme !== 'dark') {
    throw refuse(`theme is "${theme}"; it may be light, dark or auto.`)
  }
  return {
    theme,
    width: wholeNumber('width', parameters.get('width'), 240, 2400) ?? undefined,
    height: wholeNumber('height', parameters.get('height'), 180, 2400) ?? undefined,
  }
}

/**
 * Reads how many pixels a PNG has across: fewer than it would have, for those who take no larger ones.
 * @throws BAD_USER_INPUT for a number out of bounds
 */
export const readPixels = (parameters: URLSearchParams): number | undefined =>
  wholeNumber('pixels', parameters.get('pixels'), 16, 4800) ?? undefined

/** Whether a text is a kind of chart. */
export const isChartKind = (text: string): text is ChartKind => chartKinds.some((kind) => kind === text)
