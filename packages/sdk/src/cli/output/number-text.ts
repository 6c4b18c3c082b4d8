const format = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const small = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })

/** A value for people, `9,000,000,000` or `1.9`; a dash where there is none. Files hold all digits. */
export function numberText(value: number | null): string {
  if (value === null) return '–'
  return value !== 0 && Math.abs(value) < 0.01 ? small.format(value) : format.format(value)
}
