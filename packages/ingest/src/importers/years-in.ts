const monthYear = /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ _-]?\d{4}/gi
const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/g

/** The years that a text names, each once, without dates of printing: of `matrix_2018_Oct2019` the first. */
export function yearsIn(text: string): number[] {
  return [...new Set(text.replace(monthYear, ' ').match(year))].map(Number)
}
