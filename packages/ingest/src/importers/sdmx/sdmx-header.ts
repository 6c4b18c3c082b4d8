import { IngestError } from '../../item.ts'

/** A column that holds a component: a dimension, a measure, an attribute, or a custom column. */
export interface SdmxComponent {
  /** `REF_AREA`, without name and brackets; parts of a nested attribute are joined by `_`. */
  id: string
  at: number
  /** Column with the names of the codes (`labels=name`). */
  nameAt?: number
}

/** How a message is laid out, read from its header. */
export interface SdmxHeader {
  version: '1.0' | '2.x'
  /** Column of the dataflow or structure that a row is of. */
  structureAt: number
  /** Column of the action; undefined where the message has none. */
  actionAt?: number
  /** Cells read `A: Annual` (`labels=both`). */
  both: boolean
  /** In the order of the columns. */
  components: readonly SdmxComponent[]
  cells: number
}

const structure = /^STRUCTURE(?:\[(.)\])?$/
const keys: ReadonlySet<string> = new Set(['SERIES_KEY', 'OBS_KEY'])
const upperId = /^[A-Z][A-Z0-9_]*(?:\[.*\])?$/

/** Whether the first cell of a file is that of an SDMX-CSV message. */
function versionOf(first: string): SdmxHeader['version'] | undefined {
  if (first === 'DATAFLOW') return '1.0'
  return structure.test(first) ? '2.x' : undefined
}

/**
 * Reads the header of SDMX-CSV 1.0 (its first column is DATAFLOW) or 2.x (STRUCTURE), with `labels` id, name or both.
 * @throws IngestError when it is no such header, or names a component twice
 */
export function readSdmxHeader(file: string, header: readonly string[]): SdmxHeader {
  const cells = header.map((cell) => cell.trim())
  const version = versionOf(cells[0] ?? '')
  if (version === undefined) {
    throw new IngestError(
      `${file}, line 1: the first column is "${cells[0] ?? ''}", where SDMX-CSV has DATAFLOW (1.0) or STRUCTURE (2.x); ask the publisher's service for SDMX-CSV (format=csvfile, or the media type application/vnd.sdmx.data+csv).`,
    )
  }
  const at = (id: string) => cells.findIndex((cell) => idOf(cell) === id)
  const structureAt = version === '1.0' ? 0 : at('STRUCTURE_ID')
  if (structureAt < 0) throw new IngestError(`${file}, line 1: STRUCTURE is there, STRUCTURE_ID is not.`)
  const actionAt = at('ACTION')
  const named = at('STRUCTURE_NAME') >= 0
  const both = cells.some((cell) => cell.includes(': '))

  const components: SdmxComponent[] = []
  const fixed = new Set([0, structureAt, actionAt, at('STRUCTURE_NAME')])
  for (let column = 0; column < cells.length; column += 1) {
    const id = idOf(cells[column] ?? '')
    if (fixed.has(column) || keys.has(id)) continue
    // Of the two columns that a component has, the second bears its name, which is no identifier in capitals.
    const next = cells[column + 1]
    const paired = named && next !== undefined && !upperId.test(next)
    components.push({ id, at: column, ...(paired ? { nameAt: column + 1 } : {}) })
    if (paired) column += 1
  }
  const twice = components.find(({ id }, index) =>
    components.some((other, at) => at < index && other.id === id),
  )
  if (twice !== undefined)
    throw new IngestError(
      `${file}, line 1: the column ${twice.id} is there twice; each dimension, measure and attribute has one.`,
    )
  return {
    version,
    structureAt,
    ...(actionAt < 0 ? {} : { actionAt }),
    both,
    components,
    cells: cells.length,
  }
}

/** `FREQ: Frequency` is FREQ, `CONTACT[].NAME[en;fr]` is CONTACT_NAME. */
function idOf(cell: string): string {
  const [id = ''] = cell.split(': ', 1)
  return id
    .replace(/\[[^\]]*\]/g, '')
    .replaceAll('.', '_')
    .toUpperCase()
}

/** The code of a cell: `A` of `A: Annual`, where the message has both. */
export function codeOf(cell: string, both: boolean): string {
  if (!both) return cell.trim()
  const end = cell.indexOf(': ')
  return (end < 0 ? cell : cell.slice(0, end)).trim()
}

/**
 * The character between the columns: that behind the first header, as SDMX-CSV 2.x says. A locale with the decimal
 * comma has semicolons.
 */
export function sdmxDelimiter(firstLine: string): ',' | ';' | '\t' {
  const [, behind] = /^\uFEFF?"?(?:DATAFLOW|STRUCTURE(?:\[.\])?)"?(.)/.exec(firstLine) ?? []
  return behind === ';' || behind === '\t' ? behind : ','
}

/** The sub-field separator of `STRUCTURE[;]`; undefined where the message has no values of several parts. */
export function subFieldSeparator(first: string): string | undefined {
  return structure.exec(first.trim())?.[1]
}
