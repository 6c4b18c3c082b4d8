import type { Row, Table } from '@opencorridor/charts'
import { graphError } from '@opencorridor/schema/errors'
import { aboutOf, checkCoverage } from './about.ts'
import type { IndicatorAnswer, NamesAnswer, PanelAnswer, RankingAnswer, SubjectAnswer } from './answers.ts'
import type { Ask } from './ask.ts'
import { namesDocument, panelDocument, rankingDocument } from './documents.ts'
import type { ChartQuestion } from './parameters.ts'

/** Tables of a panel, one for each indicator that has data, and what is said of them. */
export interface PanelTables {
  tables: readonly Table[]
  indicators: readonly PanelAnswer['panel']['series'][number]['indicator'][]
  about: ReturnType<typeof aboutOf>
}

/** The variables that every document about places has. */
export function placeVariables(question: ChartQuestion): Record<string, unknown> {
  const { areas, corridors, origins, destinations, dimensions, region, release, language } = question
  const given = (list: readonly string[]): readonly string[] | null => (list.length === 0 ? null : list)
  return {
    ...{ areas: given(areas), corridors: given(corridors), origins: given(origins) },
    ...{ destinations: given(destinations), region, release, language },
    ...(dimensions.length > 0 && { dimensions }),
  }
}

/** Whether a question names no place: then it is about every country. */
export const namesNoPlace = ({ areas, corridors, origins, destinations, region }: ChartQuestion): boolean =>
  region === null && [areas, corridors, origins, destinations].every((list) => list.length === 0)

type Panel = PanelAnswer['panel']

/** An indicator of a panel; where something was made of its values, with the unit of that. */
function indicatorOf(panel: Panel, code: string): IndicatorAnswer | undefined {
  const series = panel.series.find(({ indicator }) => indicator.code === code)
  if (series?.derivation == null) return series?.indicator
  const { indicator, derivation } = series
  return { ...indicator, unit: { text: derivation.unit, kind: 'DERIVED', currency: null } }
}

/** The rows of one indicator. A place that has several series (of several breakdowns) gives each a row. */
function tableOf(
  panel: Panel,
  code: string,
  values: (number | null)[][],
  statuses: (string | null)[][],
): Table {
  const rows = panel.series.flatMap(({ subject, indicator }, place): Row[] =>
    indicator.code === code
      ? [
          {
            id: subject.code,
            name: subject.name,
            values: values[place] ?? [],
            statuses: statuses[place] ?? [],
          },
        ]
      : [],
  )
  const of = indicatorOf(panel, code)
  const unit = of?.unit
  return {
    indicator: of?.name ?? code,
    unit: { text: unit?.text ?? '', kind: unit?.kind ?? 'UNKNOWN', currency: unit?.currency ?? undefined },
    periods: panel.periods,
    rows,
  }
}

/** Places that were asked for by name and have no value: they are in the chart, as such. */
async function withoutValue(ask: Ask, question: ChartQuestion, panel: Panel): Promise<SubjectAnswer[]> {
  const codes = panel.subjectCoverage.flatMap(({ outcome, resolvedTo }) =>
    outcome === 'NO_DATA' && resolvedTo !== null ? [resolvedTo] : [],
  )
  if (codes.length === 0) return []
  const { release, language } = question
  const asked = codes.slice(0, 100)
  const { countries } = await ask<NamesAnswer>(namesDocument, { codes: asked, release, language })
  const named = new Map(countries.nodes.map((country) => [country.code, country]))
  return asked.map((code) => ({
    __typename: 'Country',
    ...(named.get(code) ?? { code, name: code, footnote: null }),
  }))
}

/** Every country that has no value at all: of a map of the world they are striped. */
async function countriesWithout(ask: Ask, question: ChartQuestion): Promise<SubjectAnswer[]> {
  const [indicator] = question.indicators
  const { ranking } = await ask<RankingAnswer>(rankingDocument, {
    ...{ indicator, first: 1, without: 500, period: null },
    ...placeVariables(question),
  })
  return ranking.withoutValue.map(({ subject }) => subject)
}

/**
 * Asks for the panel of a question.
 * @param latest only the newest value of each series
 * @throws BAD_USER_INPUT for what cannot be understood, and where there is no data at all
 */
export async function panelTables(
  ask: Ask,
  question: ChartQuestion,
  link: string,
  latest = false,
): Promise<PanelTables> {
  const { indicators, from, to, transform } = question
  const { panel } = await ask<PanelAnswer>(panelDocument, {
    ...{ indicators, from, to, latest, transform },
    ...placeVariables(question),
  })
  checkCoverage([...panel.indicatorCoverage, ...panel.subjectCoverage])
  const codes = panel.indicatorCoverage.map(({ resolvedTo, requested }) => resolvedTo ?? requested)
  const lacking = panel.indicatorCoverage.find(({ outcome }) => outcome === 'NO_DATA')
  if (lacking !== undefined) {
    throw graphError(
      'BAD_USER_INPUT',
      lacking.reason ?? `There is no value of ${lacking.requested} for this question.`,
    )
  }
  const wholeMap = question.kind === 'map' && question.areas.length === 0
  const missing = wholeMap ? await countriesWithout(ask, question) : await withoutValue(ask, question, panel)
  const values = JSON.parse(panel.values.text) as (number | null)[][]
  const statuses = JSON.parse(panel.statuses.text) as (string | null)[][]
  const tables = codes.map((code) => {
    const table = tableOf(panel, code, values, statuses)
    const present = new Set(table.rows.map(({ id }) => id))
    const absent = missing.filter(({ code: id }) => !present.has(id))
    return {
      ...table,
      rows: [...table.rows, ...absent.map(({ code: id, name }) => ({ id, name, values: [] }))],
    }
  })
  const places = [...panel.series.map(({ subject }) => subject), ...missing]
  return {
    tables,
    indicators: codes.flatMap((code) => indicatorOf(panel, code) ?? []),
    about: aboutOf({
      ...{ question, link, places, release: panel.release },
      datasets: panel.series.map(({ dataset }) => dataset),
    }),
  }
}
