import type { Visit } from '../visit.ts'
import type { Question } from './question.ts'

/** A question with what every view tells of it. */
export type ToldQuestion = Question & {
  citation: NonNullable<Question['citation']>
  /** Path of the file of the release that has the records, without its ending: `/releases/2026.05/areas`. */
  filePath?: string | undefined
}

const releaseQuery = `query Cited($release: String) { release(name: $release) { name citation { text bibtex } } }`

interface ReleaseAnswer {
  release: { name: string; citation: { text: string; bibtex: string } }
}

/** Completes a question: what has no citation of its own, such as a list of records, is cited by its release. */
export async function toldQuestion(visit: Visit, question: Question): Promise<ToldQuestion> {
  const { citation, file } = question
  if (citation !== undefined && file === undefined) return { ...question, citation }
  const { release } = await visit.ask<ReleaseAnswer>(releaseQuery)
  return {
    ...question,
    citation: citation ?? release.citation,
    filePath: file && `/releases/${encodeURIComponent(release.name)}/${file}`,
  }
}
