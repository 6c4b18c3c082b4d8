import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { run } from '../run.ts'
import { killedAreas, killedIndicator, killedYears } from './kill-facts.ts'

/**
 * A program that ingests and publishes edition after edition with the commands of the command line, until it is
 * killed or has made as many as it was told. All values of edition n are n, and its release is `e<n>`.
 * Arguments: a folder for its files, the first edition, how many.
 */
const [folder = '', first = '1', editions = '1'] = process.argv.slice(2)

function writeEdition(edition: number): string {
  const directory = join(folder, `e${edition}`)
  mkdirSync(directory, { recursive: true })
  const rows = killedAreas.flatMap((area) => killedYears.map((year) => `${area},${area},${year},${edition}`))
  const text = ['Country Name,Country Code,Year,Value', ...rows, ''].join('\n')
  writeFileSync(join(directory, `${killedIndicator.toLowerCase()}.csv.gz`), gzipSync(text))
  const descriptor = { title: 'Merchandise exports (current US$)', readme: 'Goods.', keywords: ['Trade '] }
  writeFileSync(
    join(directory, `${killedIndicator.toLowerCase()}.datapackage.json`),
    JSON.stringify(descriptor),
  )
  return directory
}

async function command(...argv: string[]): Promise<void> {
  const code = await run(argv, { out: process.stdout, err: process.stderr })
  if (code !== 0) process.exit(code)
}

process.send?.('ready')
for (let edition = Number(first); edition < Number(first) + Number(editions); edition++) {
  await command('ingest', 'wdi', writeEdition(edition), '--edition', `e${edition}`)
  await command('publish', '--as', `e${edition}`)
}
process.disconnect()
