import { starterItems } from '../starter-items.ts'
import { readStarterFiles } from '../starter-files.ts'
import { checkFacts } from './check-facts.ts'
import { createEvidence } from './evidence.ts'
import { readFacts } from './facts.ts'

// Compares the data files with the facts file. Usage: tsx <this file> <folder with starter-facts.json>
const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Name the folder that holds starter-facts.json.')
  process.exit(2)
}
const files = await readStarterFiles()
const results = checkFacts(await readFacts(folder), createEvidence(starterItems(files), files.datasets))
for (const { what, checked, problems } of results) {
  console.log(`${what}: ${checked} checked, ${problems.length} wrong`)
  for (const problem of problems) console.log(`  ${problem}`)
}
process.exitCode = results.some(({ problems }) => problems.length > 0) ? 1 : 0
