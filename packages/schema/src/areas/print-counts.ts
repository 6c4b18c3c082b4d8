import { areaRecords } from './area-records.ts'
import { areaCounts } from './counts.ts'

// Prints the table of docs/data/areas.md: `npx tsx packages/schema/src/areas/print-counts.ts`.
console.log('| records | count |\n| --- | ---: |')
for (const [what, count] of areaCounts(areaRecords())) console.log(`| ${what} | ${count} |`)
