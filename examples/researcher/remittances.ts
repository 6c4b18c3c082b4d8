/**
 * Remittances received by the countries of SEEECA, written to a CSV file: each row with its source, licence and
 * release.
 *
 *   pnpm --filter @opencorridor/example-researcher start [FILE] [INDICATOR]
 *
 * The address of the graph is in OPENCORRIDOR_URL, http://localhost:4000/graphql when it is not set.
 */
import { writeFileSync } from 'node:fs'
import { createClient, isOpenCorridorError, Panel } from '@opencorridor/sdk'
import type { PanelQuery } from '@opencorridor/sdk'
import { stringify } from 'csv-stringify/sync'

type Answer = PanelQuery['panel']
type Row = Answer['observations']['nodes'][number]

const client = createClient({
  endpoint: process.env['OPENCORRIDOR_URL'] ?? 'http://localhost:4000/graphql',
})

/** Reads all pages. The first page says which release answers, and the others are asked of the same one. */
async function readPanel(indicator: string): Promise<{ answer: Answer; rows: Row[] }> {
  const question = { indicators: [indicator], region: 'SEEECA' }
  const { panel: answer } = await client.query(Panel, question)
  const rows = [...answer.observations.nodes]
  let { hasNextPage, endCursor } = answer.observations.pageInfo
  while (hasNextPage) {
    const next = { ...question, after: endCursor, release: answer.release.name }
    const { observations } = (await client.query(Panel, next)).panel
    rows.push(...observations.nodes)
    ;({ hasNextPage, endCursor } = observations.pageInfo)
  }
  return { answer, rows }
}

/** A line of the file. A value that is absent stays empty, with the reason beside it; it is not zero. */
function toRecord({ period, value, status, absence, series }: Row, release: Answer['release']) {
  const { indicator, subject, dataset } = series
  return {
    code: subject.code,
    name: subject.name,
    indicator: indicator.code,
    indicator_name: indicator.name,
    unit: indicator.unit.text,
    period,
    value,
    status,
    absence,
    source: dataset.attribution,
    licence: dataset.licence,
    release: release.name,
    digest: release.digest,
    note: [subject.__typename === 'Country' ? subject.footnote : null, series.note]
      .filter((text) => text !== null)
      .join(' '),
  }
}

const [file = 'remittances.csv', indicator = 'BX.TRF.PWKR.CD.DT'] = process.argv.slice(2)
try {
  const { answer, rows } = await readPanel(indicator)
  const [asked] = answer.indicatorCoverage
  if (asked?.outcome === 'UNKNOWN')
    throw new RangeError(asked.reason ?? `There is no indicator ${indicator}.`)
  const records = rows.map((row) => toRecord(row, answer.release))
  writeFileSync(file, stringify(records, { header: true }))
  console.log(`${records.length} values written to ${file}, from release ${answer.release.name}.`)

  const without = answer.subjectCoverage.filter(({ outcome }) => outcome !== 'RESOLVED')
  if (without.length > 0) console.log(`No data for ${without.map(({ requested }) => requested).join(', ')}.`)
} catch (error) {
  if (!isOpenCorridorError(error) && !(error instanceof RangeError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
