import type { Importer, RejectItem } from '@opencorridor/ingest'

/** An importer, and the first rejects that went by while it was read. */
export interface WatchedImporter {
  importer: Importer
  rejects: readonly RejectItem[]
}

/**
 * Remembers the first rejects of an importer for the summary. All of them are kept with the run in the database; a
 * dry run leaves nothing there.
 * @param limit how many to remember
 */
export function keepRejects(importer: Importer, limit: number): WatchedImporter {
  const rejects: RejectItem[] = []
  async function* items(report: Parameters<Importer['items']>[0]): ReturnType<Importer['items']> {
    for await (const item of importer.items(report)) {
      if (item.type === 'reject' && rejects.length < limit) rejects.push(item)
      yield item
    }
  }
  return { importer: { ...importer, items }, rejects }
}
