import { isDeepStrictEqual } from 'node:util'
import type { RejectItem } from '../../item.ts'
import type { WdiDescriptor } from '../wdi/wdi-descriptor.ts'
import { tableRows } from './table-rows.ts'
import type { TableRow } from './table-rows.ts'
import type { CsvRow } from '../../source/csv-rows.ts'

/** What the World Bank says of indicators, by code in capitals. */
export type IndicatorTexts = Map<string, WdiDescriptor>

/** Columns that are taken, and those that say the same in other words, as `tableRows` names them. */
const taken = new Set([
  'seriescode',
  'topic',
  'indicatorname',
  'shortdefinition',
  'longdefinition',
  'licensetype',
  'licenseurl',
  '',
])

const text = (cells: TableRow['cells'], ...columns: string[]): string =>
  columns.map((column) => cells.get(column) ?? '').find((cell) => cell !== '') ?? ''

function* take(
  texts: IndicatorTexts,
  { line, cells }: TableRow,
  file: string,
  said: { code: string; title: string; definition: string; topics: string[]; licence: string },
): Generator<RejectItem> {
  const code = said.code.toUpperCase()
  const raw = [...cells.values()].join(',')
  const reject = (reason: string): RejectItem => ({ type: 'reject', file, line, reason, raw })
  if (code === '' || said.title === '') {
    yield reject('The row has no code or no name of an indicator, so that nothing of it can be taken.')
    return
  }
  const description: WdiDescriptor = {
    title: said.title.replace(/\s+/g, ' '),
    definition: said.definition === '' ? null : said.definition,
    topics: said.topics.map((topic) => topic.replace(/\s+/g, ' ').trim()).filter((topic) => topic !== ''),
    licences: said.licence === '' ? [] : [said.licence.replace(/\s+/g, '-')],
  }
  const before = texts.get(code)
  // The publisher's lists by topic name an indicator once for each of its subtopics.
  if (before === undefined) texts.set(code, description)
  else if (!isDeepStrictEqual(before, description)) {
    yield reject(`The row describes ${code} once more, in other words; the first description is taken.`)
  }
}

/** Reads `Metadata_Indicator_*.csv`: code, name, note and organisation of the source. */
export async function* readIndicatorMetadata(
  rows: AsyncIterable<CsvRow>,
  file: string,
  texts: IndicatorTexts,
): AsyncGenerator<RejectItem> {
  for await (const row of tableRows(rows, ['indicatorcode', 'indicatorname', 'sourcenote'], file)) {
    const { cells } = row
    const said = { code: text(cells, 'indicatorcode'), title: text(cells, 'indicatorname') }
    yield* take(texts, row, file, { ...said, definition: text(cells, 'sourcenote'), topics: [], licence: '' })
  }
}

/**
 * Reads `WDISeries.csv`. Columns for which an indicator has no field (limitations, statistical concept, source and
 * the like) are counted, and reported in one line.
 */
export async function* readSeriesMetadata(
  rows: AsyncIterable<CsvRow>,
  file: string,
  texts: IndicatorTexts,
): AsyncGenerator<RejectItem> {
  const left = new Map<string, number>()
  for await (const row of tableRows(rows, ['seriescode', 'indicatorname'], file)) {
    const { cells } = row
    for (const [column, cell] of cells) {
      if (cell !== '' && !taken.has(column)) left.set(column, (left.get(column) ?? 0) + 1)
    }
    yield* take(texts, row, file, {
      code: text(cells, 'seriescode'),
      title: text(cells, 'indicatorname'),
      definition: text(cells, 'longdefinition', 'shortdefinition'),
      topics: [text(cells, 'topic')],
      licence: text(cells, 'licensetype'),
    })
  }
  if (left.size === 0) return
  const columns = [...left].map(([column, filled]) => `${column} (${filled})`).join(', ')
  yield {
    type: 'reject',
    file,
    reason: `An indicator has no field for these columns, whose filled cells are not taken: ${columns}.`,
  }
}
