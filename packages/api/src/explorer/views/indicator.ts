import type { Html } from '../html.ts'
import { html } from '../html.ts'
import { facts, section, table } from '../parts/blocks.ts'
import { breakdownOf, breakdownText } from '../parts/breakdown.ts'
import { chart, chartQuery } from '../parts/chart.ts'
import { field, form, orderSelect } from '../parts/fields.ts'
import { coded } from '../../words/coded.ts'
import { brief, counted, exact, own } from '../parts/values.ts'
import type { View } from '../view.ts'
import type { Visit } from '../visit.ts'
import type { IndicatorAnswer, RankedAnswer, RevisionsAnswer } from './indicator-query.ts'
import { indicatorQuery, rankedQuery, revisionsQuery } from './indicator-query.ts'

type Indicator = NonNullable<IndicatorAnswer['indicator']>

/**
 * What the newest release changed; nothing where there is but one.
 * @param corridors of an indicator about corridors those that are compared: there are too many to compare them all
 */
async function revisions(
  visit: Visit,
  { code, subject, unit }: Indicator,
  corridors: readonly string[],
): Promise<Html> {
  const { words } = visit
  const { releases } = await visit.ask<{ releases: { nodes: readonly { name: string }[] } }>(
    '{ releases(first: 50) { nodes { name } } }',
  )
  const names = releases.nodes.map(({ name }) => name)
  const place = visit.release === null ? 0 : names.indexOf(visit.release)
  const [newer, older] = [names[place], names[place + 1]]
  if (newer === undefined || older === undefined) return html`<p class="muted">${words.noEarlier}</p>`
  const ofCorridors = subject === 'CORRIDOR'
  if (ofCorridors && corridors.length === 0) return html`<p class="muted">${words.nothing}</p>`
  const dimensions = breakdownOf(code)
  const { compareReleases } = await visit.ask<RevisionsAnswer>(revisionsQuery, {
    ...{ indicators: [code], older, newer },
    ...(ofCorridors && { corridors }),
    ...(dimensions.length > 0 && { dimensions }),
  })
  const { counts, changes } = compareReleases
  const count = (number: number, text: string): string => `${counted(number, visit)} ${text}`
  return html`<p>
      ${older} → ${newer}: ${count(counts.added, words.added)}, ${count(counts.revised, words.revised)},
      ${count(counts.removed, words.removed)}, ${count(counts.unchanged, words.unchanged)}.
      ${ofCorridors && `${words.rankedCorridors}: ${counted(corridors.length, visit)}.`}
    </p>
    ${
      changes.nodes.length > 0 &&
      table(
        words.revisions,
        [ofCorridors ? words.corridor : words.place, words.period, words.before, words.now],
        changes.nodes.map(({ subject: of, period, oldValue, newValue }) => [
          of.name,
          period,
          oldValue === null ? '–' : exact(oldValue, unit, visit),
          newValue === null ? '–' : exact(newValue, unit, visit),
        ]),
      )
    }
    <p><a href="${visit.to('/changes', { indicator: code })}">${words.changes}</a></p>`
}

function about(visit: Visit, indicator: Indicator): Html {
  const { words, to } = visit
  return facts([
    [words.definition, own(indicator.definition, visit)],
    [words.unit, own(indicator.unit.text, visit)],
    [words.topics, own(indicator.topics.join(', '), visit)],
    [words.status, coded(indicator.status, visit.language)],
    ...(indicator.movedTo === null
      ? []
      : [
          [
            '→',
            html`<a href="${to(`/indicator/${indicator.movedTo.code}`)}">${indicator.movedTo.name}</a>`,
          ] as const,
        ]),
    ...indicator.preferences.map(
      ({ dataset, reason }, place) =>
        [
          `${words.source} ${place + 1}`,
          html`${dataset.publisher !== null && `${dataset.publisher.name}, `}${
            dataset.url === null ? dataset.name : html`<a href="${dataset.url}">${dataset.name}</a>`
          }.
          ${
            dataset.licenceUrl === null
              ? dataset.licence
              : html`<a href="${dataset.licenceUrl}">${dataset.licence}</a>`
          }.
          ${reason !== null && html`<br /><small>${reason}</small>`}`,
        ] as const,
    ),
    [words.codes, indicator.codes.map(({ scheme, code }) => `${scheme} ${code}`).join(' · ')],
  ])
}

