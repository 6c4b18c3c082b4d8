import { RefusedRow } from '../gather/refused-row.ts'
import type { SeriesItem } from '../item.ts'
import { createPlaceLookup } from './place-lookup.ts'
import type { PlaceLookupOptions } from './place-lookup.ts'

/** A column of places. */
export interface SubjectColumn {
  /** Its title, by which a row that is refused names it. */
  field: string
  schemes: readonly string[]
  /** Codes of the publisher's own and the ids of the areas that they mean. */
  codes: Readonly<Record<string, string>>
}

/**
 * Makes a reader of a row's subject: an area, or a corridor where there are two columns, the origin of the migrants
 * first.
 * @returns a function of the texts of the columns, which throws RefusedRow when a place is not known, is a region on a
 *   corridor, or both ends are one
 */
export function createSubjectReader(
  columns: readonly SubjectColumn[],
  by?: PlaceLookupOptions['by'],
): (texts: readonly string[]) => SeriesItem['subject'] {
  const ids = createPlaceLookup({ schemes: ['id'] })
  const read = columns.map(({ field, schemes, codes }) => {
    const lookup = createPlaceLookup({ schemes, ...(by === undefined ? {} : { by }) })
    return (text: string): string => {
      if (text === '') throw new RefusedRow(field, `"${field}" is empty, where a place is expected.`)
      const own = Object.hasOwn(codes, text) ? codes[text] : undefined
      const found = own === undefined ? lookup.resolve(text) : ids.resolve(own)
      if (found === undefined) {
        const reason =
          own === undefined
            ? `The place "${text}" is not known in ${schemes.join(', ')}; state it in the mapping, in "codes" of "${field}", if it is one of the publisher's own.`
            : `The mapping says in "codes" of "${field}" that "${text}" is "${own}", which is the id of no area; docs/data/areas.md says which ids there are.`
        throw new RefusedRow(field, reason, text, true)
      }
      if (columns.length > 1 && found.kind === 'REGION') {
        const reason = `"${text}" is a region (${found.id}): a corridor joins two countries, and aggregates are not mixed with them; leave its rows out.`
        throw new RefusedRow(field, reason, text)
      }
      return found.id
    }
  })
  return (texts) => {
    const [first = '', second] = read.map((place, index) => place(texts[index] ?? ''))
    if (second === undefined) return { areaId: first }
    if (first !== second) return { originId: first, destinationId: second }
    const reason = `Origin and destination are both ${first}: a corridor joins two countries; leave the row out.`
    throw new RefusedRow(columns[1]?.field ?? '', reason, first)
  }
}
