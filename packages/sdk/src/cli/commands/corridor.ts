import { Corridor } from '../../../generated/operations.ts'
import type { CorridorQuery } from '../../../generated/operations.ts'
import type { Command } from '../command.ts'
import { outputOptions } from '../common-options.ts'
import { numberText } from '../output/number-text.ts'
import { tableOutput } from '../output/table-output.ts'
import { textTable } from '../output/text-table.ts'
import { CommandFailure } from '../usage-error.ts'
import { given, text } from '../values.ts'

type Found = NonNullable<CorridorQuery['corridor']>
type Statement = Found['statements']['nodes'][number]

const columns = [
  'corridor',
  'metric',
  'period',
  'value',
  'lower',
  'upper',
  'qualifier',
  'text',
  'unit',
  'attributedTo',
  'dataset',
  'licence',
] as const

function rowsOf({ code, statements }: Found) {
  return statements.nodes.map(
    ({ metric, periodText, value, lower, upper, qualifier, text: words, unit, attributedTo, dataset }) => ({
      corridor: code,
      metric,
      period: periodText,
      value,
      lower,
      upper,
      qualifier,
      text: words,
      unit,
      attributedTo,
      dataset: dataset.code,
      licence: dataset.licence,
    }),
  )
}

/** A figure as the source puts it: a range stays a range, and "at least" stays there. */
function said({ value, lower, upper, text: words, qualifier, unit }: Statement): string {
  const isRange = value === null && (lower !== null || upper !== null)
  const figure = isRange
    ? `${numberText(lower)} to ${numberText(upper)}`
    : value === null
      ? ''
      : numberText(value)
  const how = qualifier === null || qualifier === 'EQUAL' ? '' : qualifier.toLowerCase().replaceAll('_', ' ')
  return [how, figure, figure === '' ? words : '', unit]
    .filter((part) => part !== '' && part !== null)
    .join(' ')
}

function lines(corridor: Found, width: number): string[] {
  const { statements } = corridor
  const notes = [corridor.origin.footnote, corridor.destination.footnote].filter((note) => note !== null)
  const sources = statements.nodes.map(
    ({ dataset }) => `[${dataset.code}] ${dataset.attribution} (${dataset.licence})`,
  )
  return [
    `${corridor.name} (${corridor.code})`,
    ...notes,
    '',
    ...textTable(
      [{ title: 'what is said' }, { title: 'figure' }, { title: 'when' }, { title: 'source' }],
      statements.nodes.map((it) => [it.metric, said(it), it.periodText ?? '', it.dataset.code]),
      width,
    ),
    '',
    ...new Set(sources),
  ]
}

/** `corridor`: what is said of one pair of countries. */
export const corridor: Command = {
  name: 'corridor',
  usage: 'CODE',
  summary: 'what is known of a corridor, migrant origin first: TJK-RUS',
  arguments: [1, 1],
  options: {
    language: { type: 'string', value: 'TAG', help: 'language of names: en, ru, fr' },
    ...outputOptions,
  },
  async run(context) {
    const writeTable = tableOutput(context)
    const [code = ''] = context.arguments
    const variables = { code, ...given({ language: text(context.values, 'language') }) }
    const { corridor: found } = await context.client.query(Corridor, variables, {
      signal: context.terminal.signal,
    })
    if (found === null) {
      throw new CommandFailure(
        `${code} is no corridor: it has to be two country codes, migrant origin first, as in TJK-RUS.`,
      )
    }
    await writeTable({ columns, rows: rowsOf(found), lines: (width) => lines(found, width), json: found })
    return 0
  },
}
