import type { Observation, RejectItem } from '../../item.ts'
import { IngestError } from '../../item.ts'
import { decimalText } from '../../units/read-decimal.ts'
import { scaledNumber } from '../../units/unit-multiplier.ts'
import { eachCsvRow, lineNumbers } from './csv-rows.ts'
import { createWdiGrid } from './wdi-grid.ts'
import type { UnresolvedPlaces } from '../../places/unresolved-places.ts'
import type { WdiAreas } from './wdi-areas.ts'

const header = 'Country Name,Country Code,Year,Value'
const fourDigits = /^\d{4}$/
const earliest = 1900
const latest = 2100

export interface WdiText {
  /** The file's name, for messages. */
  file: string
  /** CSV with the header `Country Name,Country Code,Year,Value`. */
  text: string
  /** SDMX `UNIT_MULT` of the values. */
  unitMult: number
}

/** What one file says, in the order of the areas' first rows. */
export interface WdiSeries {
  series: { areaId: string; observations: Observation[] }[]
  rejects: RejectItem[]
  rows: number
  emptyRows: number
}

/**
 * Reads the rows of one indicator into one series for each area. An empty value is no value, and no absence that
 * anybody stated. Rows of an area may stand anywhere in the file.
 * @throws IngestError when the header is another one, or quoting is broken: rows can then not be told apart
 */
export function readWdiSeries(
  { file, text, unitMult }: WdiText,
  areas: WdiAreas,
  unresolved: UnresolvedPlaces,
): WdiSeries {
  const lineAt = lineNumbers(text)
  const rejects: RejectItem[] = []
  const grid = createWdiGrid()
  let rows = -1
  let emptyRows = 0

  const reject = (offset: number, reason: string, field?: string): void => {
    const end = text.indexOf('\n', offset)
    const raw = text.slice(offset, end === -1 ? undefined : end).trimEnd()
    const at = { file, line: lineAt(offset), ...(field === undefined ? {} : { field }) }
    rejects.push({ type: 'reject', ...at, reason, raw })
  }
  const visit = (cells: readonly string[], offset: number): void => {
    rows += 1
    if (rows === 0) {
      checkHeader(file, cells)
      return
    }
    const [, code = '', year = '', cell = ''] = cells
    if (cells.length !== 4) {
      reject(offset, `The row has ${cells.length} cells, where the header names 4.`)
      return
    }
    const areaId = areas.resolve(code)
    if (areaId === undefined) {
      const reason = `The area code "${code}" is not known as a code of the World Bank.`
      if (unresolved.add(code, file)) reject(offset, reason, 'Country Code')
      return
    }
    const period = fourDigits.test(year) ? Number(year) : Number.NaN
    if (!(period >= earliest && period <= latest)) {
      reject(offset, `The year "${year}" is not a year from ${earliest} to ${latest}.`, 'Year')
      return
    }
    const written = cell.trim()
    if (written === '') {
      emptyRows += 1
      return
    }
    const value = decimalText.test(written) ? scaledNumber(written, unitMult) : Number.NaN
    if (!Number.isFinite(value)) {
      reject(
        offset,
        `The value "${written}" is not a decimal number; a missing value is an empty cell.`,
        'Value',
      )
      return
    }
    grid.add(areaId, period, value, offset)
  }
  eachCsvRow(text, visit, (message, offset) => {
    throw new IngestError(
      `${file}, line ${lineAt(offset)}: the quotes of the row are broken (${message}); correct or fetch it again.`,
    )
  })
  if (rows === -1) checkHeader(file, [])

  const { series, repeated } = grid.finish()
  for (const { offset, other, agrees } of repeated) {
    const line = `line ${lineAt(other)}`
    if (agrees) reject(offset, `The row repeats ${line} with the same value; that one is taken.`)
    else
      reject(
        offset,
        `The row contradicts ${line}: area and year are the same, the value is not; none is taken.`,
      )
  }
  return { series, rejects, rows: Math.max(rows, 0), emptyRows }
}

function checkHeader(file: string, cells: readonly string[]): void {
  const found = cells.map((cell) => cell.trim()).join(',')
  if (found === header) return
  throw new IngestError(
    `${file}, line 1: the header is "${found.slice(0, 200)}", where "${header}" is expected.`,
  )
}
