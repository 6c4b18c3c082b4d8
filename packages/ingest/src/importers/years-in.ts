const monthYear = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ _-]?\d{4}/gi
const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/g

/** Years that a table of observations can be about: what lies outside them is a slip, or no year. */
export const tableYears = { first: 1900, last: 2100 } as const

/** Whether a table of observations can be about a year. */
export function isTableYear(year: number): boolean {
  return year >= tableYears.first && year <= tableYears.last
}

/** The years that a text names, each once, without dates of printing: of `matrix_2018_Oct2019` the first. */
export function yearsIn(text: string): number[] {
  return [...new Set(text.replace(monthYear, ' ').match(year))].map(Number)
}
