import { createWorldBankImporter } from './importers/worldbank/world-bank-importer.ts'
import { openSource } from './source/open-source.ts'

/**
 * A program that reads a download of the World Bank and keeps nothing of it. Argument: its path or address. Prints how
 * much it was and the most memory that the process has taken, in megabytes.
 */
const [location = ''] = process.argv.slice(2)
const source = await openSource(location)
let [series, values, sum] = [0, 0, 0]
const importer = createWorldBankImporter({ source, edition: 'large' })
for await (const item of importer.items(() => undefined)) {
  if (item.type !== 'series') continue
  series += 1
  values += item.observations.length
  for (const { value } of item.observations) sum += value ?? Number.NaN
}
await source.close()
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ series, values, sum, megabytes }))
