import { html } from '../html.ts'
import { facts, pager, section, table } from '../parts/blocks.ts'
import { form, select } from '../parts/fields.ts'
import { coded } from '../../words/coded.ts'
import { counted, dated, own } from '../parts/values.ts'
import type { View } from '../view.ts'
import { queryText } from '../visit.ts'

const changesQuery = `query Changes($since: String, $after: String, $kinds: [ChangedKind!], $indicators: [String!]) {
  changes(since: $since, after: $after, kinds: $kinds, indicators: $indicators, first: 50) {
    pageInfo { hasNextPage endCursor }
    nodes { type kind extent description subjectCode indicatorCode period release { name } }
  }
}`

const releasesQuery = `{ releases(first: 50) { nodes { name publishedAt note digest withdrawnAt citation { text bibtex } } } }`

interface Changes {
  changes: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
    nodes: readonly {
      type: string
      kind: string
      extent: string
      description: string
      subjectCode: string | null
      indicatorCode: string | null
      period: string | null
      release: { name: string }
    }[]
  }
}

interface Releases {
  releases: {
    nodes: readonly {
      name: string
      publishedAt: string
      note: string | null
      digest: string
      withdrawnAt: string | null
      citation: { text: string; bibtex: string }
    }[]
  }
}

/** Kinds of records that readers look for. */
const kinds = ['SERIES', 'PROJECT', 'STATEMENT', 'INDICATOR', 'DATASET', 'CORRIDOR', 'INSTRUMENT', 'AREA']

/** `/changes`: what the newest release added, revised and removed, and all the releases. */
export const changesView: View = {
  path: '/changes',
  async show(visit) {
    const { words, to, given } = visit
    const { releases } = await visit.ask<Releases>(releasesQuery)
    const place = Math.max(
      0,
      releases.nodes.findIndex(({ name }) => name === visit.release),
    )
    const [newest, before] = [releases.nodes[place], releases.nodes[place + 1]]
    if (newest === undefined) return undefined
    const [kind, indicator, since] = [given('kind'), given('indicator'), before?.name]
    const variables = {
      ...(since !== undefined && { since }),
      ...(kind !== null && { kinds: [kind.toUpperCase()] }),
      ...(indicator !== null && { indicators: [indicator] }),
    }
    const { changes } = await visit.ask<Changes>(changesQuery, { ...variables, after: given('after') })
    // Of an older release the feed goes on to the newer ones, which this page is not about.
    const shown = changes.nodes.filter(({ release }) => release.name === newest.name)
    const state = { kind, indicator }
    return {
      title: `${words.changes}: ${newest.name}`,
      description: `${words.release} ${newest.name}, ${dated(newest.publishedAt, visit)}`,
      main: html`<div class="page">
          <h1>${words.changes}</h1>
          <p class="lead">
            ${words.release} ${newest.name}${since !== undefined && `, ${words.since} ${since}`}
          </p>
        </div>
        <section>
          ${newest.withdrawnAt !== null && html`<p class="note">${words.withdrawn}</p>`}
          ${facts([
            [words.published, dated(newest.publishedAt, visit)],
            ['SHA-256', html`<code>${newest.digest}</code>`],
            [words.what, own(newest.note, visit)],
          ])}
          ${since === undefined && html`<p class="note">${words.noChanges}</p>`}
          ${form(
            visit,
            '/changes',
            html`${select('kind', words.kind, [['', words.all], ...kinds.map((one) => [one, coded(one, visit.language)] as const)], kind)}
            ${indicator !== null && html`<input type="hidden" name="indicator" value="${indicator}" />`}`,
            words.show,
          )}
          ${
            shown.length === 0
              ? html`<p class="note">${words.nothing}</p>`
              : table(
                  words.changes,
                  [words.what, words.kind, words.status],
                  shown.map(({ description, kind: of, type, indicatorCode }) => [
                    indicatorCode === null
                      ? own(description, visit)
                      : html`${own(description, visit)}
                          <a href="${to(`/indicator/${indicatorCode}`)}">${indicatorCode}</a>`,
                    coded(of, visit.language),
                    coded(type, visit.language),
                  ]),
                )
          }
          ${pager(
            given('after') !== null && to('/changes', state),
            changes.pageInfo.hasNextPage && to('/changes', { ...state, after: changes.pageInfo.endCursor }),
            words,
          )}
        </section>
        ${section(
          `${words.release} (${counted(releases.nodes.length, visit)})`,
          html`<ul class="list">
              ${releases.nodes.map(
                ({ name, publishedAt, note }) =>
                  html`<li>
                    <a
                      href="${to('/changes').replace(/\?.*$/u, '')}${queryText({ release: name, lang: visit.query.get('lang') })}"
                      >${name}</a
                    >
                    <p>${[dated(publishedAt, visit), note].filter((text) => text !== null).join(' · ')}</p>
                  </li>`,
              )}
            </ul>
            <p>
              <a class="button" href="${to('/feeds/releases.atom').replace(/\?.*$/u, '')}">Atom</a>
              <a class="button" href="${to('/feeds/releases.json').replace(/\?.*$/u, '')}">JSON Feed</a>
            </p>`,
        )}`,
      question: { query: changesQuery, variables, citation: newest.citation },
    }
  },
}
