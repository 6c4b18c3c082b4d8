import type { RecordKind } from '@opencorridor/schema'
import type { IngestItem } from '../../item.ts'
import type { StarterFiles } from './starter-files.ts'

/** Kinds of records that are counted, and what they are called. */
const kinds: readonly (readonly [kind: RecordKind, name: string])[] = [
  ['Project', 'Projects'],
  ['ProjectResult', 'Results, outputs and outcomes of projects'],
  ['ProjectOrganisation', 'Organisations in projects'],
  ['ProjectArea', 'Areas and places of projects'],
  ['ProjectCorridor', 'Corridors of projects'],
  ['ProjectRelation', 'Relations of projects'],
  ['Theme', 'Themes'],
  ['Sector', 'Sectors'],
  ['Instrument', 'Instruments'],
  ['Resource', 'Resources'],
  ['Publication', 'Publications and stories'],
  ['Event', 'Events'],
  ['Link', 'Links'],
  ['SourceReference', 'Source references'],
  ['Organisation', 'Organisations'],
  ['Office', 'Offices'],
]

/** How many of everything each text has given, as a Markdown table; the last column counts what is ours, too. */
export function countTable(items: readonly IngestItem[], datasets: StarterFiles['datasets']): string {
  const statementKinds = new Set(
    items.flatMap((item) => (item.type === 'record' && item.kind === 'Statement' ? [item.record.kind] : [])),
  )
  const rows: [name: string, belongs: (item: IngestItem) => number][] = [
    ['Values of series', (item) => (item.type === 'series' ? item.observations.length : 0)],
    ...[...statementKinds]
      .sort()
      .map((statementKind): (typeof rows)[number] => [
        `Statements: ${statementKind}`,
        (item) =>
          Number(item.type === 'record' && item.kind === 'Statement' && item.record.kind === statementKind),
      ]),
    ...kinds.map(([kind, name]): (typeof rows)[number] => [
      name,
      (item) => Number(item.type === 'record' && item.kind === kind),
    ]),
  ]
  const lines = rows.map(([name, belongs]) => {
    const count = (of: readonly IngestItem[]) => of.reduce((sum, item) => sum + belongs(item), 0)
    const texts = datasets.map(({ id }) => count(items.filter((item) => datasetOf(item) === id)))
    return [name, ...texts, count(items)]
  })
  const head = ['', ...datasets.map(({ text }) => text), 'all']
  return [head, head.map((_, place) => (place === 0 ? '---' : '--:')), ...lines]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

function datasetOf(item: IngestItem): string | undefined {
  if (item.type === 'reject') return undefined
  return item.type === 'series' ? item.datasetId : item.record.datasetId
}
