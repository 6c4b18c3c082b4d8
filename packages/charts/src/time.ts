const months: Readonly<Record<string, number>> = { S: 6, T: 4, Q: 3, M: 1 }

/**
 * Where a period begins, in years: 2019 for `2019`, 2019.5 for `2019-Q3` and `2019-07`, with its days for a date.
 * NaN for what is no period.
 */
export function yearsOf(period: string): number {
  const parts = /^(\d{4})(?:-([STQM])(\d{1,2})|-(\d{2})(?:-(\d{2}))?)?$/u.exec(period)
  if (parts === null) return Number.NaN
  const [, year, letter, ordinal, month, day] = parts
  if (letter !== undefined) return Number(year) + ((Number(ordinal) - 1) * (months[letter] ?? 1)) / 12
  return Number(year) + (Number(month ?? 1) - 1) / 12 + (Number(day ?? 1) - 1) / 365.25
}

/** Where a partial date ends, in years: `2015` lasts until 2016. */
export function endOf(date: string): number {
  const parts = date.split('-').length
  return yearsOf(date) + (parts === 1 ? 1 : parts === 2 ? 1 / 12 : 1 / 365.25)
}
