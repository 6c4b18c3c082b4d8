import { createHash } from 'node:crypto'
import { IngestError } from '../../../item.ts'
import type { ApiAnswer, ApiHeader } from './api-answer.ts'
import type { Validators } from '../../../source/http/validators.ts'
import type { ApiClient } from './api-client.ts'
import { apiRows } from './api-rows.ts'
import type { ApiRow } from './api-rows.ts'
import type { PageStore } from './page-store.ts'

/** How often an indicator is begun anew because its pages belong to different states. */
const starts = 5

/** What the API has of one indicator, all of one state. */
export interface IndicatorPages {
  header: ApiHeader
  rows: ApiRow[]
  /** sha256 of the pages, one behind the other. */
  checksum: string
  /** Of the first page: it holds the date of the last update, so that it changes with any of them. */
  state: PageState
}

/** By what a later run can tell whether an indicator has changed. */
export interface PageState extends Validators {
  /** sha256 of the first page. */
  digest: string
}

/** The pages belong to different states of the publisher's database. */
class ShiftError extends IngestError {}

export function pathOfIndicator(code: string): string {
  return `country/all/indicator/${encodeURIComponent(code)}`
}

/** The state of a first page. */
export function stateOf(text: string, validators: Validators): PageState {
  return { ...validators, digest: createHash('sha256').update(text).digest('hex') }
}

/**
 * Fetches all pages of an indicator, and insists that they are of one state: every page has the same last update and
 * total, the rows are as many as the total says, and no cell comes twice. Where they are not it starts over. Pages that
 * a broken run has kept are not fetched again, unless the first page, which always is, has other bytes than the kept one.
 * @throws IngestError when the pages are still shifting at the last start, or a page cannot be had
 */
export async function fetchIndicator(
  client: ApiClient,
  store: PageStore,
  code: string,
  perPage: number,
): Promise<IndicatorPages> {
  for (let start = 1; ; start += 1) {
    try {
      return await fetchOnce(client, store, code, perPage)
    } catch (error) {
      if (!(error instanceof ShiftError)) throw error
      await store.clear(code)
      if (start < starts) continue
      throw new IngestError(
        `${error.message} The publisher is updating, and the pages did not settle in ${starts} starts; try again later.`,
      )
    }
  }
}

async function fetchOnce(
  client: ApiClient,
  store: PageStore,
  code: string,
  perPage: number,
): Promise<IndicatorPages> {
  const ask = async (page: number) => {
    const answer = await client.get(
      pathOfIndicator(code),
      { per_page: perPage, page },
      `${code}, page ${page}`,
    )
    if (answer === undefined)
      throw new IngestError(`${code}, page ${page}: the server answers 304 to a plain request.`)
    return answer
  }
  const first = await ask(1)
  const { header } = first
  const kept = await store.read(code, 1)
  // A correction changes no date and no total: only the same bytes say that the other pages are of this state.
  if (kept?.text !== first.text) await store.clear(code)
  await store.write(code, 1, first.text)

  const digest = createHash('sha256').update(first.text)
  const rows = apiRows(first, `${code}, page 1`)
  for (let page = 2; page <= (header.pages ?? 0); page += 1) {
    const keptPage = await store.read(code, page)
    const answer = keptPage ?? (await ask(page))
    checkPage(answer, header, code, page)
    if (keptPage === undefined) await store.write(code, page, answer.text)
    digest.update(answer.text)
    for (const row of apiRows(answer, `${code}, page ${page}`)) rows.push(row)
  }
  checkWhole(rows, header, code)
  return { header, rows, checksum: digest.digest('hex'), state: stateOf(first.text, first.validators) }
}

function sameState(a: ApiHeader, b: ApiHeader): boolean {
  return a.lastupdated === b.lastupdated && a.total === b.total && a.pages === b.pages
}

function checkPage({ header }: ApiAnswer, first: ApiHeader, code: string, page: number): void {
  if (!sameState(header, first)) {
    const of = ({ lastupdated, total }: ApiHeader) =>
      `updated ${String(lastupdated)}, ${String(total)} rows in all`
    throw new ShiftError(
      `${code}: page ${page} is of another state (${of(header)}) than page 1 (${of(first)}).`,
    )
  }
  if (header.page !== page) {
    throw new ShiftError(`${code}: page ${String(header.page)} came, where page ${page} was asked for.`)
  }
}

function checkWhole(rows: readonly ApiRow[], { total, pages }: ApiHeader, code: string): void {
  if (rows.length !== (total ?? 0)) {
    throw new ShiftError(
      `${code}: ${String(pages)} pages hold ${rows.length} rows, where the total is ${String(total)}.`,
    )
  }
  const cells = new Set<string>()
  for (const { country, countryiso3code, date } of rows) {
    const cell = `${country.id} ${countryiso3code ?? ''} ${date}`
    if (cells.has(cell)) throw new ShiftError(`${code}: the cell ${cell} stands on the pages twice.`)
    cells.add(cell)
  }
}
