import { areaRecords } from './area-records.ts'
import { gecEntities } from './gec.ts'
import { schemes } from './schemes.ts'

// Prints the table of docs/data/areas.md: `npx tsx packages/schema/src/areas/print-counts.ts`.
const { Area, AreaCode, AreaName, AreaMembership, AreaSuccession } = areaRecords()

function row(what: string, count: number): void {
  console.log(`| ${what} | ${count} |`)
}

console.log('| records | count |\n| --- | ---: |')
const countries = Area.filter(({ kind }) => kind === 'COUNTRY')
row(
  'countries and territories in existence',
  countries.filter(({ dissolvedOn }) => dissolvedOn === undefined).length,
)
row(
  'dissolved states and territories',
  countries.filter(({ dissolvedOn }) => dissolvedOn !== undefined).length,
)
for (const kind of [...new Set(Area.flatMap(({ regionKind }) => regionKind ?? []))].sort()) {
  row(`regions: ${kind}`, Area.filter(({ regionKind }) => regionKind === kind).length)
}
for (const { id, title } of schemes)
  row(`codes: \`${id}\`, ${title}`, AreaCode.filter(({ scheme }) => scheme === id).length)
row('names', AreaName.length)
row('languages', new Set(AreaName.map(({ language }) => language)).size)
row('dated names', AreaName.filter(({ since, until }) => since !== '' || until !== '').length)
row('memberships', AreaMembership.length)
row('regions with members', new Set(AreaMembership.map(({ regionId }) => regionId)).size)
row('successions', AreaSuccession.length)
row('GEC codes', gecEntities.size)
