import { graphError, largerAnswers } from '../errors.ts'

/** Indicators times places of one question; published in docs/limits.md. */
export const mostPairs = 50_000

/** Rows times columns of the matrix of one answer, and rows of one that is ordered by value. */
export const mostCells = 500_000

/**
 * Indicators times places of all questions of one request together, ten of the largest: by aliases a request asks hundreds,
 * and each alone would pass. Published in docs/limits.md.
 */
export const mostRequestPairs = 500_000

/** Takes note of the indicators times places that a question of a request is about. */
export type SpendPairs = (pairs: number) => void

const english = (count: number) => count.toLocaleString('en')

/**
 * Sees to it that a question is not about more than can be answered, before anything is read for it.
 * @throws COST_LIMIT_EXCEEDED naming what it asks for, the limit and the cheaper way.
 */
export function checkPairs(indicators: number, subjects: number): void {
  const actual = indicators * subjects
  if (actual <= mostPairs) return
  throw graphError(
    'COST_LIMIT_EXCEEDED',
    `The panel asks for ${english(indicators)} indicators of ${english(subjects)} places, ${english(actual)} pairs; the limit is ${english(mostPairs)}. Ask for fewer indicators or places at a time.`,
    { measure: 'panelPairs', limit: mostPairs, actual, ...largerAnswers },
  )
}

/**
 * Counts the pairs of all questions of one request: panels, rankings, aggregates, statistics and comparisons.
 * @returns what each of them calls before it reads anything; it throws COST_LIMIT_EXCEEDED naming the sum, the limit and
 * the cheaper way.
 */
export function countPairs(): SpendPairs {
  let spent = 0
  return (pairs) => {
    spent += pairs
    if (spent <= mostRequestPairs) return
    throw graphError(
      'COST_LIMIT_EXCEEDED',
      `The questions of this request are about ${english(spent)} pairs of an indicator and a place so far; the limit is ${english(mostRequestPairs)}. Ask some of them in a request of their own, or one panel of several indicators in place of many.`,
      { measure: 'requestPairs', limit: mostRequestPairs, actual: spent, ...largerAnswers },
    )
  }
}

/**
 * Sees to it that an answer that is given whole is not too large.
 * @param actual how many cells it has.
 * @throws COST_LIMIT_EXCEEDED naming its size, the limit and the cheaper way.
 */
export function checkCells(actual: number): void {
  if (actual <= mostCells) return
  throw graphError(
    'COST_LIMIT_EXCEEDED',
    `The panel has ${english(actual)} cells; the limit is ${english(mostCells)}. Ask for fewer indicators, places or years at a time, read observations page by page, or take them as a file: ${largerAnswers.download}.`,
    { measure: 'panelCells', limit: mostCells, actual, ...largerAnswers },
  )
}
