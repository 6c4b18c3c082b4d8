import { IngestError } from '../item.ts'
import { decodeText } from './decode-text.ts'
import type { TextEncoding } from './decode-text.ts'
import { byteText } from './limits.ts'
import type { SourceFile } from './source-file.ts'

export interface TextOptions {
  /** Default `utf-8`. */
  encoding?: TextEncoding
  /** The most that is taken, in UTF-16 units: a bound on memory. Default 64 Mi. */
  atMost?: number
}

/**
 * Reads a file as one text: for what is small and cannot be read piece by piece, such as JSON or a mapping.
 * @throws IngestError when it is larger, or no text of the encoding; see `decodeText`
 */
export async function readText(
  file: SourceFile,
  { encoding = 'utf-8', atMost = 64 * 1024 ** 2 }: TextOptions = {},
): Promise<string> {
  const parts: string[] = []
  let length = 0
  for await (const part of decodeText(file.read(), file.name, encoding)) {
    length += part.length
    if (length > atMost) {
      throw new IngestError(
        `${file.name} is longer than ${byteText(atMost)}, the most that is read as one text; give a smaller file.`,
      )
    }
    parts.push(part)
  }
  return parts.join('')
}
