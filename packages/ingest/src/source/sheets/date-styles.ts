import { visitXml } from './read-xml.ts'

/** Numbers of the formats for dates that every workbook knows without stating them (ECMA-376 part 1, 18.8.30). */
const builtIn: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
]

/** Whether a format shows a day of the calendar; a bare time or a duration does not. */
function showsDay(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '').toLowerCase()
  return /[yd]/.test(bare) && !/general/.test(bare)
}

/**
 * The styles of a workbook whose numbers are dates, by their index in `cellXfs`.
 * @throws IngestError when the part is no XML
 */
export async function readDateStyles(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): Promise<ReadonlySet<number>> {
  const formats = new Map<number, boolean>()
  const styles: number[] = []
  let inCellXfs = false
  await visitXml(chunks, name, (tag, attributes) => {
    if (tag === 'numFmt') formats.set(Number(attributes.numFmtId), showsDay(attributes.formatCode ?? ''))
    else if (tag === 'cellXfs') inCellXfs = true
    else if (tag === 'cellStyles' || tag === 'dxfs') inCellXfs = false
    else if (tag === 'xf' && inCellXfs) styles.push(Number(attributes.numFmtId ?? 0))
  })
  const isDate = (id: number): boolean =>
    formats.get(id) ?? builtIn.some(([from, to]) => id >= from && id <= to)
  return new Set(styles.flatMap((id, index) => (isDate(id) ? [index] : [])))
}

/**
 * The day of a workbook's number. Day 60 of the calendar of 1900 is the 29 February that there never was; days before it
 * count one less.
 * @param from1904 the workbook counts from 1904 (`date1904`)
 */
export function dateOf(serial: number, from1904: boolean): Date {
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial
  return new Date(Math.round((days - 25_569) * 86_400_000))
}
