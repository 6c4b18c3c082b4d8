import type { Collector } from '../collector.ts'
import { wbGroupRows } from '../data/wb-groups.ts'
import { channelIslands, worldBankMembers } from './world-bank-members.ts'

/** The World Bank's aggregates with their codes, names and members, and the Channel Islands. */
export function collectWorldBankGroups(collector: Collector): void {
  for (const [id, code2, regionKind, name] of wbGroupRows) {
    collector.area({ id, kind: 'REGION', regionKind })
    collector.code({ areaId: id, scheme: 'wb', code: id })
    collector.code({ areaId: id, scheme: 'wb2', code: code2 })
    collector.name({ areaId: id, language: 'en', form: 'SHORT', name })
    collector.name({ areaId: id, language: 'en', form: 'scheme:wb', name })
  }
  collector.code({ areaId: 'WLD', scheme: 'wb', code: 'WLD' })
  collector.code({ areaId: 'WLD', scheme: 'wb2', code: '1W' })
  collector.name({ areaId: 'WLD', language: 'en', form: 'scheme:wb', name: 'World' })
  collector.area({ id: 'CHI', kind: 'REGION', regionKind: 'WB_ECONOMY' })
  collector.code({ areaId: 'CHI', scheme: 'wb', code: 'CHI' })
  for (const countryId of channelIslands) collector.member({ regionId: 'CHI', countryId })
  for (const [regionId, members] of worldBankMembers()) {
    for (const countryId of members) collector.member({ regionId, countryId })
  }
}
