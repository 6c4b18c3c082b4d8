import { oneLine } from './citation/text.ts'
import type { About } from './table.ts'
import { editionWords } from './citation/edition-words.ts'

/** What stands in place of a value, where there is none: codes of SDMX (CL_OBS_STATUS). */
export const absenceNote =
  'An empty value is absent and never zero; its status says why: L not collected, O not available, Q withheld, M not applicable.'

/** So many things that were asked for and are not there are listed; of more, their number is said. */
const mostGaps = 100

/**
 * What is to be said beside the rows, as names and texts of one line: comments of a CSV file, a sheet of a workbook, the
 * key-value metadata of a Parquet file.
 */
export function factsOf({
  title,
  language,
  release,
  sources,
  citation,
  footnotes,
  gaps,
}: About): [string, string][] {
  const { name, digest, publishedAt } = release
  const facts: [string, string][] = [
    ['Title', title],
    ['Citation', citation.text],
    ['Permalink', citation.permalink],
    ['Release', `${name}, published ${publishedAt.toISOString()}, sha256:${digest}`],
    ['Language of names', language],
  ]
  for (const source of sources) {
    const at = source.licenceUrl === undefined ? '' : ` (${source.licenceUrl})`
    const url = source.url === undefined ? '' : ` ${source.url}`
    facts.push([
      'Source',
      `${source.id}: ${source.name}${source.edition === undefined ? '' : `, ${editionWords(source.edition)}`}.${url}`,
    ])
    facts.push(['Licence', `${source.id}: ${source.licence}${at}. Attribution: ${source.attribution}`])
  }
  for (const { about, text } of footnotes) facts.push(['Note', `${about}: ${text}`])
  for (const { requested, outcome, reason } of gaps.slice(0, mostGaps)) {
    facts.push(['Not in the table', `"${requested}": ${outcome}. ${reason}`])
  }
  if (gaps.length > mostGaps) facts.push(['Not in the table', `and ${gaps.length - mostGaps} more.`])
  return facts.map(([fact, text]) => [fact, oneLine(text)])
}
