import { LRUCache } from 'lru-cache'

/** Where nodes share the documents that clients have registered. */
export interface SharedDocuments {
  /** Undefined for one that is not there, or that cannot be asked for now. */
  get(id: string): Promise<string | undefined>
  /** Never fails: what cannot be kept is sent again. */
  set(id: string, text: string): void
}

/** Documents by the SHA-256 of their texts. */
export interface PersistedDocuments {
  /** The text where it is in memory. */
  peek(id: string): string | undefined
  /** The same, and where nodes share documents. */
  find(id: string): Promise<string | undefined>
  /** Remembers a document, which was found to be valid. */
  keep(id: string, text: string): void
}

export interface PersistedDocumentsOptions {
  /** Ids and texts that are always there. */
  manifest?: Readonly<Record<string, string>>
  /** Characters of the texts that are registered by clients, the least recently used leaving first. Default 4,000,000. */
  characters?: number
  shared?: SharedDocuments
}

/**
 * Keeps documents that are asked for by their hash: those of a manifest for ever, those that clients register within a
 * bound.
 */
export function createPersistedDocuments({
  manifest = {},
  characters = 4_000_000,
  shared,
}: PersistedDocumentsOptions = {}): PersistedDocuments {
  const given = new Map(Object.entries(manifest))
  const registered = new LRUCache<string, string>({
    maxSize: characters,
    sizeCalculation: (text, id) => text.length + id.length,
  })
  const peek = (id: string): string | undefined => given.get(id) ?? registered.get(id)
  return {
    peek,
    async find(id) {
      const known = peek(id) ?? (await shared?.get(id))
      if (known !== undefined && !given.has(id)) registered.set(id, known)
      return known
    },
    keep(id, text) {
      if (peek(id) !== undefined) return
      registered.set(id, text)
      shared?.set(id, text)
    },
  }
}
