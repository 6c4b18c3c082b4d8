import { absences } from '@opencorridor/schema'
import type { ObservationStatus } from '@opencorridor/schema'
import type { SeriesHead } from '../../gather/cell-store.ts'
import { RefusedRow } from '../../gather/refused-row.ts'
import type { Observation } from '../../item.ts'
import { readDecimal } from '../../units/read-decimal.ts'
import { readPeriod } from './read-period.ts'
import { createSdmxKeyReader } from './read-sdmx-key.ts'
import type { SdmxKeyReader } from './read-sdmx-key.ts'
import { codeOf } from './sdmx-header.ts'
import type { SdmxComponent } from './sdmx-header.ts'
import type { SdmxLayout } from './sdmx-layout.ts'
import type { SdmxMapping } from './sdmx-mapping.ts'
import { readStatus, sdmxStatuses } from './sdmx-status.ts'

/** What a row of a message comes to. */
export type SdmxRow =
  | { kind: 'CELL'; head: SeriesHead; cell: Observation; deletes: boolean }
  /** A whole series is taken back. */
  | { kind: 'SERIES'; head: SeriesHead }
  /** The row has no value, and no absence that anybody stated. */
  | { kind: 'EMPTY' }
  | {
      kind: 'REJECT'
      field: string
      reason: string
      /** The text that many rows may have, by which they are counted. */
      cause?: string
      /** The cause is a place that is not known. */
      place?: true
    }

/**
 * Information, append and merge are the same: they add to what there is. A replacement does so too, for the one
 * observation that it names with all that is said beside it; only its empty value says something.
 */
type SdmxAction = 'ADD' | 'REPLACE' | 'DELETE'

const actions: Readonly<Record<string, SdmxAction>> = {
  '': 'ADD',
  I: 'ADD',
  A: 'ADD',
  M: 'ADD',
  R: 'REPLACE',
  D: 'DELETE',
}

export interface SdmxRowReader {
  read(cells: readonly string[]): SdmxRow
  readonly names: SdmxKeyReader['names']
}

/** How a file writes what is in its cells. */
export interface SdmxNotation {
  /** Between the parts of a cell that has several. */
  separator: string | undefined
  /** Numbers have a decimal comma. */
  comma: boolean
}

