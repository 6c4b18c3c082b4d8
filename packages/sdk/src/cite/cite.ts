import type { Result } from '../result.ts'
import { findCitations } from './find-citations.ts'
import type { GraphCitation } from './find-citations.ts'

/** `text` is a sentence for a list of references, `csl` is CSL-JSON. */
export type CitationStyle = 'text' | 'bibtex' | 'ris' | 'csl'

/** All citations as one list of CSL-JSON. */
function joinCsl(citations: readonly GraphCitation[]): string {
  const items = citations.flatMap(({ csl }) => JSON.parse(csl) as readonly unknown[])
  return JSON.stringify(items, null, 2)
}

/**
 * How to cite an answer, as the service says it: with publishers, datasets and editions, licences, and a permanent
 * address that pins the release.
 *
 * `PanelColumns`, `Panel`, `Latest`, `Series`, `Ranking`, `Project`, `Corridor` and `Release` ask for it. A document of
 * your own asks for `citation { text bibtex ris csl permalink }` of any of these.
 * @param result an answer of `client.request`
 * @returns one citation after the other where the answer has several; of CSL-JSON one list
 * @throws TypeError when the answer holds no citation
 */
export function cite({ data }: Pick<Result<unknown>, 'data'>, style: CitationStyle): string {
  const citations = findCitations(data)
  if (citations.length === 0) {
    throw new TypeError(
      'This answer holds no citation. Ask for `citation { text bibtex ris csl permalink }` of a panel, series, ranking, project, corridor or release.',
    )
  }
  if (style === 'csl') return joinCsl(citations)
  return citations.map((citation) => citation[style]).join(style === 'text' ? '\n' : '\n\n')
}
