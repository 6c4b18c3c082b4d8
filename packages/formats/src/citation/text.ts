import type { Cited, Source } from './cite.ts'
import { editionWords } from './edition-words.ts'

/** A text without line breaks and tabs: a citation is one line, and formats of lines end a field at a break. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** So many datasets are named one by one; of more, the licences and publishers are given by `sources`. */
const mostNamed = 10

/** The publishers, each once, in the order of the datasets; this service where none is known. */
export function publishersOf(sources: readonly Source[]): string[] {
  const names = new Set(
    sources.flatMap(({ publisher }) => (publisher === undefined ? [] : oneLine(publisher))),
  )
  return names.size > 0 ? [...names] : ['OpenCorridor']
}

/** A dataset with its edition and licence: `World Development Indicators (edition 2026-05, retrieved 2026-05-04), CC BY 4.0`. */
export function sourceText({ name, edition, publishedOn, retrievedOn, licence }: Source): string {
  const said = [
    ...(edition === undefined ? [] : [editionWords(edition)]),
    // Most editions are called after their date.
    ...(publishedOn === undefined || edition?.includes(publishedOn) === true
      ? []
      : [`published ${publishedOn}`]),
    ...(retrievedOn === undefined ? [] : [`retrieved ${retrievedOn}`]),
  ]
  return oneLine(`${name}${said.length === 0 ? '' : ` (${said.join(', ')})`}, ${licence}`)
}

/** A sentence for a list of references. */
export function citationText({ title, sources, release, permalink }: Cited): string {
  const named = sources.slice(0, mostNamed).map(sourceText)
  const more = sources.length > mostNamed ? ` and ${sources.length - mostNamed} more datasets` : ''
  const from = named.length === 0 ? '' : ` Data: ${named.join('; ')}${more}.`
  const year = release.publishedAt.getUTCFullYear()
  return (
    `${publishersOf(sources).join('; ')} (${year}). ${oneLine(title)}.${from}` +
    ` OpenCorridor, release ${release.name} (sha256:${release.digest}). ${permalink}`
  )
}
