import { writeFile } from 'node:fs/promises'
import { htmlReport } from '@opencorridor/ingest'
import type { ChangeReport } from '@opencorridor/ingest'
import { changeTables } from './change-tables.ts'
import { paintFor } from './paint.ts'
import { print } from './terminal.ts'
import type { Terminal } from './terminal.ts'

/** How changes are shown. */
export interface ShowOptions {
  /** As JSON on standard output, in place of tables. */
  json: boolean
  /** A file to write a page to. */
  html?: string | undefined
}

/**
 * Shows what changes: as tables, or as JSON, and in a file as a page if it is asked for.
 * @param facts what JSON has: a superset of the report's figures.
 */
export async function showChanges(
  report: ChangeReport,
  facts: object,
  { json, html }: ShowOptions,
  terminal: Terminal,
): Promise<void> {
  if (json) print(terminal, [JSON.stringify(facts, null, 2)])
  else print(terminal, ['', report.title, ...changeTables(report, paintFor(terminal))])
  if (html === undefined) return
  await writeFile(html, htmlReport(report, new Date()))
  terminal.err.write(`The report is in ${html}.\n`)
}
