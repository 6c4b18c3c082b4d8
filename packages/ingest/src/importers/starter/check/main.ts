import { IngestError } from '../../../item.ts'
import { readStarterFiles } from '../starter-files.ts'
import { starterItems } from '../starter-items.ts'
import { checkFacts } from './check-facts.ts'
import { createEvidence } from './evidence.ts'
import { readFacts } from './facts.ts'

/** Prints what was compared and what is wrong; resolves to the exit code: 0 when all is well, 1 otherwise. */
async function check(folder: string): Promise<number> {
  const files = await readStarterFiles()
  const results = checkFacts(await readFacts(folder), createEvidence(starterItems(files), files.datasets))
  for (const { what, checked, problems } of results) {
    console.log(`${what}: ${checked} checked, ${problems.length} wrong`)
    for (const problem of problems) console.log(`  ${problem}`)
  }
  return results.some(({ problems }) => problems.length > 0) ? 1 : 0
}

// Compares the data files with the facts file. Usage: tsx <this file> <folder with starter-facts.json>
const [folder = ''] = process.argv.slice(2)
try {
  process.exitCode = await check(folder)
} catch (error) {
  if (!(error instanceof IngestError)) throw error
  console.error(error.message)
  process.exitCode = 2
}
