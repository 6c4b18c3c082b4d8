import { TextDecoder } from 'node:util'
import { IngestError } from '../../../item.ts'

/** Bytes in which a declaration of the encoding has to stand. */
const sniffed = 256

const marks: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  // No mark, but the first character can only be "<".
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
]

const declaration = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/

function encodingOf(start: Uint8Array, name: string): string {
  for (const [bytes, encoding] of marks) if (bytes.every((byte, at) => start[at] === byte)) return encoding
  const declared = declaration.exec(Buffer.from(start).toString('latin1'))?.[1]
  if (declared === undefined) return 'utf-8'
  if (/^(?:utf-?16|ucs-?2|iso-10646-ucs)/i.test(declared)) {
    throw new IngestError(
      `${name}, line 1: The declaration says ${declared}, and the file is written with one byte for each letter; correct the declaration, to UTF-8 in most cases.`,
    )
  }
  return declared
}

function decoderOf(encoding: string, name: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    throw new IngestError(
      `${name}, line 1: The encoding "${encoding}" is not known; convert the file to UTF-8, and its declaration with it.`,
    )
  }
}

/** The same bytes, the first of them together: a server may send a declaration in pieces. */
async function* withStart(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array[] = []
  let missing = sniffed
  for await (const chunk of chunks) {
    if (missing <= 0) {
      yield chunk
      continue
    }
    start.push(chunk)
    missing -= chunk.length
    if (missing > 0) continue
    yield Buffer.concat(start)
    start = []
  }
  if (start.length > 0) yield Buffer.concat(start)
}

/**
 * Decodes an XML file by its byte order mark, else by its declaration, else as UTF-8, piece by piece.
 * @param name how messages name the file
 * @throws IngestError with the line when it is empty, is not in the encoding that it declares, or holds a NUL
 */
export async function* decodeXml(name: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  const read = { line: 1, blank: true }

  function decode(bytes: Uint8Array | undefined): string {
    const known = (decoder ??= decoderOf(
      encodingOf((bytes ?? new Uint8Array()).subarray(0, sniffed), name),
      name,
    ))
    try {
      return bytes === undefined ? known.decode() : known.decode(bytes, { stream: true })
    } catch {
      const readable = new TextDecoder(known.encoding).decode(bytes ?? new Uint8Array())
      const at = linesIn(readable.slice(0, Math.max(readable.indexOf('\u{fffd}'), 0)))
      throw new IngestError(
        `${name}, line ${read.line + at}: The text is not ${known.encoding.toUpperCase()}, as the file says or as is the rule; correct the encoding in its first line, or convert the file.`,
      )
    }
  }
  function checked(text: string): string {
    const nul = text.indexOf('\0')
    if (nul !== -1) {
      throw new IngestError(
        `${name}, line ${read.line + linesIn(text.slice(0, nul))}: There is a NUL, which no XML file can hold; the file is damaged, fetch it again.`,
      )
    }
    read.line += linesIn(text)
    read.blank &&= text.trim() === ''
    return text
  }

  for await (const bytes of withStart(chunks)) yield checked(decode(bytes))
  yield checked(decode(undefined))
  if (read.blank) throw new IngestError(`${name}: The file is empty; fetch it again.`)
}

function linesIn(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
