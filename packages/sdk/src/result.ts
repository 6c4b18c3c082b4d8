import type { GraphError, GraphResponse } from './transport.ts'
import { findCitations } from './cite/find-citations.ts'
import { collectSources } from './sources.ts'
import type { Source } from './sources.ts'

/** A release that an answer was read from. */
export interface ReleaseReference {
  /** `2026.05`: ask with it, and the numbers are the same next year. */
  readonly name: string
  /** Digest of all that the release displays, in hexadecimal: what a citation carries. */
  readonly digest: string
  /** The publisher has taken it back. It still answers; the reason is in the graph, `release { withdrawnReason }`. */
  readonly withdrawn: boolean
}

/** What a question cost, and what one may cost. The formula is published by the service. */
export interface Cost {
  readonly requested: number
  readonly limit: number
}

/** A deprecated field that a question used. */
export interface Deprecation {
  /** `Type.field` */
  readonly field: string
  /** What to use in its place. */
  readonly reason: string
  /** Day on which it goes: `2027-06-30`. */
  readonly sunset?: string
}

/** What is known of an answer beside its data. */
export interface Meta {
  /** The release that the answer was read from, of several the newest; undefined when the service does not say. */
  readonly release: ReleaseReference | undefined
  /** All releases that the answer was read from, the newest first: two for a comparison. */
  readonly releases: readonly ReleaseReference[]
  /** Datasets that the answer names, each once. Found when asked for, by walking the data. */
  readonly sources: readonly Source[]
  /** Licences of those datasets, each once. */
  readonly licences: readonly string[]
  /** How to cite the answer, as the service says it, where the question asked for that; `cite` gives other styles. */
  readonly citation: string | undefined
  readonly cost: Cost | undefined
  /** Id of the request at the service, to be named in a report. */
  readonly requestId: string | undefined
  /** Deprecated fields that the question used; empty is good. */
  readonly deprecations: readonly Deprecation[]
}

/** An answer with what is known of it. */
export interface Result<Data> {
  readonly data: Data
  /** Errors beside the data; only with `errors: 'partial'`. */
  readonly errors?: readonly GraphError[]
  readonly meta: Meta
}

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** Reads what a service says beside the data. Walks the data only when sources or licences are asked for. */
export function readMeta({ data, extensions = {}, requestId }: GraphResponse): Meta {
  // The service is trusted with the form of its own extensions; a service that has none gives empty lists.
  const releases = list(extensions['releases'] ?? extensions['release']) as readonly ReleaseReference[]
  let sources: readonly Source[] | undefined
  return {
    release: releases[0],
    releases,
    get sources() {
      return (sources ??= collectSources(data))
    },
    get licences() {
      return [...new Set(this.sources.map(({ licence }) => licence))]
    },
    get citation() {
      return findCitations(data)[0]?.text
    },
    cost: extensions['cost'] as Cost | undefined,
    requestId,
    deprecations: list(extensions['deprecations']) as readonly Deprecation[],
  }
}
