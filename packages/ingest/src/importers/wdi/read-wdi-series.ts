import type { Observation, RejectItem } from '../../item.ts'
import { IngestError } from '../../item.ts'
import { decimalText } from '../../units/read-decimal.ts'
import { scaledNumber } from '../../units/unit-multiplier.ts'
import { eachCsvRow, rowPlaces } from './csv-rows.ts'
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
  const placeOf = rowPlaces(text)
  const rejects: RejectItem[] = []
  const grid = createWdiGrid()
  let rows = -1
  let emptyRows = 0

  const reject = (row: number, reason: string, field?: string): void => {
    const { line, raw } = placeOf(row)
    rejects.push({ type: 'reject', file, line, ...(field === undefined ? {} : { field }), reason, raw })
  }
  const visit = (cells: readonly string[], row: number): void => {
    rows += 1
    if (rows === 0) {
      checkHeader(file, cells)
      return
    }
    const [, code = '', year = '', cell = ''] = cells
    if (cells.length !== 4) {
      reject(row, `The row has ${cells.length} cells, where the header names 4.`)
      return
    }
    const areaId = areas.resolve(code)
    if (areaId === undefined) {
      const reason = `The area code "${code}" is not known as a code of the World Bank.`
      if (unresolved.add(code, file)) reject(row, reason, 'Country Code')
      return
    }
    const period = fourDigits.test(year) ? Number(year) : Number.NaN
    if (!(period >= earliest && period <= latest)) {
      reject(row, `The year "${year}" is not a year from ${earliest} to ${latest}.`, 'Year')
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
        row,
        `The value "${written}" is not a decimal number; a missing value is an empty cell.`,
        'Value',
      )
      return
    }
    grid.add(areaId, period, value, row)
  }
  eachCsvRow(text, visit, (message, row) => {
    throw new IngestError(
      `${file}, line ${placeOf(row).line}: the quotes of the row are broken (${message}); correct or fetch it again.`,
    )
  })
  if (rows === -1) checkHeader(file, [])

  const { series, repeated } = grid.finish()
  for (const { row, other, agrees } of repeated) {
    const line = `line ${placeOf(other).line}`
    if (agrees) reject(row, `The row repeats ${line} with the same value; that one is taken.`)
    else
      reject(row, `The row contradicts ${line}: area and year are the same, the value is not; none is taken.`)
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
