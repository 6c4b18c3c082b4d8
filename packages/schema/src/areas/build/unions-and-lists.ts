import type { Collector } from '../collector.ts'
import { ownMemberRows, ownRegionRows } from '../data/own-regions.ts'
import { unionRows } from '../data/unions.ts'

/** Unions of states with the dates of accession and exit, and the regions that are lists of our own. */
export function collectUnionsAndLists(collector: Collector): void {
  collector.area({ id: 'EEA', kind: 'REGION', regionKind: 'UNION' })
  collector.name({ areaId: 'EEA', language: 'en', form: 'SHORT', name: 'European Economic Area' })
  for (const [regionId, countries, since, until] of unionRows) {
    for (const countryId of countries.split(' ')) collector.member({ regionId, countryId, since, until })
  }
  for (const [id, name, footnote] of ownRegionRows) {
    collector.area({ id, kind: 'REGION', regionKind: 'OWN_LIST', footnote })
    collector.name({ areaId: id, language: 'en', form: 'SHORT', name })
  }
  for (const [regionId, countries] of ownMemberRows) {
    for (const countryId of countries.split(' ')) collector.member({ regionId, countryId })
  }
}