/** `/indicator/BX.TRF.PWKR.DT.GD.ZS`: map, ranking, trend, definition, sources, revisions between releases. */
export const indicatorView: View = {
  path: '/indicator/',
  async show(visit) {
    const { words, to, given, language } = visit
    const asked = visit.path.slice('/indicator/'.length)
    const { indicator } = await visit.ask<IndicatorAnswer>(indicatorQuery, { code: asked })
    if (indicator === null) return undefined
    const { code, name, subject, unit } = indicator
    const [period, region] = [given('period'), given('region')]
    const direction = given('order') === 'BOTTOM' ? 'BOTTOM' : 'TOP'
    const dimensions = breakdownOf(code)
    const variables = {
      ...{ indicator: code, direction, first: 60, language },
      ...(period !== null && { period }),
      ...(region !== null && { region }),
      ...(dimensions.length > 0 && { dimensions }),
    }
    const { ranking } = await visit.ask<RankedAnswer>(rankedQuery, variables)
    const breakdown = dimensions.length === 0 ? {} : { dimensions: breakdownText(dimensions) }
    const parameters = { indicator: code, ...breakdown }
    const isArea = subject === 'AREA'
    const codes = ranking.entries.map(({ subject: of }) => of.code)
    const leaders = codes.slice(0, 5)
    const kind = isArea ? 'map' : 'corridors'
    const shownChart = {
      kind,
      parameters: { ...parameters, period, region: isArea ? region : null, ...(!isArea && { first: 30 }) },
    }
    const trend = isArea ? { areas: leaders.join(',') } : { corridors: leaders.join(',') }
    return {
      title: name,
      description: indicator.definition ?? name,
      charts: true,
      main: html`<div class="page">
          <p class="crumb"><a href="${to('/indicators')}">${words.indicators}</a> / ${code}</p>
          <h1>${own(name, visit)}</h1>
          ${indicator.definition !== null && html`<p class="lead">${own(/^.+?\.(?=\s|$)/u.exec(indicator.definition)?.[0] ?? indicator.definition, visit)}</p>`}
        </div>
        ${
          ranking.count > 0 &&
          html`<section>
              <h2>${words.map}</h2>
              ${chart(visit, { ...shownChart, title: name, first: true })}
            </section>
            <section id="ranking">
              <h2>${words.ranking}</h2>
              ${form(
                visit,
                `/indicator/${code}`,
                html`${field('period', words.year, period, { hint: words.yearNewest, pattern: '[0-9]{4}(-Q[1-4]|-[0-9]{2})?' })}
                ${isArea && field('region', words.region, region, { hint: 'SEEECA' })}
                ${orderSelect(words, direction)}`,
                words.show,
              )}
              ${table(
                words.ranking,
                [words.place, words.rank, words.value, words.period],
                ranking.entries.map(({ rank, subject: of, observation }) => [
                  html`<a
                    href="${to(of.__typename === 'Country' ? `/country/${of.code}` : `/corridor/${of.code}`)}"
                    >${of.name}</a
                  >`,
                  rank,
                  brief(observation.value, unit, visit),
                  observation.period,
                ]),
              )}
              <p class="muted">
                ${counted(ranking.count, visit)} · ${words.noValue}:
                ${counted(ranking.withoutValueCount, visit)}
              </p>
            </section>
            <section>
              <h2>${words.trend}</h2>
              ${chart(visit, { kind: 'line', parameters: { ...parameters, ...trend }, title: `${name}, ${words.trend}` })}
              <p>
                <a class="button" href="${to('/compare', { ...parameters, ...trend })}">${words.compare}</a>
              </p>
            </section>`
        }
        ${section(`${words.definition}, ${words.sources.toLowerCase()}`, about(visit, indicator))}
        ${section(words.revisions, await revisions(visit, indicator, codes), `${words.revisionsNote}.`)}`,
      question: {
        query: rankedQuery,
        variables,
        citation: ranking.citation,
        csv: `/v1/panel.csv?indicators=${code}${region === null ? '' : `&region=${region}`}${breakdown.dimensions === undefined ? '' : `&dimensions=${breakdown.dimensions}`}`,
        chart:
          ranking.count === 0
            ? undefined
            : { kind, query: chartQuery(visit, shownChart.parameters), title: name },
      },
      picture: `${visit.base}/charts/${kind}.png?${chartQuery(visit, shownChart.parameters)}&width=1200`,
    }
  },
}
