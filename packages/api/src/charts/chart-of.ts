import type { Chart, Row, Table } from '@opencorridor/charts'
import { graphError } from '@opencorridor/schema/errors'
import { aboutOf, checkCoverage, measured, shortName, spanOf } from './about.ts'
import type { ProjectsAnswer, RankingAnswer } from './answers.ts'
import { coded } from '../words/coded.ts'
import { chooseLanguage } from '../words/words.ts'
import type { Ask } from './ask.ts'
import { chartWords } from './chart-words.ts'
import { projectsDocument, rankingDocument } from './documents.ts'
import { namesNoPlace, panelTables, placeVariables } from './panel-table.ts'
import type { ChartQuestion } from './parameters.ts'

type Unit = Table['unit']
const unitOf = ({ text, kind, currency }: { text: string; kind: string; currency: string | null }): Unit => ({
  ...{ text, kind },
  currency: currency ?? undefined,
})

/** A title: what is measured, and where, if it is one place. */
const titled = (name: string, rows: readonly Row[]): string =>
  rows.length === 1 && rows[0] !== undefined ? `${name}, ${rows[0].name}` : name

const mostLines = 30

async function overTime(ask: Ask, question: ChartQuestion, link: string): Promise<Chart> {
  const { kind } = question
  if (kind !== 'line' && kind !== 'slope' && kind !== 'multiples') throw new Error(`${kind} has no lines`)
  if (namesNoPlace(question)) {
    throw graphError(
      'BAD_USER_INPUT',
      `A chart of the kind ${kind} needs its places: areas=KGZ,TJK, or region=, or corridors=.`,
    )
  }
  const { tables, indicators, about } = await panelTables(ask, question, link)
  const [table, indicator] = [tables[0], indicators[0]]
  if (table === undefined || indicator === undefined) throw new Error('a panel without its indicator')
  if (table.rows.length > mostLines) {
    throw graphError(
      'BAD_USER_INPUT',
      `There are ${table.rows.length} lines; a chart has ${mostLines} at most: name fewer places.`,
    )
  }
  const title = titled(shortName(indicator), table.rows)
  const subtitle = `${measured(indicator)}, ${spanOf(table.periods)}`
  return { ...about, kind, title, subtitle, table }
}

async function mapOrFigure(ask: Ask, question: ChartQuestion, link: string): Promise<Chart> {
  const { kind, period } = question
  if (kind !== 'map' && kind !== 'figure') throw new Error(`${kind} is no map`)
  if (kind === 'figure' && question.areas.length + question.corridors.length !== 1) {
    throw graphError('BAD_USER_INPUT', 'A figure is of one place: areas=KGZ, or corridors=TJK-RUS.')
  }
  const { tables, indicators, about } = await panelTables(ask, question, link)
  const [table, indicator] = [tables[0], indicators[0]]
  if (table === undefined || indicator === undefined) throw new Error('a panel without its indicator')
  if (period !== null && !table.periods.includes(period)) {
    throw graphError(
      'BAD_USER_INPUT',
      `There is no value of ${indicator.code} in ${period}; there are values of ${spanOf(table.periods)}.`,
    )
  }
  const shown =
    period ?? (kind === 'map' ? chartWords(question.language).newest(spanOf(newestOf(table))) : undefined)
  const subtitle = shown === undefined ? measured(indicator) : `${measured(indicator)}, ${shown}`
  return { ...about, kind, title: titled(shortName(indicator), table.rows), subtitle, table, at: period }
}

/** The periods of the newest values, from the first to the last. */
function newestOf({ periods, rows }: Table): string[] {
  const places = rows
    .map(({ values }) => values.findLastIndex((value) => value !== null))
    .filter((place) => place >= 0)
  return periods.filter((_, place) => place === Math.min(...places) || place === Math.max(...places))
}

async function scatter(ask: Ask, question: ChartQuestion, link: string): Promise<Chart> {
  const { tables, indicators, about } = await panelTables(ask, question, link, true)
  const [x, y] = tables
  const [across, up] = indicators
  if (x === undefined || y === undefined || across === undefined || up === undefined) {
    throw graphError('BAD_USER_INPUT', 'A scatter plot is of two different indicators.')
  }
  const words = chartWords(question.language)
  return {
    ...about,
    kind: 'scatter',
    title: words.both(shortName(up), shortName(across)),
    subtitle: `${words.against(measured(up), measured(across))}; ${words.newest(spanOf(x.periods))}`,
    x,
    y,
  }
}

