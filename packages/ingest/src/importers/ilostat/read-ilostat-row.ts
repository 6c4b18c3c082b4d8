import { parsePeriod, periodYear } from '@opencorridor/schema'
import type { SeriesHead } from '../../gather/cell-store.ts'
import { RefusedRow } from '../../gather/refused-row.ts'
import { IngestError } from '../../item.ts'
import type { Observation } from '../../item.ts'
import { createPlaceLookup } from '../../places/place-lookup.ts'
import { readDecimal } from '../../units/read-decimal.ts'
import { readClassification, readSex } from './ilostat-classification.ts'
import type { ClassificationCode } from './ilostat-classification.ts'
import type { IlostatIndicator, IlostatMapping } from './ilostat-indicators.ts'
import { ilostatStatuses, readIlostatStatus } from './ilostat-status.ts'

/** Codes of the ILO's own for areas that OpenCorridor has. Its other X codes are regions of its own definition. */
const ownAreas: Readonly<Record<string, string>> = { KOS: 'XKX', CHA: 'CHI', X01: 'WLD' }

/** A row that was taken. */
export interface IlostatRow {
  /**
   * Totals of classifications keep their codes: which of them is the total is known when all rows are. The survey or
   * register that says so is the dimension SOURCE: `BA:453`.
   */
  head: SeriesHead
  classifications: ClassificationCode[]
  cell: Observation
}

export interface IlostatRowReader {
  /** @returns undefined where the value is empty @throws RefusedRow */
  read(cells: readonly string[]): IlostatRow | undefined
}

const needed = ['ref_area', 'indicator', 'time', 'obs_value']
const classifs = ['classif1', 'classif2', 'classif3']

/**
 * Makes a reader of the rows of one file; which columns there are differs from indicator to indicator.
 * @throws IngestError when a column is missing that every file has
 */
export function createIlostatRowReader(
  file: string,
  header: readonly string[],
  indicators: ReadonlyMap<string, IlostatIndicator>,
  mapping: IlostatMapping,
): IlostatRowReader {
  const columns = new Map(header.map((cell, at) => [cell.trim().toLowerCase(), at]))
  const missing = needed.filter((name) => !columns.has(name))
  if (missing.length > 0) {
    throw new IngestError(
      `${file}, line 1: the column ${missing.join(' and ')} is missing; a file of ILOSTAT's bulk download begins with ref_area,source,indicator (take the files with codes, not the ones with labels).`,
    )
  }
  const areas: Readonly<Record<string, string>> = { ...ownAreas, ...mapping.areas }
  const lookup = createPlaceLookup({ schemes: ['iso3'], by: 'CODE' })
  const notes = ['note_classif', 'note_indicator', 'note_source'].filter((name) => columns.has(name))
  const breakdowns = classifs.filter((name) => columns.has(name))

  function area(text: string): string {
    const own = Object.hasOwn(areas, text) ? areas[text] : undefined
    const id = own ?? lookup.resolve(text)?.id
    if (id !== undefined) return id
    const reason = /^X\d\d$/.test(text)
      ? `"${text}" is a region that the ILO defines itself, and that OpenCorridor has not; name ours in the mapping, in areas, where there is one.`
      : `The area code "${text}" is neither of ISO 3166-1 alpha-3 nor known as one of the ILO's; name ours in the mapping, in areas.`
    throw new RefusedRow('ref_area', reason, text, true)
  }

  function indicatorOf(code: string): IlostatIndicator {
    // Files are named with the frequency (MST_..._NB_A), and so is the indicator in some of them.
    const found = indicators.get(code) ?? indicators.get(code.replace(/_[AQM]$/, ''))
    if (found !== undefined) return found
    const reason = `The indicator "${code}" is not among those of labour migration that are known (${[...indicators.keys()].slice(0, 3).join(', ')}, ...); describe it in a mapping file (--mapping), with name, unit and unitMult.`
    throw new RefusedRow('indicator', reason, code)
  }

  function read(cells: readonly string[]): IlostatRow | undefined {
    if (cells.length !== header.length) {
      throw new RefusedRow('', `The row has ${cells.length} cells, where the header names ${header.length}.`)
    }
    const at = (name: string): string => (cells[columns.get(name) ?? -1] ?? '').trim()
    const { id, unitMult } = indicatorOf(at('indicator'))
    const subject = { areaId: area(at('ref_area')) }

    const dimensions: Record<string, string> = {}
    const sex = at('sex') === '' ? undefined : readSex(at('sex'))
    if (sex === undefined && at('sex') !== '') {
      const reason = `The sex "${at('sex')}" is none of SEX_T, SEX_M, SEX_F and SEX_O.`
      throw new RefusedRow('sex', reason, at('sex'))
    }
    if (sex !== undefined) dimensions['SEX'] = sex.code
    const classifications: ClassificationCode[] = []
    for (const name of breakdowns) {
      const text = at(name)
      if (text === '') continue
      const read = readClassification(text)
      if (read === undefined || read.dimension in dimensions) {
        const reason = `"${text}" is no code of a classification of its own, such as AGE_YTHADULT_Y15-64.`
        throw new RefusedRow(name, reason, text)
      }
      dimensions[read.dimension] = read.code
      classifications.push(read)
    }

    const period = parsePeriod(at('time'))
    const year = period === undefined ? 0 : periodYear(period.frequency, period.ordinal)
    if (period === undefined || year < 1800 || year > 2100) {
      throw new RefusedRow('time', `The time "${at('time')}" is none of 2020, 2020Q1 and 2020M01.`)
    }
    const status = readIlostatStatus(at('obs_status'), mapping.statuses)
    if (status === undefined) {
      const reason = `The status "${at('obs_status')}" is none of ${Object.keys(ilostatStatuses).join(' ')}; name it in the mapping, in statuses.`
      throw new RefusedRow('obs_status', reason, at('obs_status'))
    }
    const written = at('obs_value')
    if (written === '') return undefined
    const value = readDecimal(written, unitMult)
    if (value === undefined) {
      const reason = `The value "${written}" is not a decimal number; a missing value is an empty cell.`
      throw new RefusedRow('obs_value', reason)
    }
    const source = at('source')
    if (/[\s=@]/.test(source)) {
      const reason = `The source "${source}" has a space, "=" or "@", where a code such as BA:453 is expected.`
      throw new RefusedRow('source', reason, source)
    }
    // Always a dimension: sources come and go from release to release, and the key of a series stays.
    if (source !== '') dimensions['SOURCE'] = source
    const attributes: Record<string, string> = {
      ...(status.original === undefined ? {} : { OBS_STATUS: status.original }),
    }
    for (const name of notes) if (at(name) !== '') attributes[name.toUpperCase()] = at(name)
    return {
      head: { indicatorId: id, subject, frequency: period.frequency, dimensions },
      classifications,
      cell: { period: period.ordinal, value, status: status.status, attributes },
    }
  }
  return { read }
}
