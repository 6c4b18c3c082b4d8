import { LRUCache } from 'lru-cache'
import type { Maybe } from '../when-all.ts'
import type { ReleaseView } from '../releases/release-view.ts'
import { columnBytes } from './value-column.ts'
import type { ValueColumn } from './value-column.ts'

/**
 * Bytes of columns that a release keeps; a column of 45,000 corridors has some 1 MB, one of 250 countries 10 KB. They
 * are not part of `CACHE_BYTES`, which bounds the series.
 */
const maxBytes = 32 * 1024 * 1024

interface Columns {
  readonly kept: LRUCache<string, ValueColumn>
  /** Those who ask at the same time wait for one reading. */
  readonly making: Map<string, Promise<ValueColumn>>
}

const columnsOf = new WeakMap<ReleaseView, Columns>()

function columns(view: ReleaseView): Columns {
  const known = columnsOf.get(view)
  if (known !== undefined) return known
  const kept = new LRUCache<string, ValueColumn>({ maxSize: maxBytes, sizeCalculation: columnBytes })
  const made: Columns = { kept, making: new Map() }
  columnsOf.set(view, made)
  return made
}

/** The column of a key, made when it is first asked for, kept as long as the view and the bound allow. */
export function keptColumn(
  view: ReleaseView,
  key: string,
  make: () => Promise<ValueColumn>,
): Maybe<ValueColumn> {
  const { kept, making } = columns(view)
  const known = kept.get(key) ?? making.get(key)
  if (known !== undefined) return known
  const started = make()
    .then((column) => {
      kept.set(key, column)
      return column
    })
    .finally(() => making.delete(key))
  making.set(key, started)
  return started
}
