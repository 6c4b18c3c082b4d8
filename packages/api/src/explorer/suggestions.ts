import type { Hit } from './hits.ts'
import { hitsOf, nameOf, placeOf } from './hits.ts'
import { combined } from './views/combined.ts'
import type { Parameters, Visit } from './visit.ts'
import { queryText } from './visit.ts'
import type { Words } from '../words/words.ts'

/** A page that a text may mean. */
export interface Suggestion {
  title: string
  /** What kind of page it is, in the reader's language: "Country". */
  kind: string
  /** What tells it from others of its name: its code, or its countries. */
  note: string
  /** Path and query of the page, from the root of the service. */
  path: string
}

/** How many are shown, and how many of one kind, so that none hides the others. */
const most = 8
const mostOfKind = 4

const kinds: Readonly<Record<string, keyof Words>> = {
  Country: 'country',
  Region: 'region',
  Corridor: 'corridor',
  Indicator: 'indicator',
  Project: 'project',
  Theme: 'theme',
  Organisation: 'organisation',
}

function suggestion({ words }: Visit, hit: Hit): Suggestion[] {
  const { __typename: type, code = '', countries } = hit.node
  const [kind, place] = [kinds[type], placeOf(hit)]
  if (kind === undefined || place === undefined) return []
  const note = countries === undefined ? code : countries.map(({ name }) => name).join(', ')
  return [{ title: nameOf(hit), kind: words[kind], note, path: withQuery(...place) }]
}

const withQuery = (path: string, parameters: Parameters = {}): string => `${path}${queryText(parameters)}`

/**
 * What a text that is being typed may mean, the best first: records by their names and codes, and charts and corridors
 * that two things together mean ("remittances Moldova"). It finds what the search page finds.
 */
export async function suggestionsOf(
  visit: Visit,
  text: string,
): Promise<{ release: string; suggestions: readonly Suggestion[] }> {
  const [{ release, search }, both] = await Promise.all([hitsOf(visit, text, 40), combined(visit, text)])
  const { words } = visit
  const counts = new Map<string, number>()
  const direct = search
    .flatMap((hit) => suggestion(visit, hit))
    .filter(({ kind }) => {
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      return (counts.get(kind) ?? 0) <= mostOfKind
    })
  const together: Suggestion[] = [
    ...both.corridors.map(({ code, title }) => ({
      ...{ title, kind: words.corridor, note: code, path: `/corridor/${code}` },
    })),
    ...both.charts.map(({ indicator, area, title }) => ({
      ...{ title, kind: words.chart, note: indicator },
      path: withQuery('/compare', { indicator, areas: area, from: '2000' }),
    })),
  ]
    .filter(({ path }) => direct.every((one) => one.path !== path))
    .slice(0, mostOfKind)
  return {
    release: release?.name ?? '',
    suggestions: [...direct.slice(0, most - together.length), ...together],
  }
}
