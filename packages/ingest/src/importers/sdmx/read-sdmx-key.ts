import type { SeriesHead } from '../../gather/cell-store.ts'
import { RefusedRow } from '../../gather/refused-row.ts'
import { createPlaceLookup } from '../../places/place-lookup.ts'
import { codeOf } from './sdmx-header.ts'
import type { SdmxComponent } from './sdmx-header.ts'
import type { SdmxLayout } from './sdmx-layout.ts'
import type { SdmxMapping } from './sdmx-mapping.ts'

/** Reads which series a row is of, all but its frequency. */
export interface SdmxKeyReader {
  /** @throws RefusedRow when a code is not known, or missing */
  read(cells: readonly string[]): Omit<SeriesHead, 'frequency'>
  /** Names of the codes that were taken, by dimension: the publisher's where it gives them. */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, string>>
}

export function createSdmxKeyReader(layout: SdmxLayout, mapping: SdmxMapping): SdmxKeyReader {
  const { both } = layout.header
  const code = (cells: readonly string[], { at }: SdmxComponent) => codeOf(cells[at] ?? '', both)
  const indicators = new Map(mapping.indicators.map((one) => [one.code ?? '', one.id]))
  const names = new Map<string, Map<string, string>>()
  const lookups = layout.places.map(({ column }) =>
    createPlaceLookup({ schemes: column.schemes, by: 'CODE' }),
  )

  function place(cells: readonly string[], index: number): string {
    const { component, column } = layout.places[index] ?? {}
    if (component === undefined || column === undefined) return ''
    const text = code(cells, component)
    if (text === '') {
      throw new RefusedRow(component.id, `${component.id} is empty, where a place is expected.`)
    }
    const own = Object.hasOwn(column.codes, text) ? column.codes[text] : undefined
    const found = lookups[index]?.resolve(text)
    const id = own ?? found?.id
    if (id === undefined) {
      const reason = `The area code "${text}" is not known in ${column.schemes.join(', ')}; state it in the mapping, in codes of ${component.id}, if it is one of the publisher's own.`
      throw new RefusedRow(component.id, reason, text, true)
    }
    if (layout.places.length > 1 && own === undefined && found?.kind === 'REGION') {
      const reason = `"${text}" is a region (${id}): a corridor joins two countries, and aggregates are not mixed with them.`
      throw new RefusedRow(component.id, reason, text)
    }
    return id
  }

  function indicator(cells: readonly string[]): string {
    const found = layout.indicator.map((component) => code(cells, component)).join('.')
    const id = indicators.get(layout.indicator.length === 0 ? (mapping.indicators[0]?.code ?? '') : found)
    if (id !== undefined) return id
    const field = layout.indicator.map(({ id: component }) => component).join('.')
    throw new RefusedRow(
      field,
      `The mapping has no indicator with the code "${found}"; its rows are not taken.`,
      found,
    )
  }

  function breakdown(cells: readonly string[]): Record<string, string> {
    const dimensions: Record<string, string> = {}
    for (const { component, spec, name } of layout.dimensions) {
      const text = code(cells, component)
      if (spec.only !== undefined) {
        if (text === spec.only) continue
        throw new RefusedRow(
          component.id,
          `${component.id} is "${text}": the mapping takes only ${spec.only}.`,
          text,
        )
      }
      if (text === '')
        throw new RefusedRow(component.id, `${component.id} is empty, where a code is expected.`)
      if (spec.total.includes(text)) continue
      const mapped =
        spec.codes === undefined ? undefined : Object.hasOwn(spec.codes, text) && spec.codes[text]
      if (mapped === false) {
        throw new RefusedRow(component.id, `The mapping has no code "${text}" of ${component.id}.`, text)
      }
      const own = mapped?.as ?? text
      if (/[\s=@]/.test(own)) {
        const reason = `The code "${own}" of ${component.id} has a space, "=" or "@"; give it another in the mapping.`
        throw new RefusedRow(component.id, reason, text)
      }
      dimensions[name] = own
      remember(name, own, mapped?.name ?? nameOf(cells, component) ?? own)
    }
    return dimensions
  }

  /** The publisher's name of a code, where the message has names. */
  function nameOf(cells: readonly string[], { at, nameAt }: SdmxComponent): string | undefined {
    const cell = cells[at] ?? ''
    const name = both ? cell.slice(cell.indexOf(': ') + 2) : nameAt === undefined ? '' : (cells[nameAt] ?? '')
    return both && !cell.includes(': ') ? undefined : name.trim() || undefined
  }
  function remember(dimension: string, own: string, name: string): void {
    const known = names.get(dimension)
    if (known === undefined) names.set(dimension, new Map([[own, name]]))
    else if (!known.has(own)) known.set(own, name)
  }

  function subject(cells: readonly string[]): SeriesHead['subject'] {
    const [first = '', second] = layout.places.map((_, index) => place(cells, index))
    if (second === undefined) return { areaId: first }
    if (first === second) {
      const field = layout.places[1]?.component.id ?? ''
      throw new RefusedRow(
        field,
        `Origin and destination are both ${first}: a corridor joins two countries.`,
        first,
      )
    }
    return { originId: first, destinationId: second }
  }

  return {
    names,
    read: (cells) => ({
      indicatorId: indicator(cells),
      subject: subject(cells),
      dimensions: breakdown(cells),
    }),
  }
}
