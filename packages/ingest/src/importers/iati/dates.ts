import type { Activity } from './activity.ts'
import { attributeOf } from './xml/element.ts'
import type { XmlElement } from './xml/element.ts'

/** `xsd:date`, with or without a time zone; a time behind it does not change the day. */
const written = /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+)?(?:Z|[+-]\d{2}:\d{2})?$/

/** Years in which an activity can be: what lies outside is a slip. */
const years = { first: 1900, last: 2200 }

/** The ISO date that a text is; undefined for what is no day of the calendar, or of no year of an activity. */
export function isoDateOf(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = written.exec(text) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const iso = `${year}-${month}-${day}`
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return undefined
  return date.getUTCFullYear() >= years.first && date.getUTCFullYear() <= years.last ? iso : undefined
}

/** The date in an attribute; one that cannot be is reported and left out. */
export function dateOf(
  element: XmlElement | undefined,
  activity: Activity,
  field: string,
  attribute = 'iso-date',
): string | null {
  const text = attributeOf(element, attribute)
  if (element === undefined || text === undefined) return null
  const date = isoDateOf(text)
  if (date === undefined) {
    const reason = `"${text}" is no date: one is written as year, month and day, such as 2015-03-31, and lies between ${years.first} and ${years.last}.`
    activity.refuse(element, `${field}/@${attribute}`, reason, text)
  }
  return date ?? null
}
