import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import type { TextEncoding } from './decode-text.ts'
import { all } from './testing-files.ts'

async function* pieces(...parts: (string | number[])[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) {
    await Promise.resolve()
    yield typeof part === 'string' ? new TextEncoder().encode(part) : Uint8Array.from(part)
  }
}
async function decoded(encoding: TextEncoding, ...parts: (string | number[])[]): Promise<string> {
  return (await all(decodeText(pieces(...parts), 'a.csv', encoding))).join('')
}

describe('bytes become text', () => {
  test('of UTF-8, also where a character is cut in two, without its mark', async () => {
    expect(await decoded('utf-8', [0xef, 0xbb, 0xbf], 'C', [0xc3], [0xb4], 'te')).toBe('Côte')
  })

  test('of UTF-16 with a mark, whatever was asked for', async () => {
    expect(await decoded('utf-8', [0xff, 0xfe, 0x54, 0, 0xfc, 0], [0x72, 0])).toBe('Tür')
    expect(await decoded('windows-1252', [0xfe, 0xff, 0, 0x54, 0, 0xfc])).toBe('Tü')
  })

  test('of windows-1252 when asked for', async () => {
    // 0x80 is the euro sign there, and nothing in Latin-1.
    expect(await decoded('windows-1252', [0x43, 0xf4, 0x74, 0x65, 0x20, 0x80])).toBe('Côte €')
  })

  test.each<[string, (string | number[])[], string]>([
    ['in the first piece', ['C', [0xf4, 0x74, 0x65]], 'Côte'],
    ['in a later piece', ['plain\n', 'plain\n', [0x43, 0xf4], 'te'], 'plain\nplain\nCôte'],
    ['cut off by the end of a piece', ['C', [0xf4], 'te'], 'Côte'],
    ['at the very end', ['caf', [0xe9]], 'café'],
  ])('of windows-1252 when detected: %s', async (_, parts, text) => {
    expect(await decoded('detect', ...parts)).toBe(text)
  })

  test('of UTF-8 when detected', async () => {
    expect(await decoded('detect', 'Côte d’Ivoire')).toBe('Côte d’Ivoire')
  })
})

describe('bytes that are no text', () => {
  test('are named with the line of the first bad one', async () => {
    await expect(decoded('utf-8', 'one\ntwo\nth', [0xe9], 'ree\n')).rejects.toThrow(
      /^a\.csv, line 3: the text is not UTF-8; say which encoding it has/,
    )
    await expect(decoded('utf-8', 'one\ntwo', [0xc3])).rejects.toThrow(
      /^a\.csv, line 2: the text is not UTF-8/,
    )
  })

  test('are not taken for windows-1252 when good UTF-8 stands before them: that file is damaged', async () => {
    await expect(decoded('detect', 'Côte\nx', [0xe9], 'y')).rejects.toThrow(
      /^a\.csv, line 2: the text is not UTF-8/,
    )
  })

  test('are refused with NUL bytes', async () => {
    await expect(decoded('utf-8', 'one\ntw\0o')).rejects.toThrow(/^a\.csv, line 2: the text holds a NUL byte/)
  })

  test.each([
    ['a zip archive or a workbook', 'PK\u0003\u0004rest'],
    ['a PDF', '%PDF-1.7'],
    ['a web page', ' <!DOCTYPE html><title>502</title>'],
    ['a web page', '<html><body>Bad gateway'],
  ])('are told for %s', async (what, start) => {
    await expect(decoded('utf-8', start)).rejects.toThrow(`a.csv is ${what}`)
  })
})
