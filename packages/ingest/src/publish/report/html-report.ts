import type { CutList, ValueMove } from '../comparison.ts'
import { changeBar, moveLine } from './change-bar.ts'
import type { ChangeReport } from './change-report.ts'
import { html, Html } from './html-text.ts'
import { reportStyle } from './report-style.ts'

const numbers = new Intl.NumberFormat('en-US')
const exact = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 12 })

/** Rows of a table that are shown; JSON has all. */
const shown = 200

/** A column: its heading, and what stands in a row; numbers stand at the right. */
interface Column<T> {
  heading: string
  number?: boolean
  cell: (row: T) => Html | string
}

function table<T>(
  title: string,
  caption: string,
  { total, entries }: CutList<T>,
  columns: readonly Column<T>[],
): Html {
  if (total === 0) return html``
  const rows = entries.slice(0, shown)
  const cut =
    total > rows.length ? ` The first ${numbers.format(rows.length)} of ${numbers.format(total)}.` : ''
  const side = (column: Column<T>): string => (column.number === true ? 'number' : 'text')
  return html`<section>
    <h2>${title}</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="${title}">
      <table>
        <caption>
          ${caption}${cut}
        </caption>
        <thead>
          <tr>
            ${columns.map((it) => html`<th scope="col" class="${side(it)}">${it.heading}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${columns.map((it, at) =>
                  at === 0
                    ? html`<th scope="row">${it.cell(row)}</th>`
                    : html`<td class="${side(it)}">${it.cell(row)}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`
}

interface Counted {
  before?: number
  added: number
  revised: number
  removed: number
}

function countColumns<T extends Counted>(rows: readonly T[]): Column<T>[] {
  const most = Math.max(1, ...rows.map(({ added, revised, removed }) => added + revised + removed))
  const count = (heading: string, of: (row: T) => number): Column<T> => ({
    heading,
    number: true,
    cell: (row) => numbers.format(of(row)),
  })
  return [
    ...(rows.some(({ before }) => before !== undefined) ? [count('before', ({ before = 0 }) => before)] : []),
    count('added', ({ added }) => added),
    count('revised', ({ revised }) => revised),
    count('removed', ({ removed }) => removed),
    { heading: 'changes', cell: (row) => changeBar(row, most) },
  ]
}

function moveColumns(named: (id: string) => Html): Column<ValueMove>[] {
  return [
    { heading: 'indicator', cell: ({ indicatorId }) => named(indicatorId) },
    { heading: 'of', cell: ({ subjectId }) => named(subjectId) },
    { heading: 'period', cell: ({ period }) => period },
    { heading: 'old', number: true, cell: ({ oldValue }) => exact.format(oldValue) },
    { heading: 'new', number: true, cell: ({ newValue }) => exact.format(newValue) },
    { heading: 'move', cell: ({ oldValue, newValue }) => moveLine(oldValue, newValue) },
    { heading: 'dataset', cell: ({ datasetId }) => datasetId },
  ]
}

/**
 * A page that shows what changes, complete in itself: it loads nothing, runs no program, and can be sent by mail.
 * @param madeAt the time that stands on it.
 */
export function htmlReport({ title, values, records, names, warnings }: ChangeReport, madeAt: Date): string {
  const { total, indicators, subjects, cells, vanished, relativeMoves, absoluteMoves } = values
  const named = (id: string): Html => {
    const name = names.get(id)
    return name === undefined ? html`${id}` : html`${name} <code>${id}</code>`
  }
  const all = <T>(entries: T[]): CutList<T> => ({ total: entries.length, entries })
  const dataset = { heading: 'dataset', cell: ({ datasetId }: { datasetId: string }) => datasetId }
  const indicator = { heading: 'indicator', cell: (it: { indicatorId: string }) => named(it.indicatorId) }
  const subject = { heading: 'place or corridor', cell: (it: { subjectId: string }) => named(it.subjectId) }
  const kinds = Object.entries(records).map(([kind, counts]) => ({ kind, ...counts }))
  const sums = `${numbers.format(total.added)} values added, ${numbers.format(total.revised)} revised, ${numbers.format(total.removed)} removed`
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${new Html(reportStyle)}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${warnings.map((warning) => html`<p class="warning">${warning}</p>`)}
          <p>${sums}, of ${numbers.format(total.before)} in force before in the indicators that change.</p>
          <p class="faint">
            Made ${madeAt.toISOString().slice(0, 16).replace('T', ' ')} UTC. A value is revised when it
            differs by more than a part in 1,000,000,000.
          </p>
          ${table('Indicators', 'Those that lose the largest share of their values first.', all(indicators), [indicator, dataset, ...countColumns(indicators)])}
          ${table('Places and corridors', 'Those with most changed values first.', subjects, [subject, dataset, ...countColumns(subjects.entries)])}
          ${table('Gone', 'Places and corridors with which an indicator has no value any more.', vanished, [indicator, subject, dataset, { heading: 'values before', number: true, cell: (it) => numbers.format(it.values) }])}
          ${table('Largest moves by share', 'Revised values by how much they differ from what stood there.', relativeMoves, moveColumns(named))}
          ${table('Largest moves by amount', 'Three of an indicator at most, in its unit.', absoluteMoves, moveColumns(named))}
          ${table('Indicators by place', 'Those with most changed values first.', cells, [indicator, subject, dataset, ...countColumns(cells.entries)])}
          ${table('Records', 'Projects, names, metadata: whole records, by kind.', all(kinds), [{ heading: 'kind', cell: ({ kind }) => kind }, ...countColumns(kinds)])}
        </main>
      </body>
    </html> `
  return page.text
}
