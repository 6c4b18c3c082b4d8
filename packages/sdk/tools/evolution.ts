/**
 * What became of the graph since the SDK was last released: `pnpm evolution`. Says which version the next one has to be,
 * and fails when something may not be released so. `--write` writes the changeset that is missing, `--record` keeps what
 * there is now as what was released, on the day of a release.
 */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isEnough, makeChangeset, pendingLevel } from './evolution/changesets.ts'
import { checkDocuments } from './evolution/check-documents.ts'
import { compareSchemas } from './evolution/compare-schemas.ts'
import { readCurrent, readReleased, recordRelease } from './evolution/released.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const { values } = parseArgs({ options: { write: { type: 'boolean' }, record: { type: 'boolean' } } })
const today = new Date().toISOString().slice(0, 10)
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const released = readReleased()
const current = readCurrent()
const evolution = await compareSchemas(released.schema, current.schema, {
  // Notice is counted from the day on which it is given: on the day of a release, that is today.
  releasedOn: values.record === true ? today : released.on,
  today,
})
const documents = checkDocuments(released, current)
const faults = [
  ...evolution.faults,
  ...documents.releasedAgainstCurrent.map((fault) => `A document of ${released.version} breaks. ${fault}`),
  ...documents.currentAgainstReleased.map(
    (fault) =>
      `A released operation asks for what the service of ${released.version} does not have. ${fault}`,
  ),
]

say(`Since ${released.version} (${released.on}): ${evolution.changes.length} changes of the graph.`)
for (const { level, message } of evolution.changes) if (level !== 'patch') say(`  ${level}: ${message}`)
if (documents.needNewerService.length > 0) {
  say(`New operations that need a newer service: ${documents.needNewerService.join(', ')}.`)
}
for (const fault of faults) say(`FAULT: ${fault}`)
if (values.record === true && faults.length === 0) {
  await recordRelease(today)
  say('Recorded in released/.')
} else {
  const pending = await pendingLevel(root)
  if (isEnough(pending, evolution.level)) {
    say(`Changesets: ${pending ?? 'none'}; needed: ${evolution.level ?? 'none'}.`)
  } else if (values.write === true) {
    say(`Written: .changeset/${await makeChangeset(evolution, root)}.md`)
  } else {
    faults.push('changeset')
    say(
      `FAULT: the changesets ask for ${pending ?? 'nothing'}, the graph for ${evolution.level ?? 'nothing'}: pnpm evolution --write`,
    )
  }
}
process.exitCode = faults.length === 0 ? 0 : 1
