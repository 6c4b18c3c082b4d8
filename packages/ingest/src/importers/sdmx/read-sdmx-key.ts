import type { SeriesHead } from '../../gather/cell-store.ts'
import { RefusedRow } from '../../gather/refused-row.ts'
import { createSubjectReader } from '../../places/subject-reader.ts'
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
  const readSubject = createSubjectReader(
    layout.places.map(({ component, column }) => ({ ...column, field: component.id })),
    'CODE',
  )

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

  return {
    names,
    read: (cells) => ({
      indicatorId: indicator(cells),
      subject: readSubject(layout.places.map(({ component }) => code(cells, component))),
      dimensions: breakdown(cells),
    }),
  }
}
