import type { Chart } from '@opencorridor/charts'
import { dataTable, wordsOf } from '@opencorridor/charts'

/** A cell by RFC 4180. One that a spreadsheet would take for a formula is led by an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+@\t\r]/u.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What a chart shows as CSV, with its source, licence and release in the first lines. */
export function csvOf(chart: Chart): string {
  const { caption, head, rows } = dataTable(chart)
  const words = wordsOf(chart.language)
  const said = [
    [caption],
    [
      `${words.source}: ${chart.source}. ${words.licence}: ${chart.licence}. ${words.release} ${chart.release}. ${chart.link}`,
    ],
    ...chart.footnotes.map((note) => [note]),
    [],
  ]
  return [...said, head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}
