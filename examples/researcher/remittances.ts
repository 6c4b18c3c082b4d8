/**
 * Remittances received by the countries of SEEECA, written to a CSV file with their source and licence.
 *
 *   pnpm --filter @opencorridor/example-researcher start [FILE] [INDICATOR]
 *
 * The address of the graph is in OPENCORRIDOR_URL, http://localhost:4000/graphql when not set.
 */
import { writeFileSync } from 'node:fs'
import { createClient, Panel } from '@opencorridor/sdk'
import type { PanelQuery } from '@opencorridor/sdk'
import { stringify } from 'csv-stringify/sync'

const [file = 'remittances.csv', indicator = 'BX.TRF.PWKR.CD.DT'] = process.argv.slice(2)
const client = createClient({ endpoint: process.env['OPENCORRIDOR_URL'] ?? 'http://localhost:4000/graphql' })

type Row = PanelQuery['panel']['observations']['nodes'][number]

const rows: Row[] = []
let after: string | undefined
let answer: PanelQuery['panel']
do {
  ;({ panel: answer } = await client.query(Panel, { indicators: [indicator], region: 'SEEECA', after }))
  rows.push(...answer.observations.nodes)
  after = answer.observations.pageInfo.endCursor ?? undefined
} while (answer.observations.pageInfo.hasNextPage)

const records = rows.map(({ period, value, status, series: { subject, indicator: measured, dataset } }) => ({
  code: subject.code,
  name: subject.name,
  indicator: measured.code,
  unit: measured.unit.text,
  period,
  value,
  status,
  source: dataset.attribution,
  licence: dataset.licence,
  release: answer.release.name,
}))
writeFileSync(file, stringify(records, { header: true }))

const missing = answer.subjectCoverage.filter(({ outcome }) => outcome !== 'RESOLVED')
console.log(`${String(records.length)} values written to ${file}, from release ${answer.release.name}.`)
if (missing.length > 0) console.log(`No data for ${missing.map(({ requested }) => requested).join(', ')}.`)
