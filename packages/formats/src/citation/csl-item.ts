import { createHash } from 'node:crypto'
import type { Cited } from './cite.ts'
import { oneLine, publishersOf, sourceText } from './text.ts'

/** The parts of an item of CSL-JSON (https://docs.citationstyles.org) that a data set has. */
export interface CslItem {
  readonly id: string
  readonly type: 'dataset'
  readonly title: string
  readonly author: readonly { readonly literal: string }[]
  /** What the answer is taken from. */
  readonly 'container-title': string
  readonly publisher: string
  /** The release. */
  readonly version: string
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly URL: string
  /** Datasets, editions and licences, and the digest of the release. */
  readonly note: string
}

/** A key for lists of references: letters, digits and hyphens alone, the same whenever the same is cited. */
function keyOf({ release, permalink }: Cited): string {
  const digest = createHash('sha256').update(permalink).digest('hex').slice(0, 8)
  return `opencorridor-${release.name.replace(/[^A-Za-z0-9]+/g, '-')}-${digest}`
}

/** What is cited, in CSL's words. The other notations are made of it. */
export function cslItem(cited: Cited): CslItem {
  const { title, sources, release, permalink } = cited
  const [year = 0, month = 0, day = 0] = release.publishedAt.toISOString().slice(0, 10).split('-').map(Number)
  const datasets = sources.map((source) => `${sourceText(source)}.`)
  return {
    id: keyOf(cited),
    type: 'dataset',
    title: oneLine(title),
    author: publishersOf(sources).map((literal) => ({ literal })),
    'container-title': `OpenCorridor, release ${release.name}`,
    publisher: 'OpenCorridor',
    version: release.name,
    issued: { 'date-parts': [[year, month, day]] },
    URL: permalink,
    note: [...datasets, `Release digest sha256:${release.digest}.`].join(' '),
  }
}
