import type { Edition } from '../editions.ts'

/** What was found of an answer. */
export interface Checked {
  /** The release that it names. */
  readonly release?: string
  /** What is wrong with it, in a sentence. */
  readonly wrong?: string
}

/** A question of the load. */
export interface Question {
  /** What kind it is, for the report. */
  readonly kind: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: string
  /** Another way to ask, for who is told that the document is not known. */
  readonly instead?: Question
  /** The code of the error that has to come. Default: none may. */
  readonly refusedWith?: string
  /** Holds an answer against the files. */
  check(body: string): Checked
}

/** What the questions are about, and what the files say of it. */
export interface Facts {
  readonly releases: ReadonlyMap<string, Edition>
  readonly indicators: readonly string[]
  /** Countries, by the code that the files and the service share. */
  readonly areas: readonly string[]
  readonly years: { readonly from: number; readonly to: number }
}

/** "Equals the file": digits that are noise may differ. */
function same(expected: number, answered: number): boolean {
  return Math.abs(expected - answered) <= 1e-9 * Math.abs(expected)
}

/** Indicator, area, year and value of one cell of an answer; null where the answer has none. */
export type Cell = readonly [indicator: string, area: string, year: number, value: number | null]

/**
 * Holds cells against the edition of the release that the answer names.
 *
 * @param named - Every release that the answer names: it has to be one.
 * @param expected - How many values there have to be. Default: that is not looked at.
 */
export function checkCells(
  { releases }: Facts,
  named: readonly string[],
  cells: readonly Cell[],
  expected?: (edition: Edition) => number,
): Checked {
  const [release = 'none'] = named
  const mixed = named.find((other) => other !== release)
  if (mixed !== undefined) return { release, wrong: `It is of ${release} and of ${mixed}.` }
  const edition = releases.get(release)
  if (edition === undefined) return { release, wrong: `Nobody has published a release ${release}.` }
  let present = 0
  for (const [indicator, area, year, value] of cells) {
    const written = edition.get(indicator)?.get(`${area} ${year}`)
    if (value !== null) present++
    if (value === null ? written !== undefined : written === undefined || !same(written, value))
      return {
        release,
        wrong: `${indicator} of ${area} in ${year} is ${written} in the file of ${release} and ${value} in the answer.`,
      }
  }
  const count = expected?.(edition) ?? present
  return count === present
    ? { release }
    : { release, wrong: `It has ${present} values, and the file ${count}.` }
}

/** How many values an edition has of some indicators, areas and years. */
export function countCells(
  edition: Edition,
  indicators: readonly string[],
  areas: readonly string[],
  { from, to }: Facts['years'],
): number {
  let count = 0
  for (const indicator of indicators) {
    const cells = edition.get(indicator)
    for (const area of areas)
      for (let year = from; year <= to; year++) if (cells?.has(`${area} ${year}`) === true) count++
  }
  return count
}
