import type { IngestSummary, RejectItem } from '@opencorridor/ingest'
import { count, facts, seconds } from './text.ts'

/** What the person who ran an ingest is told, as lines. */
export function ingestReport(summary: IngestSummary, rejects: readonly RejectItem[]): string[] {
  const { importer, dryRun, read, records, milliseconds, runId } = summary
  const recordCount = Object.values(records).reduce((sum, number) => sum + number, 0)
  const kinds = Object.entries(records).map(([kind, number]) => `${kind} ${count(number)}`)
  return [
    `${importer}: read in ${seconds(milliseconds)}`,
    ...facts([
      ...(read === undefined
        ? []
        : [['rows read', `${count(read.rows)}, ${count(read.emptyRows)} of them empty`]]),
      ['indicators', count(summary.indicators)],
      ['series', count(summary.series)],
      ['values', count(summary.values)],
      ...(summary.absences === 0 ? [] : [['stated absences', count(summary.absences)]]),
      ['records', recordCount === 0 ? '0' : `${count(recordCount)} (${kinds.join(', ')})`],
      ...(read === undefined ? [] : [['areas not resolved', unresolved(read.unresolvedAreas)]]),
      ['rejected', count(summary.rejects.total)],
    ]),
    ...rejects.map((reject) => `    ${rejectLine(reject)}`),
    ...(summary.rejects.total > rejects.length
      ? [`    and ${count(summary.rejects.total - rejects.length)} more`]
      : []),
    ...summary.superseded.map((id) => `  takes the place of the run ${id}, which was not published`),
    ...(summary.message === undefined ? [] : [`  ${summary.message}`]),
    ...(dryRun ? ['  dry run: nothing was kept'] : []),
    ...(dryRun || summary.message !== undefined
      ? []
      : [`  kept as run ${runId}; "opencorridor publish" makes a release of it`]),
  ]
}

/** Rows by code, the most frequent first. */
function unresolved(areas: Readonly<Record<string, number>>): string {
  const codes = Object.entries(areas).sort(([, a], [, b]) => b - a)
  if (codes.length === 0) return '0'
  return `${count(codes.length)}: ${codes.map(([code, rows]) => `${code} (${count(rows)} rows)`).join(', ')}`
}

function rejectLine({ file, line, field, reason }: RejectItem): string {
  const place = [
    file,
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(field === undefined ? [] : [field]),
  ]
  return `${place.join(', ')}: ${reason}`
}
