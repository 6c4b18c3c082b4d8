import { transforms } from '../../charts/parameters.ts'
import type { Transform } from '../../charts/parameters.ts'
import type { Html } from '../html.ts'
import { html } from '../html.ts'
import { field, form, select } from '../parts/fields.ts'
import { migrationTopic } from '../views/topic.ts'
import type { Visit } from '../visit.ts'
import type { Words } from '../../words/words.ts'
import { mostIndicators } from './comparison.ts'
import type { Comparison } from './comparison.ts'
import { chartKindWords } from './panels.ts'

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

const transformNames = (words: Words): Record<Transform, string> => ({
  PER_CAPITA: words.perCapita,
  SHARE_OF_GDP: words.shareOfGdp,
  GROWTH: words.growth,
  INDEX: words.index,
  DIFFERENCE: words.difference,
  MOVING_AVERAGE: words.movingAverage,
  RANK: words.placeRank,
})

/** A field for each indicator, and an empty one for one more. */
function indicatorFields({ words }: Visit, { indicators }: Comparison): Html[] {
  const fields = indicators.length < mostIndicators ? [...indicators, null] : indicators
  return fields.map((code, place) =>
    field('indicator', place === 0 ? words.indicator : words.oneMore, code, {
      ...{ hint: words.indicatorHint, list: 'indicators' },
    }),
  )
}

/** What is compared, where, when and how: all of it stands in the address. */
export async function compareForm(visit: Visit, comparison: Comparison): Promise<Html> {
  const { words, given } = visit
  const { areas, corridors, from, to, method, base, kind } = comparison
  const suggestions = await suggestionsOf(visit)
  const [names, dimensions] = [transformNames(words), given('dimensions')]
  const methods = transforms.map((one) => [one, names[one]] as const)
  const kinds = Object.entries(chartKindWords).map(([one, word]) => [one, words[word]] as const)
  return form(
    visit,
    '/compare',
    html`${indicatorFields(visit, comparison)}
      ${field('areas', words.places, areas.join(', '), { hint: words.placesHint })}
      ${field('from', words.from, from, { pattern: '[0-9]{4}.*', narrow: true, hint: '2000' })}
      ${field('to', words.to, to, { pattern: '[0-9]{4}.*', narrow: true })}
      ${select('transform', words.transform, [['', words.values], ...methods], method ?? null)}
      ${field('base', words.base, base, { pattern: '[0-9]{4}', narrow: true })}
      ${select('kind', words.chart, [['', words.any], ...kinds], kind)}
      ${corridors.length > 0 && field('corridors', words.corridors, corridors.join(', '))}
      ${dimensions !== null && html`<input type="hidden" name="dimensions" value="${dimensions}" />`}
      <datalist id="indicators">
        ${suggestions.indicators.nodes.map(({ code, name }) => html`<option value="${code}">${name}</option>`)}
      </datalist>`,
    words.draw,
  )
}
