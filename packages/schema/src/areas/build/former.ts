import { iso31663 } from 'iso-3166'
import type { Collector } from '../collector.ts'
import { dissolvedRows, otherCodeRows } from '../data/dissolved.ts'
import { formerCodeRows } from '../data/former-codes.ts'

/** Older codes of today's countries, and dissolved states and territories with their codes and successors. */
export function collectFormer(collector: Collector): void {
  const entries = new Map(iso31663.map((entry) => [entry.alpha4, entry]))
  const current = new Set(
    collector.lists.AreaCode.map(({ areaId, scheme, code }) => `${areaId} ${scheme} ${code}`),
  )
  const successors = new Map<string, readonly string[]>()
  for (const [alpha4, areaId, since, until, own] of formerCodeRows) {
    const entry = entries.get(alpha4)
    if (entry === undefined)
      throw new TypeError(`ISO 3166-3 has no entry ${alpha4}; correct former-codes.ts.`)
    if (own !== '')
      successors.set(
        areaId,
        entry.to.map(({ alpha3 }) => alpha3),
      )
    const codes = [
      ['iso2', entry.from.alpha2],
      ['iso3', entry.from.alpha3],
      ['m49', areaId === 'YUG' ? undefined : entry.from.numeric],
      ['iso4', alpha4],
    ] as const
    for (const [scheme, code] of codes) {
      if (code === undefined || current.has(`${areaId} ${scheme} ${code}`)) continue
      collector.code({ areaId, scheme, code, ...(scheme === 'iso4' ? {} : { since, until }) })
    }
  }
  for (const [id, foundedOn, dissolvedOn, named] of dissolvedRows) {
    collector.area({ id, kind: 'COUNTRY', dissolvedOn, ...(foundedOn === '' ? {} : { foundedOn }) })
    for (const successorId of named === '' ? (successors.get(id) ?? []) : named.split(' ')) {
      collector.succession({ predecessorId: id, successorId, date: dissolvedOn })
    }
  }
  for (const [areaId, scheme, code, since, until] of otherCodeRows) {
    collector.code({ areaId, scheme, code, since, until })
  }
}
