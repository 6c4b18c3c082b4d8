import { gecRows } from './data/gec.ts'
import type { GecKind } from './data/gec.ts'

/** What a GEC code stands for. */
export interface GecEntity {
  /** Two capitals, as on The World Factbook's pages. */
  readonly code: string
  readonly kind: GecKind
  /** The area it is, or (of a `PART`) the area it lies in; undefined for oceans and disputed islands. */
  readonly areaId: string | undefined
  readonly name: string
}

/**
 * Every GEC code of The World Factbook of mid-2015 by its code in capitals: countries and territories (`AREA`), parts
 * of an area such as the West Bank (`PART`: never the whole), islands in dispute, oceans, the European Union and the
 * world (`AGGREGATE`). Source: The World Factbook, Appendix D.
 */
export const gecEntities: ReadonlyMap<string, GecEntity> = new Map(
  gecRows.map(([code, kind, areaId, name]) => [code, { code, kind, areaId: areaId || undefined, name }]),
)
