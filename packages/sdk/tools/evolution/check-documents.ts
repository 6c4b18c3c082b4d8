import { faultsOf, namedDocuments } from './documents.ts'
import type { Released } from './released.ts'

/** Whether clients and services of neighbouring versions understand each other. */
export interface DocumentsCheck {
  /** What the graph of now has against documents that were released. */
  readonly releasedAgainstCurrent: readonly string[]
  /** What the released graph has against documents that were released under the same name, as they are now. */
  readonly currentAgainstReleased: readonly string[]
  /** Operations that are new, and ask for what the released graph does not have: they need a newer service. */
  readonly needNewerService: readonly string[]
}

/**
 * Checks the documents both ways. Who installs a new SDK may ask a service that nobody has renewed yet, so an operation that
 * was released goes on to fit the graph that was released with it; what is newer is asked for by an operation of its own, or
 * one version later.
 */
export function checkDocuments(
  released: Pick<Released, 'schema' | 'documents'>,
  current: Pick<Released, 'schema' | 'documents'>,
): DocumentsCheck {
  const known = namedDocuments(released.documents)
  const names = new Set(known.map(({ name }) => name))
  const now = namedDocuments(current.documents)
  return {
    releasedAgainstCurrent: known.flatMap((document) => faultsOf(current.schema, document)),
    currentAgainstReleased: now
      .filter(({ name }) => names.has(name))
      .flatMap((document) => faultsOf(released.schema, document)),
    needNewerService: now
      .filter((document) => !names.has(document.name) && faultsOf(released.schema, document).length > 0)
      .map(({ name }) => name),
  }
}
