import type { Activity } from './activity.ts'
import { dateOf } from './dates.ts'
import { attributeOf, childOf, textOf } from './xml/element.ts'
import type { XmlElement } from './xml/element.ts'

/** `xsd:decimal`: digits before the point or behind it, or both. */
const decimal = /^([+-]?)(?=\.?\d)0*(\d*)(?:\.(\d*))?$/

/** What the database keeps: 20 digits before the point and 4 behind it. */
const kept = { digits: 20, decimals: 4 }

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
 * A decimal number as the database keeps it: digit for digit, and with more than four decimals rounded half up, away
 * from zero, as PostgreSQL does.
 * @returns undefined for what is no decimal number, or has too many digits
 */
function keptAmount(text: string): { amount: string; rounded: boolean } | undefined {
  const [, sign, digits, behind = ''] = decimal.exec(text) ?? []
  if (digits === undefined) return undefined
  const rounded = /[1-9]/.test(behind.slice(kept.decimals))
  let [whole, decimals] = [digits === '' ? '0' : digits, behind.slice(0, kept.decimals)]
  if (rounded && behind.charAt(kept.decimals) >= '5') {
    const units = String(BigInt(whole + decimals) + 1n).padStart(kept.decimals + 1, '0')
    whole = units.slice(0, -kept.decimals)
    decimals = units.slice(-kept.decimals)
  }
  if (whole.length > kept.digits) return undefined
  const amount = `${sign === '-' ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`
  return { amount, rounded }
}

/**
 * The `value` of a budget, planned disbursement or transaction; undefined, and reported, where there is no number or
 * no currency: an amount without its currency is none.
 */
export function amountOf(parent: XmlElement, activity: Activity): Amount | undefined {
  const field = `${parent.name}/value`
  const value = childOf(parent, 'value')
  const text = textOf(value)
  const stated = keptAmount(text)
  if (value === undefined || stated === undefined) {
    const reason = `"${text}" is no amount: it is written as a decimal number with a point and at most ${kept.digits} digits before it, without spaces or commas; it is not taken.`
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
  const { amount, rounded } = stated
  if (rounded) {
    const reason = `The amount ${text} has more decimals than the ${kept.decimals} that are kept; it is taken as ${amount}.`
    activity.refuse(value, field, reason, text)
  }
  return { amount, currency, valueDate: dateOf(value, activity, field, 'value-date') }
}
