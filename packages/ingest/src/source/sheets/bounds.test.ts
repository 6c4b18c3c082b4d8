import { expect, test } from 'vitest'
import { all } from '../testing-files.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheetRows } from './sheet-rows.ts'

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(await Promise.resolve(text))
}

test.each([
  ['one text', `<sst><si><t>${'x'.repeat(2000)}</t></si></sst>`],
  ['a text without its end', `<sst><si>${'<r><t>xxxxxxxxxx</t></r>'.repeat(200)}`],
  ['texts without a character', `<sst>${'<si/>'.repeat(200)}</sst>`],
])('the texts of a workbook are bounded: %s', async (_, xml) => {
  await expect(readSharedStrings(chunks(xml), 'strings', 1000)).rejects.toThrow(
    'strings: the texts of the workbook are longer than 1000 bytes; save its sheets as CSV.',
  )
})

test('the texts that a row spells out itself are bounded', async () => {
  const piece = `<r><t>${'x'.repeat(1024 ** 2)}</t></r>`
  const start = '<worksheet><sheetData><row r="1"><c r="B1" t="inlineStr"><is>'
  const context = { strings: [], dateStyles: new Set<number>(), from1904: false }
  const rows = readSheetRows(chunks(start, ...Array.from({ length: 11 }, () => piece)), 'sheet', context)
  await expect(all(rows)).rejects.toThrow(
    'sheet, row 1: the row holds more than 10485760 characters, at cell B1',
  )
})
