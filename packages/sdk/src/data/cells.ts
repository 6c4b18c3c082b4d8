import { absenceOf, unsaid } from './absence.ts'
import type { AbsenceReason } from './absence.ts'
import { breakdownOf, footnoteOf } from './panel-answer.ts'
import type { PanelAnswer, SeriesHead } from './panel-answer.ts'
import { periodBounds } from './period.ts'
import type { PanelRow } from './row.ts'

/** What a row has of its period; one object for all rows of it. */
export type PeriodPart = Pick<PanelRow, 'period' | 'start' | 'end'>

/** What a row has of its cell. */
export type CellPart = Pick<PanelRow, 'value' | 'absence' | 'status' | 'filled'>

/** What a row has of its series; one object for all rows of it. */
export type SeriesPart = Omit<PanelRow, keyof PeriodPart | keyof CellPart>

function seriesPart(head: SeriesHead, release: string): SeriesPart {
  const { indicator, subject, dataset, unit, note, derivation } = head
  return {
    indicator: indicator.code,
    indicatorName: indicator.name,
    subject: subject.code,
    subjectName: subject.name,
    subjectType: subject.__typename,
    breakdown: breakdownOf(head),
    derivation: derivation?.method ?? null,
    unit,
    dataset: dataset.code,
    attribution: dataset.attribution,
    licence: dataset.licence,
    footnote: footnoteOf(head),
    note,
    release,
  }
}

/** Of how many cells an answer says something. */
export function countCells({ statuses }: PanelAnswer): number {
  let count = 0
  for (const marks of statuses) for (const mark of marks) if (mark !== unsaid) count += 1
  return count
}

/** Told of one cell of which the answer says something, and how many there were before it. */
export type CellVisitor = (
  series: SeriesPart,
  period: PeriodPart,
  value: number | null,
  absence: AbsenceReason | null,
  status: string,
  filled: boolean,
  place: number,
) => void

/**
 * Visits every cell of which an answer says something, by series and then by period.
 *
 * Every shape of a panel is made from here. What a series or a period says of all its cells is read once, and nothing is
 * made for a cell: with 100,000 of them that is most of the time.
 */
export function eachCell(answer: PanelAnswer, visit: CellVisitor): void {
  const { periods, values, statuses, series, release } = answer
  const parts = periods.map((period): PeriodPart => ({ period, ...periodBounds(period) }))
  const filled = new Set(answer.filled.map(([row, column]) => row * periods.length + column))
  let place = 0
  series.forEach((head, row) => {
    const part = seriesPart(head, release.name)
    const numbers = values[row] ?? []
    const marks = statuses[row] ?? ''
    parts.forEach((period, column) => {
      const status = marks[column] ?? unsaid
      if (status === unsaid) return
      const value = numbers[column] ?? null
      const absence = value === null ? absenceOf(status) : null
      visit(part, period, value, absence, status, filled.has(row * periods.length + column), place)
      place += 1
    })
  })
}
