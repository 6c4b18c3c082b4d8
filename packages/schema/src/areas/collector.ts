import type { RecordInput } from '../records/records.ts'
import { nameKey } from './normalise.ts'

/** Dataset that keeps every record of this folder. */
export const areasDatasetId = 'opencorridor-areas'

/** The kinds of records that describe areas. */
export type AreaRecordKind = 'Area' | 'AreaCode' | 'AreaName' | 'AreaMembership' | 'AreaSuccession'

type Lists = { [K in AreaRecordKind]: RecordInput<K>[] }
type Given<K extends AreaRecordKind, Dates extends string> = Omit<RecordInput<K>, 'datasetId' | Dates> & {
  [D in Dates]?: string
}

/** Takes records as the builders find them, each natural key once. */
export interface Collector {
  readonly lists: Lists
  area(record: Given<'Area', never>): void
  code(record: Given<'AreaCode', 'since' | 'until'>): void
  /**
   * When the area has a name in that language already that is looked up alike: an alias is not taken, and a
   * publisher's spelling takes its dates (the World Bank's Turkey, too, was so until 2022).
   */
  name(record: Given<'AreaName', 'since' | 'until'>): void
  member(record: Given<'AreaMembership', 'since' | 'until'>): void
  succession(record: Given<'AreaSuccession', never>): void
}

/** An empty collector. */
export function createCollector(): Collector {
  const lists: Lists = { Area: [], AreaCode: [], AreaName: [], AreaMembership: [], AreaSuccession: [] }
  const taken = new Set<string>()
  const isNew = (...key: string[]) => {
    const text = key.join('\u0000')
    if (taken.has(text)) return false
    taken.add(text)
    return true
  }
  const dates = new Map<string, { since: string; until: string }>()
  const datasetId = areasDatasetId
  return {
    lists,
    area(record) {
      if (isNew('area', record.id)) lists.Area.push({ ...record, datasetId })
    },
    code(record) {
      const { areaId, scheme, code, since = '' } = record
      if (isNew('code', areaId, scheme, code, since)) {
        lists.AreaCode.push({ since: '', until: '', ...record, datasetId })
      }
    },
    name(record) {
      const { areaId, language, form, name } = record
      const alike = [areaId, language, nameKey(name)].join('\u0000')
      const known = dates.get(alike)
      if (known !== undefined && form === 'ALIAS') return
      const { since = '', until = '' } = form.startsWith('scheme:') ? { ...known, ...record } : record
      if (known === undefined) dates.set(alike, { since, until })
      if (isNew('name', areaId, language, form, name, since)) {
        lists.AreaName.push({ ...record, since, until, datasetId })
      }
    },
    member(record) {
      const { regionId, countryId, since = '' } = record
      if (isNew('member', regionId, countryId, since)) {
        lists.AreaMembership.push({ since: '', until: '', ...record, datasetId })
      }
    },
    succession(record) {
      if (isNew('succession', record.predecessorId, record.successorId)) {
        lists.AreaSuccession.push({ ...record, datasetId })
      }
    },
  }
}
