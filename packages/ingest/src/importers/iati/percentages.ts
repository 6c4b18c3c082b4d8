import type { Activity } from './activity.ts'
import { attributeOf } from './xml/element.ts'
import type { XmlElement } from './xml/element.ts'

/** Points by which shares may miss 100: three shares of 33.33. */
export const tolerance = 0.1

const decimal = /^[+-]?\d+(?:\.\d+)?$/

/** The share that an element states, in percent; one that cannot be is reported and left out. */
export function percentageOf(element: XmlElement, activity: Activity, field: string): number | null {
  const text = attributeOf(element, 'percentage')
  if (text === undefined) return null
  const value = decimal.test(text) ? Number(text) : Number.NaN
  if (value >= 0 && value <= 100) return value
  const reason = `"${text}" is no percentage from 0 to 100, written without a sign such as %; the share is not taken.`
  activity.refuse(element, `${field}/@percentage`, reason, text)
  return null
}

/** A share as it was read; null where none is stated. */
export interface Share {
  element: XmlElement
  percentage: number | null
}

/**
 * Reports shares that do not make up the whole. They are kept as stated: nobody knows which of them is wrong.
 * @param sums each of them a way to add up that the standard knows; one that makes 100 is enough
 */
export function checkShares(activity: Activity, field: string, sums: readonly (readonly Share[])[]): void {
  const totals = sums.map((shares) => {
    const [only] = shares
    // One place or sector alone is the whole of it.
    if (shares.length === 1 && only?.percentage === null) return 100
    return shares.reduce((sum, { percentage }) => sum + (percentage ?? 0), 0)
  })
  const whole = (total: number): boolean => Math.abs(total - 100) <= tolerance
  const first = sums.find((shares) => shares.length > 0)?.[0]
  if (first === undefined || totals.some(whole)) return
  const said = [...new Set(totals.map((total) => String(Math.round(total * 1000) / 1000)))].join(' or ')
  const missing = sums.flat().some(({ percentage }) => percentage === null) ? ', and some state none' : ''
  const reason = `The shares add up to ${said} percent${missing}, where 100 is the rule; they are kept as stated.`
  activity.refuse(first.element, `${field}/@percentage`, reason)
}
