import { breakdownOf, footnoteOf } from './panel-answer.ts'
import type { PanelAnswer } from './panel-answer.ts'

/** A table as people read one: a row for each series, a column for each period. */
export interface WideTable {
  readonly periods: readonly string[]
  readonly rows: readonly WideRow[]
  /** Footnotes and notes on what datasets count within a place, each once: they belong below the table. */
  readonly notes: readonly string[]
  /** Publishers and licences of what is in it, each once. */
  readonly sources: readonly string[]
}

/** A row of a wide table. */
export interface WideRow {
  readonly indicator: string
  readonly indicatorName: string
  readonly subject: string
  readonly subjectName: string
  readonly breakdown: string
  readonly unit: string
  /** One for each period, in the base unit; null where there is none. */
  readonly values: readonly (number | null)[]
}

const unique = (texts: readonly (string | null)[]): string[] => [
  ...new Set(texts.filter((text) => text !== null)),
]

/** The wide table of an answer. */
export function wideTable(answer: PanelAnswer): WideTable {
  return {
    periods: answer.periods,
    rows: answer.series.map((head, place) => ({
      indicator: head.indicator.code,
      indicatorName: head.indicator.name,
      subject: head.subject.code,
      subjectName: head.subject.name,
      breakdown: breakdownOf(head),
      unit: head.unit,
      values: answer.periods.map((_period, column) => answer.values[place]?.[column] ?? null),
    })),
    notes: unique(answer.series.flatMap((head) => [footnoteOf(head), head.note])),
    sources: unique(answer.series.map(({ dataset }) => `${dataset.attribution} (${dataset.licence})`)),
  }
}
