import { absences } from '@opencorridor/schema'
import type { Observation } from '../../item.ts'
import { decimalCell } from '../../units/decimal-cell.ts'
import { scaledNumber } from '../../units/unit-multiplier.ts'
import { textOf } from '../cell-text.ts'
import { readStatus, sdmxStatuses } from '../sdmx/sdmx-status.ts'
import type { SdgRow } from './sdg-row.ts'
import { unitMultOf } from './sdg-series.ts'
import type { SdgSeries } from './sdg-series.ts'

/** Natures whose values the publisher has estimated or modelled. */
const estimated: ReadonlySet<string> = new Set(['E', 'M'])
/** The nature of what makes no sense for an area. */
const nonRelevant = 'N'

const [earliest, latest] = [1900, 2100]

/** Why a row is not taken. */
export interface SdgFault {
  field: string
  reason: string
  raw: string
}

function fault(field: string, raw: string, reason: string): SdgFault {
  return { field, reason, raw }
}

/**
 * Reads the value of a row in the base unit, with its nature as an attribute, and the publisher's status where ours says
 * less.
 * @returns undefined where the row says nothing; a fault where it cannot be taken
 */
export function sdgCell(series: SdgSeries, row: SdgRow): Observation | SdgFault | undefined {
  const { year, nature, unit, breakdown } = row
  const period = /^\d{4}$/.test(year) ? Number(year) : Number.NaN
  if (!(period >= earliest && period <= latest)) {
    return fault('year', year, `The year "${year}" is not a year from ${earliest} to ${latest}.`)
  }
  const [part] = breakdown
  if (part !== undefined) {
    const [name, code] = part
    return fault(name, code, `The value is for ${name} "${code}" alone; only totals have an indicator here.`)
  }
  const unitMult = unitMultOf(series, unit)
  if (unitMult === undefined) {
    return fault(
      'units',
      unit,
      `The unit "${unit}" is none of the series, whose values are in ${series.unit}.`,
    )
  }
  const written = textOf(row.value)
  const said = readStatus(row.status, sdmxStatuses)
  if (said === undefined) {
    const known = Object.keys(sdmxStatuses).join(' ')
    return fault('observation status', row.status, `The status "${row.status}" is none of SDMX's (${known}).`)
  }
  const more = (original: string | undefined): Pick<Observation, 'attributes'> => {
    const attributes = {
      ...(nature === '' ? {} : { NATURE: nature }),
      ...(original === undefined ? {} : { OBS_STATUS: original }),
      ...row.attributes,
    }
    return Object.keys(attributes).length === 0 ? {} : { attributes }
  }
  if (written === '' || written.toLowerCase() === 'nan') {
    if (absences.has(said.status)) return { period, value: null, status: said.status, ...more(said.original) }
    // "Normal" is what the database says of every row; any other status of no value is kept beside the absence.
    const kept = said.original ?? (said.status === 'A' ? undefined : said.status)
    if (nature === nonRelevant) return { period, value: null, status: 'M', ...more(kept) }
    return written === '' ? undefined : { period, value: null, status: 'O', ...more(kept) }
  }
  if (absences.has(said.status)) {
    const reason = `The status "${row.status}" says that there is no value, and the value is "${written}".`
    return fault('observation status', row.status, reason)
  }
  const number = decimalCell(row.value)
  if (number === undefined) {
    return fault('value', written, `The value "${written}" is no decimal number; a bound is no value.`)
  }
  const value = unitMult === 0 ? number : scaledNumber(written, unitMult)
  const status = said.status === 'A' && estimated.has(nature) ? 'E' : said.status
  return { period, value, status, ...more(said.original) }
}
