import type { AreaRecords } from './area-records.ts'
import { gecEntities } from './gec.ts'
import { schemes } from './schemes.ts'

/** What there is and how much of it: the rows of the table in docs/data/areas.md. */
export function areaCounts({
  Area,
  AreaCode,
  AreaName,
  AreaMembership,
  AreaSuccession,
}: AreaRecords): readonly (readonly [what: string, count: number])[] {
  const countries = Area.filter(({ kind }) => kind === 'COUNTRY')
  const existing = countries.filter(({ dissolvedOn }) => dissolvedOn === undefined)
  const regionKinds = [...new Set(Area.flatMap(({ regionKind }) => regionKind ?? []))].sort()
  return [
    ['countries and territories in existence', existing.length],
    ['dissolved states and territories', countries.length - existing.length],
    ...regionKinds.map(
      (kind) => [`regions: ${kind}`, Area.filter(({ regionKind }) => regionKind === kind).length] as const,
    ),
    ...schemes.map(
      ({ id, title }) =>
        [`codes: \`${id}\`, ${title}`, AreaCode.filter(({ scheme }) => scheme === id).length] as const,
    ),
    ['names', AreaName.length],
    ['languages', new Set(AreaName.map(({ language }) => language)).size],
    ['dated names', AreaName.filter(({ since, until }) => since !== '' || until !== '').length],
    ['memberships', AreaMembership.length],
    ['regions with members', new Set(AreaMembership.map(({ regionId }) => regionId)).size],
    ['successions', AreaSuccession.length],
    ['GEC codes', gecEntities.size],
  ]
}
