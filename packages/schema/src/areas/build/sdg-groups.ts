import type { Collector } from '../collector.ts'
import { sdgGroupRows } from '../data/sdg-groups.ts'

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '')

/**
 * Groups of the UN SDG database that are made of M49 regions and countries, each with every country in it. They come
 * after the regions of M49.
 */
export function collectSdgGroups(collector: Collector): void {
  const members = new Map<string, string[]>()
  for (const { regionId, countryId } of collector.lists.AreaMembership)
    members.set(regionId, [...(members.get(regionId) ?? []), countryId])
  const countriesOf = (part: string): readonly string[] => members.get(`M49_${part}`) ?? [part]

  for (const [code, name, regions, besides, without] of sdgGroupRows) {
    const id = `SDG_${code}`
    collector.area({ id, kind: 'REGION', regionKind: 'SDG_GROUP' })
    collector.code({ areaId: id, scheme: 'sdg', code })
    collector.name({ areaId: id, language: 'en', form: 'SHORT', name })
    const excluded = new Set(words(without).flatMap(countriesOf))
    const countries = new Set([...words(regions), ...words(besides)].flatMap(countriesOf))
    for (const countryId of countries)
      if (!excluded.has(countryId)) collector.member({ regionId: id, countryId })
  }
}
