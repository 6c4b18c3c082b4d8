import { describe, expect, test, onTestFinished } from 'vitest'
import { all, sourceFile } from '../testing-files.ts'
import { workbookOf } from '../testing-workbook.ts'
import type { TestWorkbook } from '../testing-workbook.ts'
import { zipOf } from '../testing-zip.ts'
import { isUnreadable } from './cell.ts'
import { openWorkbook } from './workbook.ts'
import type { Workbook } from './workbook.ts'

async function opened(workbook: TestWorkbook): Promise<Workbook> {
  const book = await openWorkbook(await sourceFile('book.xlsx', workbookOf(workbook)))
  onTestFinished(() => book.close())
  return book
}
const xml = (text: string) => ({ xml: (address: string) => text.replace('<c', `<c r="${address}"`) })

describe('a workbook', () => {
  test('lists its sheets, and gives the rows of each by name', async () => {
    const book = await opened({
      sheets: { 'Table 1': [['Code', 'Value'], [], ['NA', 1.5, null, true]], 'A & B': [[null, '2']] },
    })
    expect(book.sheets).toEqual(['Table 1', 'A & B'])
    expect(await all(book.rows('Table 1'))).toEqual([
      { row: 1, cells: ['Code', 'Value'] },
      { row: 3, cells: ['NA', 1.5, null, true] },
    ])
    expect(await all(book.rows('A & B'))).toEqual([{ row: 1, cells: [null, '2'] }])
    await expect(all(book.rows('Table 2'))).rejects.toThrow(
      'book.xlsx has no sheet "Table 2"; it has "Table 1", "A & B".',
    )
  })

  test('gives the kept results of formulas, and texts of every kind', async () => {
    const book = await opened({
      sheets: {
        s: [
          [
            xml('<c><f>1+1</f><v>2</v></c>'),
            xml('<c t="str"><f>A1&amp;""</f><v>two</v></c>'),
            xml('<c t="str"><f>""</f><v></v></c>'),
            xml(
              '<c t="inlineStr"><is><r><t>run</t></r><r><t> on_x000D_</t></r><rPh><t>reading</t></rPh></is></c>',
            ),
          ],
        ],
      },
    })
    expect(await all(book.rows('s'))).toEqual([{ row: 1, cells: [2, 'two', '', 'run on\r'] }])
  })

  test('tells of formulas without a result and of errors, with their addresses', async () => {
    const book = await opened({
      sheets: {
        s: [
          [1, xml('<c><f>A1*2</f></c>')],
          [
            xml('<c><f>A1*3</f><v></v></c>'),
            xml('<c t="e"><f>X!A1</f><v>#REF!</v></c>'),
            xml('<c t="s"><v>99</v></c>'),
          ],
          [xml('<c><v>1,5</v></c>')],
        ],
      },
    })
    const cells = (await all(book.rows('s'))).flatMap((row) => row.cells)
    expect(cells.filter(isUnreadable).map(({ address, reason }) => [address, reason])).toEqual([
      ['B1', expect.stringMatching(/^Cell B1 holds a formula without its result; open the workbook/)],
      ['A2', expect.stringMatching(/formula without its result/)],
      ['B2', expect.stringMatching(/^Cell B2 holds the error #REF!/)],
      ['C2', expect.stringMatching(/text 99/)],
      ['A3', expect.stringMatching(/"1,5", where a number is due/)],
    ])
  })

  test('tells dates from numbers by their format', async () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="0.0 &quot;days&quot;"/>' +
      '<numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs></styleSheet>'
    const row = [
      // 43,831 days since the end of 1899 is 1 January 2020; 1 and 61 stand on either side of the 29 February of 1900.
      ...[1, 2, 3, 4, 5].map((style) => xml(`<c s="${style}"><v>43831</v></c>`)),
      xml('<c s="1"><v>1</v></c>'),
      xml('<c s="1"><v>61</v></c>'),
      xml('<c s="1"><v>43831.5</v></c>'),
      xml('<c t="d"><v>2020-01-01T06:00:00</v></c>'),
    ]
    const at = (text: string) => new Date(`${text}Z`)
    const since1900 = await all((await opened({ sheets: { s: [row] }, styles })).rows('s'))
    expect(since1900[0]?.cells).toEqual([
      at('2020-01-01T00:00'),
      at('2020-01-01T00:00'),
      43831,
      43831,
      43831,
      at('1900-01-01T00:00'),
      at('1900-03-01T00:00'),
      at('2020-01-01T12:00'),
      at('2020-01-01T06:00'),
    ])
    const since1904 = await opened({
      sheets: { s: [[xml('<c s="1"><v>42369</v></c>')]] },
      styles,
      properties: 'date1904="1"',
    })
    expect((await all(since1904.rows('s')))[0]?.cells).toEqual([at('2020-01-01T00:00')])
  })

  test('inside an archive is read as one on disk', async () => {
    const book = workbookOf({ sheets: { s: [['x']] } })
    const file = await sourceFile('data.zip', zipOf([{ path: 'in/book.xlsx', content: book }]))
    expect(file).toMatchObject({ name: 'data.zip/in/book.xlsx', base: 'book.xlsx' })
    const workbook = await openWorkbook(file)
    expect(await all(workbook.rows('s'))).toEqual([{ row: 1, cells: ['x'] }])
    await workbook.close()
  })
})
