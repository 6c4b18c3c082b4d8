import { TextDecoder } from 'node:util'
import { IngestError } from '../item.ts'

/**
 * How bytes become text. `utf-8` is strict. `detect` takes UTF-8, and windows-1252 where the bytes are none. A byte
 * order mark is obeyed in any case, and taken off: so UTF-16 needs no word.
 */
export type TextEncoding = 'utf-8' | 'windows-1252' | 'detect'

/** What files begin with that are no text, and what to do about them. */
const notText: readonly { starts: readonly number[]; what: string; way: string }[] = [
  {
    starts: [0x50, 0x4b, 3, 4],
    what: 'a zip archive or a workbook',
    way: 'name it .zip, or unpack it first',
  },
  { starts: [0x1f, 0x8b], what: 'gzip within gzip', way: 'unpack it first' },
  { starts: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', way: "take the publisher's table in CSV or XLSX" },
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'a workbook of the old or an encrypted kind',
    way: 'save it as XLSX or CSV',
  },
]

function countLineEnds(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count += 1
  return count
}

/** How many of the bytes decode, before the first that does not. Bytes decode alone up to it, so halving finds it. */
function goodBytes(carried: Uint8Array, bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    try {
      strict.decode(carried, { stream: true })
      strict.decode(bytes.subarray(0, middle), { stream: true })
      good = middle
    } catch {
      bad = middle
    }
  }
  return good
}

/** The bytes at the end that begin a character of several bytes and do not end it. */
function unfinished(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) break
    if (byte >= 0xc0) return bytes.slice(bytes.length - back)
  }
  return new Uint8Array(0)
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80)
}

function checkStart(bytes: Uint8Array, name: string): void {
  const found = notText.find(({ starts }) => starts.every((byte, index) => bytes[index] === byte))
  if (found !== undefined)
    throw new IngestError(`${name} is ${found.what}, where text is expected; ${found.way}.`)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).trimStart().toLowerCase()
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) {
    throw new IngestError(
      `${name} is a web page, where data is expected; open it in a browser to see what it says.`,
    )
  }
}

/**
 * Decodes a file's bytes as a stream.
 *
 * With `detect`, the text up to the first byte that is no UTF-8 must be plain ASCII for the rest to be windows-1252: a
 * file that has both is damaged UTF-8, and another reading would garble all of it.
 * @param name how messages name the file
 * @throws IngestError with name and line: bytes that are no text of the encoding, NUL, no text at all
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  encoding: TextEncoding = 'utf-8',
): AsyncGenerator<string> {
  let line = 1
  let carried: Uint8Array = new Uint8Array(0)
  let decoder: TextDecoder | undefined
  // `strict`: the text is UTF-8 so far; `plain`: and nothing but ASCII.
  const state = { strict: true, plain: true }

  const bad = (at: number, what: string, way: string): IngestError =>
    new IngestError(`${name}, line ${at}: ${what}; ${way}.`)
  const noUtf8 = (at: number): IngestError =>
    bad(
      at,
      'the text is not UTF-8',
      'say which encoding it has (windows-1252), convert it, or fetch it again',
    )

  function begin(chunk: Uint8Array): TextDecoder {
    checkStart(chunk, name)
    const [first, second] = chunk
    const utf16 =
      first === 0xff && second === 0xfe
        ? 'utf-16le'
        : first === 0xfe && second === 0xff
          ? 'utf-16be'
          : undefined
    if (utf16 === undefined && encoding !== 'windows-1252') return new TextDecoder('utf-8', { fatal: true })
    state.strict = false
    // A byte order mark of UTF-8 outweighs the encoding that was asked for.
    if (utf16 === undefined && first === 0xef && second === 0xbb)
      return new TextDecoder('utf-8', { fatal: true })
    return new TextDecoder(utf16 ?? 'windows-1252', { fatal: true })
  }
  function decode(chunk: Uint8Array): string {
    decoder ??= begin(chunk)
    try {
      return decoder.decode(chunk, { stream: true })
    } catch {
      if (!state.strict)
        throw bad(line, `the text is not ${decoder.encoding}`, 'convert it to UTF-8, or fetch it again')
      const decodable = chunk.subarray(0, goodBytes(carried, chunk))
      const before = decodable.subarray(0, decodable.length - unfinished(decodable).length)
      if (encoding !== 'detect' || !state.plain || !isAscii(before))
        throw noUtf8(line + countLineEnds(before))
      state.strict = false
      decoder = new TextDecoder('windows-1252')
      return decoder.decode(carried, { stream: true }) + decoder.decode(chunk, { stream: true })
    }
  }

  for await (const chunk of chunks) {
    if (chunk.length === 0) continue
    const text = decode(chunk)
    const nul = text.indexOf('\0')
    if (nul !== -1) {
      const at = line + (text.slice(0, nul).match(/\n/g)?.length ?? 0)
      const way = 'it may be UTF-16 without its mark, or damaged: save it as UTF-8, or fetch it again'
      throw bad(at, 'the text holds a NUL byte', way)
    }
    if (state.strict) {
      carried = unfinished(chunk)
      state.plain &&= encoding !== 'detect' || isAscii(chunk.subarray(0, chunk.length - carried.length))
    }
    line += countLineEnds(chunk)
    yield text
  }
  try {
    const rest = decoder?.decode() ?? ''
    if (rest !== '') yield rest
  } catch {
    if (!state.strict || encoding !== 'detect' || !state.plain) throw noUtf8(line)
    yield new TextDecoder('windows-1252').decode(carried)
  }
}