/** Makes a reader of the rows of one file. */
export function createSdmxRowReader(
  layout: SdmxLayout,
  mapping: SdmxMapping,
  { separator, comma }: SdmxNotation,
): SdmxRowReader {
  const { both } = layout.header
  const code = (cells: readonly string[], { at }: SdmxComponent) => codeOf(cells[at] ?? '', both)
  const statuses: Readonly<Record<string, ObservationStatus>> = { ...sdmxStatuses, ...mapping.statuses }
  const structures = mapping.structures === undefined ? undefined : new Set(mapping.structures)
  const keys = createSdmxKeyReader(layout, mapping)

  function attributesOf(cells: readonly string[], original: string | undefined): Observation['attributes'] {
    const kept: Record<string, string> = original === undefined ? {} : { OBS_STATUS: original }
    for (const { id, at } of layout.attributes) {
      const text = (cells[at] ?? '').trim()
      if (text !== '') kept[id] = text
    }
    return Object.keys(kept).length === 0 ? undefined : kept
  }

  function power(cells: readonly string[]): number {
    let unit = 0
    if (layout.unit !== undefined && mapping.unit !== undefined) {
      const text = code(cells, layout.unit)
      const known = Object.hasOwn(mapping.unit.codes, text) ? mapping.unit.codes[text] : undefined
      if (known === undefined) {
        const reason = `The unit "${text}" is none of ${Object.keys(mapping.unit.codes).join(', ')}, which the mapping takes.`
        throw new RefusedRow(layout.unit.id, reason, text)
      }
      unit = known
    }
    const text = layout.unitMult === undefined ? '' : code(cells, layout.unitMult)
    if (text === '') return unit + mapping.unitMult
    if (!/^-?\d{1,2}$/.test(text)) {
      throw new RefusedRow(
        'UNIT_MULT',
        `UNIT_MULT is "${text}", where a power of ten such as 3 or 6 is expected.`,
      )
    }
    return unit + Number(text)
  }

  function structure(cells: readonly string[]): void {
    if (structures === undefined) return
    const id = codeOf(cells[layout.header.structureAt] ?? '', both)
    if (structures.has(id) || structures.has(id.replace(/\(.*\)$/, ''))) return
    throw new RefusedRow(
      'STRUCTURE_ID',
      `The row is of ${id}, which the mapping does not list in structures.`,
      id,
    )
  }

  function read(cells: readonly string[]): SdmxRow {
    structure(cells)
    const { actionAt } = layout.header
    const text = actionAt === undefined ? '' : (cells[actionAt] ?? '').trim().toUpperCase()
    const action = Object.hasOwn(actions, text) ? actions[text] : undefined
    if (action === undefined) {
      throw new RefusedRow('ACTION', `The action "${text}" is none of I, A, M, R and D.`)
    }
    if (action === 'DELETE') return deletion(cells)
    const written = layout.value === undefined ? '' : (cells[layout.value.at] ?? '').trim()
    const time = code(cells, layout.time)
    if (time === '' && written === '') {
      const reason =
        'The row gives attributes of a whole series or data set, and no observation; they are not kept.'
      throw new RefusedRow('TIME_PERIOD', reason, 'attributes')
    }
    const head = keys.read(cells)
    const read = readPeriod(time, layout.frequency === undefined ? '' : code(cells, layout.frequency))
    if ('reason' in read) throw new RefusedRow('TIME_PERIOD', read.reason)
    const said = layout.status === undefined ? '' : statusText(cells, layout.status)
    const status = readStatus(said, statuses, separator)
    if (status === undefined) {
      const reason = `The status "${said}" is none of SDMX's (${Object.keys(sdmxStatuses).join(' ')}); state the publisher's own in the mapping, in statuses.`
      throw new RefusedRow('OBS_STATUS', reason, said)
    }
    const cell = observation(written, status.status, cells)
    if (cell === undefined) {
      // In a whole download leaving out removes, so that nothing need be said there.
      if (action !== 'REPLACE' || mapping.message === 'WHOLE') return { kind: 'EMPTY' }
      return {
        kind: 'CELL',
        deletes: false,
        head: { ...head, frequency: read.frequency },
        cell: removed(read),
      }
    }
    const attributes = attributesOf(cells, status.original)
    return {
      kind: 'CELL',
      deletes: false,
      head: { ...head, frequency: read.frequency },
      cell: { period: read.period, ...cell, ...(attributes === undefined ? {} : { attributes }) },
    }
  }

  function statusText(cells: readonly string[], { at }: SdmxComponent): string {
    const cell = (cells[at] ?? '').trim()
    if (!both || separator === undefined) return codeOf(cell, both)
    return cell
      .split(separator)
      .map((part) => codeOf(part, both))
      .join(separator)
  }

  function observation(
    written: string,
    status: ObservationStatus,
    cells: readonly string[],
  ): Pick<Observation, 'value' | 'status'> | undefined {
    const missing = written === '' || written === 'NaN'
    if (absences.has(status)) {
      if (missing) return { value: null, status }
      const reason = `The status ${status} says that there is no value, and OBS_VALUE is "${written}".`
      throw new RefusedRow('OBS_VALUE', reason)
    }
    // SDMX writes a value that is not there as NaN; an empty cell says nothing.
    if (written === 'NaN') return { value: null, status: 'O' }
    if (missing) return undefined
    const value = readDecimal(written, power(cells), comma)
    if (value === undefined) {
      throw new RefusedRow(
        'OBS_VALUE',
        `The value "${written}" is not a decimal number such as -1.5 or 12E3.`,
      )
    }
    return { value, status }
  }

  function removed({ period }: { period: number }): Observation {
    return { period, value: null, status: 'O', removed: true }
  }

  /** Deletes what a row names: a cell, or a series where the period is left out. */
  function deletion(cells: readonly string[]): SdmxRow {
    const named = [...layout.indicator, ...layout.places.map(({ component }) => component)]
    const open = [...named, ...layout.dimensions.map(({ component }) => component)].find(
      (component) => code(cells, component) === '',
    )
    if (open !== undefined) {
      const reason = `The row deletes the series of every ${open.id}: name each series, or publish the whole again with "message: WHOLE".`
      throw new RefusedRow(open.id, reason)
    }
    const measured = layout.value !== undefined && (cells[layout.value.at] ?? '').trim() !== ''
    const others = [...layout.attributes, ...(layout.status === undefined ? [] : [layout.status])]
    if (!measured && others.some(({ at }) => (cells[at] ?? '').trim() !== '')) {
      throw new RefusedRow(
        'ACTION',
        'The row deletes attributes alone; give the observation again without them.',
      )
    }
    const head = keys.read(cells)
    const stated = layout.frequency === undefined ? '' : code(cells, layout.frequency)
    const time = code(cells, layout.time)
    if (time !== '') {
      const read = readPeriod(time, stated)
      if ('reason' in read) throw new RefusedRow('TIME_PERIOD', read.reason)
      return {
        kind: 'CELL',
        deletes: true,
        head: { ...head, frequency: read.frequency },
        cell: removed(read),
      }
    }
    const frequency = mapping.indicators.find(({ id }) => id === head.indicatorId)?.frequency ?? 'A'
    if (stated !== '' && stated !== 'A' && stated !== 'Q' && stated !== 'M') {
      throw new RefusedRow('FREQ', `The frequency "${stated}" is none of A, Q and M.`)
    }
    return { kind: 'SERIES', head: { ...head, frequency: stated === '' ? frequency : stated } }
  }

  return {
    names: keys.names,
    read(cells) {
      if (cells.length !== layout.header.cells) {
        const reason = `The row has ${cells.length} cells, where the header names ${layout.header.cells}.`
        return { kind: 'REJECT', field: '', reason }
      }
      try {
        return read(cells)
      } catch (error) {
        if (!(error instanceof RefusedRow)) throw error
        const { field, message: reason, text: cause, unknownPlace } = error
        return {
          ...{ kind: 'REJECT', field, reason },
          ...(cause === undefined ? {} : { cause }),
          ...(unknownPlace ? { place: true } : {}),
        }
      }
    },
  }
}
