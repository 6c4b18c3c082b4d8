import { eachCell } from './cells.ts'
import type { PanelAnswer } from './panel-answer.ts'
import type { PanelRow } from './row.ts'

/**
 * Every observation of an answer as a row, by series and then by period. Each is written out with the same properties in
 * the same order: engines then keep them as compactly as instances of a class.
 */
export function rowsOf(answer: PanelAnswer): PanelRow[] {
  const rows: PanelRow[] = []
  eachCell(answer, (series, { period, start, end }, value, absence, status, filled) => {
    rows.push({
      indicator: series.indicator,
      indicatorName: series.indicatorName,
      subject: series.subject,
      subjectName: series.subjectName,
      subjectType: series.subjectType,
      breakdown: series.breakdown,
      period,
      start,
      end,
      value,
      absence,
      status,
      filled,
      derivation: series.derivation,
      unit: series.unit,
      dataset: series.dataset,
      attribution: series.attribution,
      licence: series.licence,
      footnote: series.footnote,
      note: series.note,
      release: series.release,
    })
  })
  return rows
}
