import { createCellStore } from '../../gather/cell-store.ts'
import type { CellStore } from '../../gather/cell-store.ts'
import type { RejectItem } from '../../item.ts'
import { IngestError } from '../../item.ts'
import { createPlaceLookup } from '../../places/place-lookup.ts'
import type { Place, PlaceLookup } from '../../places/place-lookup.ts'
import { countUnresolvedPlaces } from '../../places/unresolved-places.ts'
import type { UnresolvedPlaces } from '../../places/unresolved-places.ts'

/** What the readers of all files of a run put together. */
export interface StockIntake {
  readonly store: CellStore
  /** By UN DESA's own location codes, else M49. */
  readonly places: PlaceLookup
  readonly unresolved: UnresolvedPlaces
  readonly counts: { rows: number; emptyRows: number }
  /** Countries that were seen, as place or as end of a corridor. */
  readonly countries: Set<string>
  /** Three-letter codes by Gapminder's code, of the list of countries that lies beside the long file. */
  readonly isoCodes: Map<string, string>
  /** Indicators read so far, with the file that has each. */
  readonly indicators: Map<string, string>
}

export function createStockIntake(): StockIntake {
  return {
    store: createCellStore(),
    places: createPlaceLookup({ schemes: ['undesa', 'm49'], by: 'CODE' }),
    unresolved: countUnresolvedPlaces(),
    counts: { rows: 0, emptyRows: 0 },
    countries: new Set(),
    isoCodes: new Map(),
    indicators: new Map(),
  }
}

/**
 * Notes that a file has an indicator.
 * @throws IngestError when another file of the run has it too: two editions would pass for one
 */
export function claimIndicator({ indicators }: StockIntake, indicatorId: string, file: string): void {
  const other = indicators.get(indicatorId)
  if (other !== undefined && other !== file) {
    throw new IngestError(
      `${other} and ${file} both have ${indicatorId}; read them one after the other, the newer one last.`,
    )
  }
  indicators.set(indicatorId, file)
}

/** A row whose place is not known; only the first of each code are reported one by one. */
export function unknownPlace(
  { unresolved }: StockIntake,
  at: { file: string; line: number; field: string },
  code: string,
  name: string,
): RejectItem[] {
  if (!unresolved.add(name === '' ? code : name, at.file)) return []
  const what =
    code === '' ? `"${name}" has no location code` : `The location code ${code} (${name}) is not known`
  const reason = `${what}: it stands for no country or region that we have, and the row is not taken.`
  return [{ type: 'reject', ...at, reason, raw: name }]
}

/** Remembers countries, for the note on who is counted within whom. */
export function seen({ countries }: StockIntake, { id, kind }: Place): void {
  if (kind === 'COUNTRY') countries.add(id)
}
