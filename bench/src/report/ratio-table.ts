import type { BenchRow } from '../measure/bench-row.ts'
import { peerTitles } from '../peers/peer-names.ts'

const columns = [
  'query',
  'variables',
  'connections',
  'server',
  'OpenCorridor is x times as fast: median (min-max)',
  'requests/s',
  'p50 ms',
  'p99 ms',
  'CPU: server + PostgreSQL',
  'memory MB',
]

/** A Markdown table of everything that was measured. */
export function ratioTable(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => [
    row.query,
    row.variables,
    String(row.connections),
    peerTitles[row.peer],
    row.peer === 'opencorridor' ? '1' : ratioText(row),
    count(row.rps),
    String(row.p50),
    String(row.p99),
    `${row.cpu ?? '?'} + ${row.postgresCpu ?? '?'}`,
    row.memory === null ? '?' : String(row.memory),
  ])
  return markdownTable(columns, cells)
}

/** `8.2 (7.9-8.4)`. */
export function ratioText({ ratioMedian, ratioMin, ratioMax }: BenchRow): string {
  return `${ratio(ratioMedian)} (${ratio(ratioMin)}-${ratio(ratioMax)})`
}

/** A ratio with two digits after the point below ten, one above. */
export function ratio(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1)
}

/** A number with thousands set apart. */
export function count(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : String(value)
}

/** A Markdown table. */
export function markdownTable(header: readonly string[], cells: readonly (readonly string[])[]): string {
  const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...cells.map(line), ''].join('\n')
}
