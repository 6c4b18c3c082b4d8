import type { About } from '@opencorridor/charts'
import { graphError } from '@opencorridor/schema/errors'
import type {
  CountryAnswer,
  CoverageAnswer,
  DatasetAnswer,
  IndicatorAnswer,
  ReleaseAnswer,
  SubjectAnswer,
} from './answers.ts'
import type { ChartQuestion } from './parameters.ts'

/** What a chart says of itself is put together from these. */
export interface Told {
  question: ChartQuestion
  /** Where the data of the chart are. */
  link: string
  release: ReleaseAnswer
  datasets: readonly DatasetAnswer[]
  /** Everything that the chart names: their designations stand below it. */
  places: readonly (CountryAnswer | SubjectAnswer)[]
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)]

/** The areas that a place names: the two ends of a corridor. */
const areasOf = (place: CountryAnswer | SubjectAnswer): CountryAnswer[] =>
  'origin' in place ? [place.origin, place.destination] : [place]

/** Source, licence, release and footnotes of a chart. */
export function aboutOf(told: Told): Omit<About, 'title' | 'subtitle'> {
  const { question, link, release, datasets, places } = told
  const footnotes = places.flatMap(areasOf).flatMap(({ footnote }) => footnote ?? [])
  const withdrawn =
    release.withdrawnAt === null
      ? []
      : [`Release ${release.name} has been withdrawn. ${release.withdrawnReason ?? ''}`.trim()]
  return {
    source: unique(
      datasets.map(({ name, publisher }) => (publisher === null ? name : `${publisher.name}, ${name}`)),
    ).join('; '),
    licence: unique(datasets.map(({ licence }) => licence)).join('; '),
    release: release.name,
    link,
    footnotes: [...withdrawn, ...unique(footnotes)],
    language: question.language,
  }
}

/** What is measured, with its unit where its name does not say it already. */
export function measured({ name, unit }: IndicatorAnswer): string {
  return unit.text === '' || name.toLowerCase().includes(unit.text.toLowerCase())
    ? name
    : `${name} (${unit.text})`
}

/** What a chart is called: the name without what its publisher adds in brackets, which stands in the subtitle. */
export const shortName = ({ name }: IndicatorAnswer): string =>
  name.replace(/(?:\s*\([^()]*\))+$/u, '') || name

/** The first and the last of some periods, as a text. */
export function spanOf(periods: readonly string[]): string {
  const [first, last] = [periods[0], periods.at(-1)]
  return first === undefined ? '' : first === last || last === undefined ? first : `${first}–${last}`
}

/**
 * Sees to it that everything was understood: a picture cannot ask back, and would be of something else.
 * @throws BAD_USER_INPUT with the first reason
 */
export function checkCoverage(coverage: readonly CoverageAnswer[]): void {
  const odd = coverage.find(({ outcome }) => outcome === 'UNKNOWN' || outcome === 'AMBIGUOUS')
  if (odd !== undefined) {
    throw graphError('BAD_USER_INPUT', odd.reason ?? `Nothing answers to "${odd.requested}".`)
  }
}
