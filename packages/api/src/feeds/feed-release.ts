import { createHash } from 'node:crypto'

/** A release as a feed tells of it. */
export interface FeedRelease {
  name: string
  /** SHA-256 of its content. */
  digest: string
  publishedAt: Date
  note: string | null
  withdrawnAt: Date | null
  withdrawnReason: string | null
  /** When it was last put back. */
  reinstatedAt: Date | null
  /** Name of the release before it. */
  before: string | null
  /** What it changed, in a sentence. */
  summary: string
}

/** An entry of a feed, in any format. */
export interface FeedEntry {
  id: string
  url: string
  title: string
  text: string
  published: Date
  updated: Date
  withdrawn: boolean
}

/** The feed of releases, in any format. */
export interface ReleaseFeed {
  id: string
  title: string
  description: string
  home: string
  updated: Date
  entries: readonly FeedEntry[]
}

/** A UUID of version 8 (RFC 9562) made of a text: the same for ever, wherever it is made. */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, 'urn:uuid:$1-$2-$3-$4-$5')
}

/** The characters that XML has no way to write, however quoted (https://www.w3.org/TR/xml/#charsets). */
// eslint-disable-next-line no-control-regex -- those are the characters that are meant
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function entryOf(release: FeedRelease, base: string): FeedEntry {
  const { name, digest, publishedAt, note, withdrawnAt, withdrawnReason, reinstatedAt, before, summary } =
    release
  const since = before === null ? '' : `since: ${JSON.stringify(before)}, `
  const question = `{ changes(${since}first: 100) { nodes { description } pageInfo { hasNextPage endCursor } } }`
  const withdrawn = withdrawnAt === null ? [] : [`This release is withdrawn. ${withdrawnReason ?? ''}`.trim()]
  return {
    id: uuidOf(`release ${digest}`),
    url: `${base}/graphql?query=${encodeURIComponent(question)}`,
    title: `Release ${name}${withdrawnAt === null ? '' : ' (withdrawn)'}`,
    text: [...withdrawn, ...(note === null ? [] : [note]), summary].join('\n').replace(unwritable, '\ufffd'),
    published: publishedAt,
    updated: withdrawnAt ?? reinstatedAt ?? publishedAt,
    withdrawn: withdrawnAt !== null,
  }
}

/**
 * The feed of some releases. Its id is made of the address where it is, theirs of their digests, so that each stays the
 * same also when a release is withdrawn.
 * @param releases the newest first.
 * @param base the address of the service, without a slash at its end.
 */
export function releaseFeed(releases: readonly FeedRelease[], base: string): ReleaseFeed {
  const entries = releases.map((release) => entryOf(release, base))
  return {
    id: uuidOf(`releases of ${base}`),
    title: 'OpenCorridor: releases',
    description: 'Each release of the data on labour migration that is served here, and what it changed.',
    home: `${base}/`,
    updated: new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime()))),
    entries,
  }
}
