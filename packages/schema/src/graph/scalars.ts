import { formatPeriod, parsePeriod } from '../series/period.ts'
import { whyNoPeriod } from '../time/why-no-period.ts'
import { builder } from './builder.ts'
import { graphError } from '../errors.ts'

function text(value: unknown, valid: (text: string) => boolean, wanted: string): string {
  if (typeof value === 'string' && valid(value)) return value
  throw graphError('BAD_USER_INPUT', `${JSON.stringify(value)} is no ${wanted}.`)
}

const partialDate = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

builder.scalarType('DateTime', {
  description: 'A moment in UTC as ISO 8601: `2026-05-04T12:00:00.000Z`.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const moment = new Date(text(value, (it) => !Number.isNaN(Date.parse(it)), 'date and time of ISO 8601'))
    return moment
  },
})

builder.scalarType('PartialDate', {
  description:
    'A date of as much precision as the source gives, as ISO 8601: `2013`, `2013-06` or `2013-06-05`.',
  serialize: (value) => value,
  parseValue: (value) =>
    text(value, (it) => partialDate.test(it), 'date such as 2013, 2013-06 or 2013-06-05'),
})

builder.scalarType('Period', {
  description:
    'A year, quarter or month in SDMX notation: `2013`, `2013-Q2`, `2013-04`. Also read are `2013-A1`, `2013-M04`, `2013M04`, and intervals of ISO 8601 that are one of these: `2013-04/2013-06`, `2013-04-01/P3M`.',
  serialize: (value) => value,
  // One notation for one period from here on: what is asked the same is one question.
  parseValue: (value) => {
    const period = typeof value === 'string' ? parsePeriod(value) : undefined
    if (period !== undefined) return formatPeriod(period.frequency, period.ordinal)
    throw graphError('BAD_USER_INPUT', whyNoPeriod(typeof value === 'string' ? value : JSON.stringify(value)))
  },
})

/** A scalar that is only ever answered. */
function answered(
  name: 'NumberMatrix' | 'StatusMatrix' | 'NumberRow' | 'TextColumn' | 'CellPlaces',
  description: string,
) {
  builder.scalarType(name, {
    description,
    serialize: (value) => value,
    parseValue: () => {
      throw graphError('BAD_USER_INPUT', `${name} stands in answers only.`)
    },
  })
}

answered(
  'NumberMatrix',
  'Rows of numbers, a row for each series and a column for each period: `[[1.5, null], [2, 3]]`. Null where there is no value, never zero for it.',
)
answered('NumberRow', 'Numbers, one for each period; null where there is no value, never zero for it.')
answered('TextColumn', 'Texts, one for each observation: `["TJK", "TJK", "UZB"]`.')
answered(
  'StatusMatrix',
  'A text for each series, in which each period has one character: its SDMX observation status code, also L, O, Q and M for a kind of absence; a space where nothing is said of the period. `["AAE", "A L"]`.',
)
answered(
  'CellPlaces',
  'Cells of a matrix as pairs of row and column, both counted from 0: `[[0, 3], [2, 4]]`.',
)
