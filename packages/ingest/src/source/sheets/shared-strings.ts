import { IngestError } from '../../item.ts'
import { byteText } from '../limits.ts'
import { readXml } from './read-xml.ts'

/** All texts of a workbook together: a bound on memory. */
const longest = 128 * 1024 ** 2
/** What a text counts for beside its characters: a workbook of empty ones takes memory too. */
const perText = 16

const escaped = /_x([\da-fA-F]{4})_/g

/** Undoes the escapes that workbooks have for characters which XML has none of: `_x000D_`. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(escaped, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/**
 * The texts that cells refer to by number. Runs of formatted text are put together; readings (phonetic) are left out.
 * @param atMost characters of all of them together
 * @throws IngestError when they are no XML, or larger than any table's
 */
export async function readSharedStrings(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  atMost = longest,
): Promise<string[]> {
  const strings: string[] = []
  let current = ''
  let inText = false
  let inReading = false
  let length = 0
  function count(characters: number): void {
    length += characters
    if (length <= atMost) return
    throw new IngestError(
      `${name}: the texts of the workbook are longer than ${byteText(atMost)}; save its sheets as CSV.`,
    )
  }
  const steps = readXml(chunks, name, {
    open(tag) {
      if (tag === 'si') current = ''
      else if (tag === 't') inText = !inReading
      else if (tag === 'rPh') inReading = true
    },
    text(text) {
      if (!inText) return
      count(text.length)
      current += text
    },
    close(tag) {
      if (tag === 'si') {
        count(perText)
        strings.push(unescapeText(current))
      } else if (tag === 't') inText = false
      else if (tag === 'rPh') inReading = false
    },
  })
  while ((await steps.next()).done !== true);
  return strings
}
