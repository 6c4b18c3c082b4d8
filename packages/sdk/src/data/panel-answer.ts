import type { PanelColumnsQuery } from '../../generated/operations.ts'

/** The answer to `PanelColumns`: series, periods, and values and statuses as matrices of these. */
export type PanelAnswer = PanelColumnsQuery['panel']

/** What describes a row of the matrix: what is measured, where, in which unit, by whom. */
export type SeriesHead = PanelAnswer['series'][number]

/** What became of one thing that was asked for. */
export type Coverage = PanelAnswer['subjectCoverage'][number]

/**
 * The breakdown of a series as one text, dimensions in order of their name; empty for the total.
 * @returns `AGE=Y15T64;SEX=F`
 */
export function breakdownOf({ dimensions }: Pick<SeriesHead, 'dimensions'>): string {
  return dimensions
    .map(({ dimension, code }) => `${dimension}=${code}`)
    .sort()
    .join(';')
}

/** The footnotes that have to be shown with the name of a subject; those of both ends for a corridor. */
export function footnoteOf({ subject }: Pick<SeriesHead, 'subject'>): string | null {
  const notes =
    subject.__typename === 'Corridor'
      ? [subject.origin.footnote, subject.destination.footnote]
      : [subject.footnote]
  return [...new Set(notes.filter((note) => note !== null))].join(' ') || null
}
