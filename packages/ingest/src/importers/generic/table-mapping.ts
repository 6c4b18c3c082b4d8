import { absences, isObservationStatus } from '@opencorridor/schema'
import type { ObservationStatus } from '@opencorridor/schema'
import { z } from 'zod'
import { datasetFields, indicatorFields, placeColumn, publisherFields } from '../../mapping/mapping-fields.ts'
import { strictObject } from '../../mapping/strict-object.ts'
import { isPeriodFormat } from './period-format.ts'

const column = z
  .string({ error: 'the title of a column is expected' })
  .min(1, 'the title of a column is expected')
const capitals = z
  .string({ error: 'a name in capitals is expected, such as SEX' })
  .regex(/^[A-Z][A-Z0-9_]*$/, 'a name in capitals is expected, such as SEX')
const power = z.int({ error: 'a power of ten is expected: 3 for thousands, 6 for millions' }).min(-12).max(15)
const text = z.union([z.string(), z.number().transform(String)], { error: 'a text is expected' })

const status = z.custom<ObservationStatus>(
  (value) => typeof value === 'string' && isObservationStatus(value),
  'one of our statuses is expected: A B D E F G I K N P U V W, or L O Q M for why there is no value',
)
const absence = z.custom<ObservationStatus>(
  (value) => typeof value === 'string' && absences.has(value),
  'a kind of absence is expected: L not collected, O not available, Q withheld, M not applicable',
)

const subject = z.union(
  [
    strictObject({ area: placeColumn(column, true) }),
    strictObject({ origin: placeColumn(column, true), destination: placeColumn(column, true) }),
    strictObject({ sender: placeColumn(column, true), receiver: placeColumn(column, true) }),
  ],
  {
    error:
      'a subject is "area", or "origin" and "destination" of the migrants, or "sender" and "receiver" of money, each with "from" and "schemes"',
  },
)

const period = strictObject({
  /** The column of the periods, in a long table. */
  from: column.optional(),
  /** The periods are titles of columns, which hold the values: a wide table. */
  across: z.literal(true, { error: 'true is expected, or nothing' }).optional(),
  format: z
    .string()
    .refine(
      isPeriodFormat,
      'a format has {year}, and perhaps {quarter} or {month}, as in "{year}_{quarter}Q"',
    )
    .optional(),
})

const dimension = strictObject({
  /** Name of the dimension in the graph: `SEX`. */
  as: capitals,
  /** Texts that stand for the total. */
  total: z.array(text).default(['_T']),
  /** The only text whose rows are taken; the column is then no breakdown. */
  only: text.optional(),
  /** Our codes for the texts of the column, with their names; with this, no other texts are taken. */
  codes: z.record(z.string(), strictObject({ as: z.string(), name: z.string() })).optional(),
})

/** How a table is read: the shape of a mapping file. */
export const tableMappingSchema = strictObject({
  publisher: publisherFields,
  dataset: datasetFields,
  table: strictObject({
    /** Name of the sheet; needed where a workbook has several. */
    sheet: z.string().optional(),
    /** Row of the column titles, counted from 1. */
    header: z.int({ error: 'the number of a row is expected' }).min(1).default(1),
    /** The table ends before the row whose first text begins so: notes below it. */
    endsBefore: z.string().min(1).optional(),
    delimiter: z
      .enum([',', ';', '\t', '|'], { error: 'one of "," ";" "|" and "\\t" is expected' })
      .optional(),
    encoding: z
      .enum(['utf-8', 'windows-1252', 'detect'], { error: 'utf-8, windows-1252 or detect is expected' })
      .default('utf-8'),
    decimal: z.enum(['.', ','], { error: '"." or "," is expected' }).default('.'),
    thousands: z.enum([',', '.', ' ', "'"], { error: 'one of "," "." " " and "\'" is expected' }).optional(),
  }).prefault({}),
  /** Whether the files hold everything that the indicators have, or an update of it. */
  holds: z
    .enum(['WHOLE', 'UPDATE'], { error: 'WHOLE (what is left out is removed) or UPDATE is expected' })
    .default('WHOLE'),
  subject,
  period,
  /** The column of the values, in a long table. */
  value: column.optional(),
  /** The power of ten of all values, or a column and the power of each of its texts. */
  unitMult: z
    .union([power, strictObject({ from: column, codes: z.record(z.string(), power) })], {
      error: 'a power of ten is expected (3 for thousands), or "from" and "codes"',
    })
    .default(0),
  /** The column that names the indicator; none where the table has one indicator. */
  indicatorFrom: column.optional(),
  indicators: z.array(indicatorFields).min(1, 'at least one indicator is expected'),
  dimensions: z.record(column, dimension).default({}),
  /** Texts in place of a value, and why there is none. */
  missing: z.record(z.string(), absence).default({}),
  status: strictObject({ from: column, codes: z.record(z.string(), status) }).optional(),
  /** Columns whose texts are kept with the value, and the name of each: `Footnote: NOTE`. */
  attributes: z.record(column, capitals).default({}),
  /** Rows that are not taken: those with one of these texts in the column. */
  leaveOut: z.array(strictObject({ column, is: z.array(text).min(1) })).default([]),
  /** Columns that are not kept. */
  ignore: z.array(column).default([]),
}).check(({ value: mapping, issues }) => {
  const fault = (path: (string | number)[], message: string): void => {
    issues.push({ code: 'custom', input: mapping, path, message })
  }
  const {
    period: { from, across },
    value,
    indicatorFrom,
    indicators,
  } = mapping
  if ((from === undefined) === (across === undefined)) {
    fault(
      ['period'],
      'one of "from" (the column of the periods) and "across: true" (periods are titles of columns) is expected',
    )
  }
  if (across === undefined && value === undefined) fault([], '"value" is expected: the column of the values')
  if (across !== undefined && value !== undefined)
    fault(['value'], 'with "across: true" the columns of the periods hold the values; leave "value" out')
  if (mapping.table.decimal === mapping.table.thousands)
    fault(['table', 'thousands'], 'another sign than that of decimals is expected')
  if (indicatorFrom === undefined && indicators.length > 1) {
    fault(['indicators', 1], 'several indicators need "indicatorFrom": the column that tells them apart')
  }
  for (const [at, { code }] of indicators.entries()) {
    if (indicatorFrom !== undefined && code === undefined) {
      fault(['indicators', at], `a "code" is expected: the text of the column "${indicatorFrom}"`)
    }
  }
})

/** A mapping as it was read. */
export type TableMapping = z.output<typeof tableMappingSchema>
