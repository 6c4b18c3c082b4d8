import type { Importer } from '../../item.ts'
import { readStarterFiles, starterFolder } from './starter-files.ts'
import { starterItems } from './starter-items.ts'
import { starterScopes } from './starter-scopes.ts'

/** What the importer is given. */
export interface StarterOptions {
  /** A folder laid out as `packages/ingest/starter`. Default: that folder. */
  folder?: string
}

/**
 * The data set that ships with the project: areas, the catalogue of indicators, and what five texts of the ILO and
 * IOM say on projects, countries and corridors. All of it is read, and every reference checked, before the first item
 * is yielded: it is small (some 20,000 records, nearly all of them about areas).
 * @returns an importer that throws IngestError when a file is missing, is not as it should be, or refers to what is
 *   not there
 */
export function createStarterImporter({ folder = starterFolder() }: StarterOptions = {}): Importer {
  return {
    name: 'starter',
    scopes: starterScopes,
    async *items(report) {
      const items = starterItems(await readStarterFiles(folder))
      const total = items.length
      report({ done: 0, total })
      yield* items
      report({ done: total, total })
    },
  }
}
