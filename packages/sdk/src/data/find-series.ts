import { breakdownOf } from './panel-answer.ts'
import type { Coverage, PanelAnswer } from './panel-answer.ts'

/** Our code of what was asked for as `text`: a publisher's code or a name was resolved by the service. */
function codeOf(text: string, coverage: readonly Coverage[]): string {
  return coverage.find(({ requested }) => requested === text)?.resolvedTo ?? text
}

/**
 * Rows of the matrix that are of an indicator and a subject.
 * @param indicator our code, or the text by which it was asked for
 * @param subject code of an area or corridor, or the text by which it was asked for
 * @param breakdown only the series of this breakdown, `AGE=Y15T64;SEX=F`; empty for the total
 */
export function findSeries(
  answer: PanelAnswer,
  indicator: string,
  subject: string,
  breakdown?: string,
): number[] {
  const indicatorCode = codeOf(indicator, answer.indicatorCoverage)
  const subjectCode = codeOf(subject, answer.subjectCoverage)
  return answer.series.flatMap((head, place) =>
    head.indicator.code === indicatorCode &&
    head.subject.code === subjectCode &&
    (breakdown === undefined || breakdownOf(head) === breakdown)
      ? [place]
      : [],
  )
}
