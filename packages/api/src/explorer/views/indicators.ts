import { html } from '../html.ts'
import { pager } from '../parts/blocks.ts'
import { field, form, select } from '../parts/fields.ts'
import { counted, own } from '../parts/values.ts'
import type { View } from '../view.ts'
import { migrationTopic } from './topic.ts'

const indicatorsQuery = `query Indicators($filter: IndicatorFilter, $after: String, $release: String) {
  indicators(filter: $filter, first: 100, after: $after, release: $release, orderBy: { field: NAME, direction: ASC }) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes { code name subject topics frequency }
  }
}`

interface Indicators {
  indicators: {
    totalCount: number
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
    nodes: readonly {
      code: string
      name: string
      subject: 'AREA' | 'CORRIDOR'
      topics: string[]
      frequency: string
    }[]
  }
}

/** The publishers' topics that most indicators have, and ours. */
const topics = [
  ...['Migration', 'Economy & Growth', 'Population', 'Poverty', 'Social Protection & Labor', 'Education'],
  ...['Health', 'Trade', 'Financial Sector', 'External Debt', 'Environment', 'Gender'],
]

/** `/indicators`: by words, topic and what they are about. */
export const indicatorsView: View = {
  path: '/indicators',
  async show(visit) {
    const { words, to, given, query } = visit
    // Who comes without a wish is shown what the service is about.
    const chosen = query.has('topic') || query.has('text')
    const topic = chosen ? given('topic') : await migrationTopic(visit)
    const state = { text: given('text'), topic, subject: given('subject') }
    const filter = Object.fromEntries(Object.entries(state).filter(([, value]) => value !== null))
    const { indicators } = await visit.ask<Indicators>(indicatorsQuery, { filter, after: given('after') })
    const subjects = [
      ['', words.any],
      ['AREA', words.aboutCountries],
      ['CORRIDOR', words.aboutCorridors],
    ] as const
    return {
      title: words.indicators,
      description: `${words.indicators}: ${counted(indicators.totalCount, visit)}`,
      main: html`<div class="page">
          <h1>${words.indicators}</h1>
          <p class="lead">${words.found}: ${counted(indicators.totalCount, visit)}</p>
        </div>
        <section>
          ${form(
            visit,
            '/indicators',
            html`${field('text', words.text, state.text)}
            ${select('topic', words.topic, [['', words.all], ...topics.map((text) => [text, text] as const)], topic)}
            ${select('subject', words.subject, subjects, state.subject)}`,
            words.show,
          )}
          <ul class="list">
            ${indicators.nodes.map(
              ({ code, name, subject, topics: of }) =>
                html`<li>
                  <a href="${to(`/indicator/${code}`)}">${own(name, visit)}</a>
                  <p>
                    ${code} · ${subject === 'AREA' ? words.aboutCountries : words.aboutCorridors}
                    ${of.length > 0 && html`· ${own(of.join(' · '), visit)}`}
                  </p>
                </li>`,
            )}
          </ul>
          ${indicators.totalCount === 0 && html`<p class="note">${words.nothing} ${words.nothingHint}</p>`}
          ${pager(
            given('after') !== null && to('/indicators', { ...state, topic: topic ?? '' }),
            indicators.pageInfo.hasNextPage &&
              to('/indicators', { ...state, text: state.text ?? ' ', after: indicators.pageInfo.endCursor }),
            words,
          )}
        </section>`,
      question: { query: indicatorsQuery, variables: { filter }, file: 'indicators' },
    }
  },
}
