import type { Activity } from './activity.ts'
import { dateOf } from './dates.ts'
import { attributeOf, childOf, textOf } from './xml/element.ts'
import type { XmlElement } from './xml/element.ts'

/** What the database keeps exactly: 20 digits before the point and 4 behind it. */
const exact = /^([+-]?)0*(\d{1,20})(?:\.(\d{0,4})0*)?$/

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Money as an activity states it. */
export interface Amount {
  /** A decimal number, digit for digit. */
  amount: string
  /** ISO 4217: of the value, else of the activity. */
  currency: string
  valueDate: string | null
}

/**
 * The `value` of a budget, planned disbursement or transaction; undefined, and reported, where there is no number or
 * no currency: an amount without its currency is none.
 */
export function amountOf(parent: XmlElement, activity: Activity): Amount | undefined {
  const field = `${parent.name}/value`
  const value = childOf(parent, 'value')
  const text = textOf(value)
  const [, sign, digits, decimals = ''] = exact.exec(text) ?? []
  if (value === undefined || digits === undefined) {
    const reason = `"${text}" is no amount: it is written as a decimal number with a point and at most four decimals, without spaces or commas; it is not taken.`
    activity.refuse(value ?? parent, field, reason, text)
    return undefined
  }
  const currency = attributeOf(value, 'currency') ?? attributeOf(activity.element, 'default-currency')
  if (currency === undefined || !currencies.has(currency)) {
    const reason =
      currency === undefined
        ? `The amount ${text} has no currency, neither its own nor a default of the activity; it is not taken.`
        : `"${currency}" is no currency of ISO 4217 such as EUR; the amount is not taken.`
    activity.refuse(value, `${field}/@currency`, reason, text)
    return undefined
  }
  const amount = `${sign === '-' ? '-' : ''}${digits}${decimals === '' ? '' : `.${decimals}`}`
  return { amount, currency, valueDate: dateOf(value, activity, field, 'value-date') }
}
