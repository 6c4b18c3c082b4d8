// Prints what became of every field of The World Factbook; with --write, puts it into docs/data/factbook.md.
import { readFile, writeFile } from 'node:fs/promises'
import { countsReport } from './counts-report.ts'
import { countsDocument, withGenerated } from './generated-part.ts'

const report = await countsReport()
if (process.argv.includes('--write')) {
  await writeFile(countsDocument, withGenerated(await readFile(countsDocument, 'utf8'), report))
} else {
  process.stdout.write(`${report}\n`)
}
