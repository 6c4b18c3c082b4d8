import { parsePeriod } from '../series/period.ts'
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
  description: 'A year, quarter or month in SDMX notation: `2013`, `2013-Q2`, `2013-04`.',
  serialize: (value) => value,
  parseValue: (value) =>
    text(value, (it) => parsePeriod(it) !== undefined, 'period such as 2013, 2013-Q2 or 2013-04'),
})
