/** Notations of SDMX and ISO 8601 for periods that no series has, and what each is. */
const others: readonly [RegExp, string][] = [
  [/^\d{4}-?S[12]$/i, 'a half-year'],
  [/^\d{4}-?T[1-3]$/i, 'a third of a year'],
  [/^\d{4}-?W(?:0?[1-9]|[1-4]\d|5[0-3])$/i, 'a week'],
  [/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T.*)?$/, 'a day'],
  [/^\d{4}-?D\d{1,3}$/i, 'a day'],
  [/^\d{4}-?Q\d+$/i, 'no quarter: a year has Q1 to Q4'],
  [/^\d{4}-?M?\d{1,2}$/i, 'no month: a year has 01 to 12, with two digits'],
  [/^[\d-]+\/./, 'an interval that is no year, quarter or month'],
]

const wanted = 'Periods are years, quarters and months: 2013, 2013-Q2, 2013-04.'

/**
 * Why a text is no period that could be asked for, and what would be right, as a sentence for who wrote it.
 * @param text what `parsePeriod` does not read.
 */
export function whyNoPeriod(text: string): string {
  const what = others.find(([form]) => form.test(text))?.[1] ?? 'no period'
  return `"${text.slice(0, 50)}" is ${what}. ${wanted}`
}
