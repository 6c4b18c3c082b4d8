import { bibtex } from './bibtex.ts'
import { cslItem } from './csl-item.ts'
import { ris } from './ris.ts'
import { citationText } from './text.ts'

/** A dataset that an answer is taken from, in the edition that it is taken from. */
export interface Source {
  /** Our code: `wdi`. */
  readonly id: string
  /** The publisher's name for it: `World Development Indicators`. */
  readonly name: string
  /** Who publishes it; undefined where that is not known. */
  readonly publisher?: string | undefined
  /** What the edition is called, when it was put out and when it was taken (ISO 8601, as precise as is known). */
  readonly edition?: string | undefined
  readonly publishedOn?: string | undefined
  readonly retrievedOn?: string | undefined
  readonly licence: string
  readonly licenceUrl?: string | undefined
  /** How the publisher is to be named. */
  readonly attribution: string
  readonly url?: string | undefined
}

/** The release that an answer is from. */
export interface CitedRelease {
  readonly name: string
  /** SHA-256 of its content, in hexadecimal. */
  readonly digest: string
  readonly publishedAt: Date
}

/** What is cited. */
export interface Cited {
  /** What the answer is about, without a full stop: `Net migration`. */
  readonly title: string
  readonly sources: readonly Source[]
  readonly release: CitedRelease
  /** An address that pins the release, and gives the same bytes for ever. */
  readonly permalink: string
}

/** One citation in the notations of those who cite. */
export interface Citation {
  /** A sentence for a list of references. */
  readonly text: string
  /** A BibTeX entry `@misc`. */
  readonly bibtex: string
  /** A record of RIS, of the type DATA. */
  readonly ris: string
  /** A list of one item of CSL-JSON, as text. */
  readonly csl: string
  readonly permalink: string
}

/**
 * Writes the citation of an answer. It depends on nothing but what it is given: no clock and no place.
 *
 * @param cited - Texts may hold anything; each notation escapes what it has to.
 */
export function cite(cited: Cited): Citation {
  const item = cslItem(cited)
  return {
    text: citationText(cited),
    bibtex: bibtex(item),
    ris: ris(item),
    csl: JSON.stringify([item]),
    permalink: cited.permalink,
  }
}