async function ranked(ask: Ask, question: ChartQuestion, link: string): Promise<Chart> {
  const { kind, period, areas, corridors } = question
  const named = areas.length + corridors.length
  const first = question.first ?? Math.min(100, named > 0 ? named : 15)
  const { ranking } = await ask<RankingAnswer>(rankingDocument, {
    ...{ indicator: question.indicators[0], period, first, without: Math.min(100, named) },
    ...placeVariables(question),
  })
  checkCoverage(ranking.subjectCoverage)
  const { indicator, entries, release } = ranking
  const without = ranking.withoutValue.map(({ subject }) => subject)
  const places = [...entries.map(({ subject }) => subject), ...without]
  const datasets = entries.map(({ observation }) => observation.series.dataset)
  if (entries.length === 0) {
    throw graphError('BAD_USER_INPUT', `There is no value of ${indicator.code} for this question.`)
  }
  const periods = [...new Set(entries.map(({ observation }) => observation.period))].sort()
  const about = aboutOf({ question, link, release, datasets, places })
  const subtitle = `${measured(indicator)}, ${period ?? spanOf(periods)}`
  const unit = unitOf(indicator.unit)
  if (kind !== 'bar') {
    if (kind !== 'corridors' && kind !== 'sankey') throw new Error(`${kind} is no ranking`)
    const flows = [...entries, ...without.map((subject) => ({ subject, observation: null }))].flatMap(
      ({ subject, observation }) =>
        subject.__typename === 'Corridor'
          ? [
              {
                origin: end(subject.origin),
                destination: end(subject.destination),
                value: observation?.value ?? null,
                period: observation?.period ?? null,
              },
            ]
          : [],
    )
    if (flows.length === 0) {
      throw graphError(
        'BAD_USER_INPUT',
        `${indicator.code} is about countries; a chart of the kind ${kind} takes an indicator about corridors.`,
      )
    }
    return { ...about, kind, title: shortName(indicator), subtitle, flows, unit }
  }
  const rows = [
    ...entries.map(({ subject, observation }) => ({
      ...{ id: subject.code, name: subject.name },
      values: periods.map((one) => (one === observation.period ? observation.value : null)),
    })),
    ...without.map(({ code: id, name }) => ({ id, name, values: [] })),
  ]
  return {
    ...about,
    kind,
    title: titled(shortName(indicator), rows),
    subtitle,
    at: period,
    table: { indicator: indicator.name, unit, periods, rows },
  }
}

const end = ({ code: id, name }: { code: string; name: string }) => ({ id, name })

async function timeline(ask: Ask, question: ChartQuestion, link: string): Promise<Chart> {
  const { areas, corridors, themes, region, from, to, release, language } = question
  const filter = {
    ...(areas.length > 0 && { areas }),
    ...(corridors.length > 0 && { corridors }),
    ...(themes.length > 0 && { themes }),
    ...(region !== null && { region }),
    ...(from !== null && { activeFrom: from }),
    ...(to !== null && { activeTo: to }),
  }
  const first = question.first ?? 30
  const answer = await ask<ProjectsAnswer>(projectsDocument, { filter, first, release, language })
  const { totalCount, nodes } = answer.projects
  if (nodes.length === 0) throw graphError('BAD_USER_INPUT', 'There is no project that this asks for.')
  const about = aboutOf({
    ...{ question, link, release: answer.release, datasets: nodes.map(({ dataset }) => dataset) },
    places: nodes.flatMap(({ countries }) => countries),
  })
  const spans = nodes.map(({ code: id, title, startsOn: start, endsOn, isOpenEnded: openEnded, status }) => ({
    ...{ id, title, start, end: endsOn, openEnded, status: coded(status, chooseLanguage(language, null)) },
  }))
  const words = chartWords(language)
  return {
    ...about,
    kind: 'timeline',
    title: words.projects,
    subtitle: words.counted(nodes.length, totalCount),
    spans,
  }
}

/**
 * Makes the chart of a question from the graph's answers.
 * @param link where its data are, written into it
 * @throws errors of the graph, whose messages are for the person who asked
 */
export function chartOf(ask: Ask, question: ChartQuestion, link: string): Promise<Chart> {
  switch (question.kind) {
    case 'line':
    case 'slope':
    case 'multiples':
      return overTime(ask, question, link)
    case 'map':
    case 'figure':
      return mapOrFigure(ask, question, link)
    case 'scatter':
      return scatter(ask, question, link)
    case 'bar':
    case 'corridors':
    case 'sankey':
      return ranked(ask, question, link)
    case 'timeline':
      return timeline(ask, question, link)
    default:
      return question.kind satisfies never
  }
}
