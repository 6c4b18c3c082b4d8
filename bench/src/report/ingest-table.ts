import type { IngestResult } from '../ingest/ingest-result.ts'
import { count, markdownTable, ratio } from './ratio-table.ts'

const columns = [
  'step',
  'values',
  'seconds',
  'CPU s: Node + PostgreSQL',
  'values/s',
  'memory MB at most until then: Node + session',
]

/** A Markdown table of what `pnpm bench ingest` measured, and the ratio to COPY. */
export function ingestTable({ steps, ratioToCopy }: IngestResult): string {
  const cells = steps.map((step) => [
    step.step,
    count(step.values),
    String(step.seconds),
    `${step.nodeCpu} + ${step.databaseCpu ?? '?'}`,
    count(step.valuesPerSecond),
    `${step.nodeMemory} + ${step.databaseMemory ?? '?'}`,
  ])
  const sentence = `Eight million values (the World Development Indicators, and three datasets made up from them) go from the files to a published release at ${ratio(ratioToCopy)} times the rate of COPY from the same files into a plain table.`
  return `${markdownTable(columns, cells)}\n${sentence}\n`
}
