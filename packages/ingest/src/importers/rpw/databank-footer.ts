const lastUpdated = /^last updated:\s*(\d{1,2})\/(\d{1,2})\/(\d{4})$/i

/**
 * Reads a line that DataBank writes below a table: where it is from, and its date in American order.
 * @returns the date in ISO 8601, empty for another line of the footer; undefined for what is no such line
 */
export function databankFooter(text: string): string | undefined {
  if (/^data from database:/i.test(text)) return ''
  const [, month = '', day = '', year = ''] = lastUpdated.exec(text) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return year !== '' && isDate(date) ? date : undefined
}

/** Whether the calendar has the day: `2020-02-30` is read as the first of March. */
function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
