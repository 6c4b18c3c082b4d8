import { eachCell } from './cells.ts'
import type { PeriodPart, SeriesPart } from './cells.ts'
import { csvFields } from './csv.ts'
import type { CsvOptions } from './csv.ts'
import type { PanelAnswer } from './panel-answer.ts'
import { rowColumns } from './row.ts'

/** Makes a text of each object once. */
function once<Part extends object>(make: (part: Part) => string): (part: Part) => string {
  const made = new Map<Part, string>()
  return (part) => {
    const text = made.get(part) ?? make(part)
    made.set(part, text)
    return text
  }
}

/** A panel as CSV, with the columns of a row in their order; what series and periods share is quoted once for each. */
export function panelCsv(answer: PanelAnswer, { delimiter = ',', bom = false }: CsvOptions = {}): string {
  const fields = (...values: Parameters<typeof csvFields>[0]) => csvFields(values, delimiter)
  const before = once((it: SeriesPart) =>
    fields(it.indicator, it.indicatorName, it.subject, it.subjectName, it.subjectType, it.breakdown),
  )
  const when = once(({ period, start, end }: PeriodPart) => fields(period, start, end))
  const behind = once((it: SeriesPart) =>
    fields(it.derivation, it.unit, it.dataset, it.attribution, it.licence, it.footnote, it.note, it.release),
  )
  const lines = [(bom ? '\uFEFF' : '') + fields(...rowColumns)]
  const d = delimiter
  eachCell(answer, (series, period, value, absence, status, filled) => {
    const cell = `${value ?? ''}${d}${absence ?? ''}${d}${status}${d}${String(filled)}`
    lines.push(`${before(series)}${d}${when(period)}${d}${cell}${d}${behind(series)}`)
  })
  return `${lines.join('\r\n')}\r\n`
}
