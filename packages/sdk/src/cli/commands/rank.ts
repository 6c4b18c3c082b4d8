import { Ranking } from '../../../generated/operations.ts'
import type { RankingQuery } from '../../../generated/operations.ts'
import type { Command } from '../command.ts'
import { outputOptions, panelOptions } from '../common-options.ts'
import { warnOfCoverage } from '../coverage.ts'
import { numberText } from '../output/number-text.ts'
import { tableOutput } from '../output/table-output.ts'
import { textTable } from '../output/text-table.ts'
import { placesOf } from '../panel-variables.ts'
import { UsageError } from '../usage-error.ts'
import { count, given, list, text } from '../values.ts'

type Answer = RankingQuery['ranking']

const barWidth = 30

/** Bars from zero to the greatest value; a negative value has none, for a bar to the right would say the reverse. */
function bars(values: readonly (number | null)[]): string[] {
  const greatest = Math.max(0, ...values.map((value) => value ?? 0))
  return values.map((value) =>
    value === null || value <= 0 ? '' : '█'.repeat(Math.max(1, Math.round((value / greatest) * barWidth))),
  )
}

const columns = [
  'rank',
  'subject',
  'subjectName',
  'period',
  'value',
  'status',
  'unit',
  'dataset',
  'licence',
  'release',
] as const

function rowsOf({ entries, release }: Answer) {
  return entries.map(({ rank: place, subject, observation }) => ({
    rank: place,
    subject: subject.code,
    subjectName: subject.name,
    period: observation.period,
    value: observation.value,
    status: observation.status,
    unit: observation.series.unit,
    dataset: observation.series.dataset.code,
    licence: observation.series.dataset.licence,
    release: release.name,
  }))
}

function footnotes({ entries }: Answer): string[] {
  const notes = entries.flatMap(({ subject }) =>
    subject.__typename === 'Corridor'
      ? [subject.origin.footnote, subject.destination.footnote]
      : [subject.footnote],
  )
  return [...new Set(notes.filter((note) => note !== null))]
}

function lines(answer: Answer, withBars: boolean, width: number): string[] {
  const rows = rowsOf(answer)
  const drawn = withBars ? bars(rows.map(({ value }) => value)) : []
  const sources = answer.entries.map(
    ({ observation: { series } }) => `${series.dataset.attribution} (${series.dataset.licence})`,
  )
  return [
    `${answer.indicator.name} [${answer.indicator.code}]`,
    ...textTable(
      [
        { title: 'rank', align: 'right' },
        { title: 'code' },
        { title: 'name' },
        { title: 'period' },
        { title: 'value', align: 'right' },
        ...(withBars ? [{ title: '' }] : []),
      ],
      rows.map((row, place) => [
        String(row.rank),
        row.subject,
        row.subjectName,
        row.period,
        numberText(row.value),
        drawn[place] ?? '',
      ]),
      width,
    ),
    '',
    `${answer.count} have a rank, ${answer.withoutValueCount} have no value.`,
    ...footnotes(answer),
    ...[...new Set(sources)].map((source) => `Source: ${source}`),
    `Release: ${answer.release.name}`,
  ]
}

/** `rank`: places by their values of an indicator. */
export const rank: Command = {
  name: 'rank',
  usage: '',
  summary: 'places or corridors by their values of an indicator',
  arguments: [0, 0],
  options: {
    ...panelOptions,
    period: {
      type: 'string',
      value: 'PERIOD',
      help: 'the period of all values; else the newest of each place',
    },
    first: { type: 'string', short: 'n', value: 'N', help: 'how many; 10 as a rule' },
    bottom: { type: 'boolean', help: 'the lowest first' },
    chart: { type: 'boolean', help: 'draw bars beside the values' },
    ...outputOptions,
  },
  async run(context) {
    const writeTable = tableOutput(context)
    const { terminal, values, client } = context
    const [indicator, ...more] = list(values, 'indicator') ?? []
    if (indicator === undefined || more.length > 0) {
      throw new UsageError('Name one indicator: --indicator SP.POP.TOTL.')
    }
    const variables = {
      indicator,
      ...placesOf(values),
      ...given({ period: text(values, 'period'), first: count(values, 'first') }),
      ...(values['bottom'] === true && { direction: 'BOTTOM' as const }),
    }
    const { ranking } = await client.query(Ranking, variables, { signal: terminal.signal })
    await warnOfCoverage(ranking.subjectCoverage, terminal)
    if (ranking.entries.length === 0) return 1
    await writeTable({
      columns,
      rows: rowsOf(ranking),
      lines: (width) => lines(ranking, values['chart'] === true, width),
      metadata: { release: ranking.release.name, digest: ranking.release.digest },
    })
    return 0
  },
}
