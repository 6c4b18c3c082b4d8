import { countCells, eachCell } from './cells.ts'
import type { PanelAnswer } from './panel-answer.ts'
import type { PanelTable } from './row.ts'

/**
 * Every observation of an answer as columns of one length. They are made as long as they will be: to let 21 arrays grow
 * takes four times as long.
 */
export function columnsOf(answer: PanelAnswer): PanelTable {
  const count = countCells(answer)
  const column = <Value>() => new Array<Value>(count)
  const table: PanelTable = {
    indicator: column(),
    indicatorName: column(),
    subject: column(),
    subjectName: column(),
    subjectType: column(),
    breakdown: column(),
    period: column(),
    start: column(),
    end: column(),
    value: column(),
    absence: column(),
    status: column(),
    filled: column(),
    derivation: column(),
    unit: column(),
    dataset: column(),
    attribution: column(),
    licence: column(),
    footnote: column(),
    note: column(),
    release: column(),
  }
  eachCell(answer, (series, period, value, absence, status, filled, place) => {
    table.indicator[place] = series.indicator
    table.indicatorName[place] = series.indicatorName
    table.subject[place] = series.subject
    table.subjectName[place] = series.subjectName
    table.subjectType[place] = series.subjectType
    table.breakdown[place] = series.breakdown
    table.period[place] = period.period
    table.start[place] = period.start
    table.end[place] = period.end
    table.value[place] = value
    table.absence[place] = absence
    table.status[place] = status
    table.filled[place] = filled
    table.derivation[place] = series.derivation
    table.unit[place] = series.unit
    table.dataset[place] = series.dataset
    table.attribution[place] = series.attribution
    table.licence[place] = series.licence
    table.footnote[place] = series.footnote
    table.note[place] = series.note
    table.release[place] = series.release
  })
  return table
}
