import { RefusedRow } from '../../gather/refused-row.ts'

const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/**
 * Checks a date of ISO 8601: a year, a month or a day of the years 1800 to 2100.
 * @returns the date; undefined where the cell is empty
 * @throws RefusedRow when it is none
 */
export function readDate(text: string, field: string): string | undefined {
  if (text === '') return undefined
  const [, year, month = '01', day = '01'] = iso.exec(text) ?? []
  const date = new Date(`${year ?? ''}-${month}-${day}T00:00:00Z`)
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year ?? ''}-${month}-${day}`)
  if (real && Number(year) >= 1800 && Number(year) <= 2100) return text
  throw new RefusedRow(
    field,
    `"${text}" is no date such as 1968-10-12, 1968-10 or 1968, of the years 1800 to 2100.`,
  )
}

/** @throws RefusedRow when a later step of an agreement is dated before an earlier one, as far as both are known */
export function checkOrder(dates: readonly (readonly [field: string, date: string | undefined])[]): void {
  let before: readonly [field: string, date: string] | undefined
  for (const [field, date] of dates) {
    if (date === undefined) continue
    // Of two dates of different precision only what both have is compared.
    const common = Math.min(date.length, before?.[1].length ?? 0)
    if (before !== undefined && date.slice(0, common) < before[1].slice(0, common)) {
      throw new RefusedRow(
        field,
        `"${field}" is ${date}, before "${before[0]}" (${before[1]}); correct one of them.`,
      )
    }
    before = [field, date]
  }
}
