import { RefusedRow } from '../../gather/refused-row.ts'
import type { SeriesItem } from '../../item.ts'
import { createPlaceLookup } from '../../places/place-lookup.ts'
import type { TableColumns } from './table-columns.ts'

/**
 * Makes a reader of a row's subject.
 * @returns a function of the texts of the place columns, which throws RefusedRow when a place is not known, is a region
 *   on a corridor, or both ends are one
 */
export function createSubjectReader({
  places,
}: TableColumns): (texts: readonly string[]) => SeriesItem['subject'] {
  const lookups = places.map(({ spec }) => createPlaceLookup({ schemes: spec.schemes }))

  function place(text: string, index: number): string {
    const { column, spec } = places[index] ?? {}
    const field = column?.title ?? ''
    if (text === '') throw new RefusedRow(field, `"${field}" is empty, where a place is expected.`)
    const own = spec !== undefined && Object.hasOwn(spec.codes, text) ? spec.codes[text] : undefined
    if (own !== undefined) return own
    const found = lookups[index]?.resolve(text)
    if (found === undefined) {
      const known = `not known in ${spec?.schemes.join(', ') ?? ''}`
      throw new RefusedRow(
        field,
        `The place "${text}" is ${known}; state it in the mapping, in "codes" of "${field}", or leave its rows out.`,
        text,
        true,
      )
    }
    if (places.length > 1 && found.kind === 'REGION') {
      throw new RefusedRow(
        field,
        `"${text}" is a region (${found.id}): a corridor joins two countries, and aggregates are not mixed with them; leave its rows out.`,
        text,
      )
    }
    return found.id
  }
  return (texts) => {
    const [first = '', second] = texts.map(place)
    if (second === undefined) return { areaId: first }
    if (first !== second) return { originId: first, destinationId: second }
    const field = places[1]?.column.title ?? ''
    throw new RefusedRow(
      field,
      `Origin and destination are both ${first}: a corridor joins two countries; leave the row out.`,
      first,
    )
  }
}
