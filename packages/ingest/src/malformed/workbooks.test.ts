import { describe, expect, test } from 'vitest'
import { isUnreadable } from '../source/sheets/cell.ts'
import { openWorkbook } from '../source/sheets/workbook.ts'
import { sourceFile } from '../source/testing-files.ts'
import { workbookOf } from '../source/testing-workbook.ts'
import type { TestCell, TestWorkbook } from '../source/testing-workbook.ts'
import { zipOf } from '../source/testing-zip.ts'
import { expectFault, faultsOf } from './testing-faults.ts'
import type { Malformed } from './testing-faults.ts'

/** Every row of every sheet; cells that cannot be read as rejects, as importers make them of them. */
async function* readAll(content: string | Uint8Array): AsyncGenerator {
  const workbook = await openWorkbook(await sourceFile('book.xlsx', content))
  try {
    for (const sheet of workbook.sheets) {
      for await (const { row, cells } of workbook.rows(sheet)) {
        for (const cell of cells.filter(isUnreadable))
          yield { type: 'reject', file: 'book.xlsx', line: row, reason: cell.reason }
      }
    }
  } finally {
    await workbook.close()
  }
}
const part = (path: string, xml: string, more: Partial<TestWorkbook> = {}) =>
  workbookOf({ sheets: { Data: [['x']] }, ...more, parts: { [path]: xml } })
const sheet = (rows: string) =>
  part('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${rows}</sheetData></worksheet>`)
const cell = (xml: string) => {
  const written: TestCell = { xml: (address) => xml.replace('<c', `<c r="${address}"`) }
  return workbookOf({ sheets: { Data: [['a', written]] } })
}
const whole = workbookOf({ sheets: { Data: [['x'.repeat(9000), 1]] } })

const damaged = /the zip archive breaks off or is damaged/
const again = /fetch it again/
const anew = /save (the workbook|it) anew/
const laughs = `<!DOCTYPE s [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at] ?? ''};`.repeat(10)}">`)
  .join('')}]>`
const external = '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
const declares = /the part declares a document type/

describe('workbooks', () => {
  test.each<Malformed>([
    [
      'of the old kind',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      /is a workbook of the old kind \(\.xls\) or one with a password/,
      /save it as XLSX without one/,
    ],
    ['that are text', 'a,b\n1,2\n', /is no workbook/, /save it as XLSX, or name it \.csv/],
    ['that are web pages', '<table><tr><td>1</td></tr></table>', /is no workbook/, /save it as XLSX/],
    ['that are empty files', '', /is empty, where a workbook is expected/, again],
    ['cut in the middle', whole.subarray(0, whole.length / 2), damaged, again],
    ['cut by one byte', whole.subarray(0, -1), damaged, again],
    [
      'that are other archives',
      zipOf([{ path: 'a.csv', content: 'a' }]),
      /is an archive and no workbook/,
      /name it \.zip/,
    ],
    [
      'in binary form',
      zipOf([
        {
          path: '_rels/.rels',
          content: '<r><Relationship Id="1" Type="x/officeDocument" Target="xl/workbook.bin"/></r>',
        },
        { path: 'xl/workbook.bin', content: 'b' },
      ]),
      /no workbook that can be read here/,
      /save it as XLSX/,
    ],
    [
      'with parts that lead outside',
      zipOf([{ path: '../xl/workbook.xml', content: 'a' }]),
      /would lie outside of it/,
      /unpack it by hand/,
    ],
    [
      'without sheets',
      part('xl/workbook.xml', '<workbook><sheets/></workbook>'),
      /has no sheet with rows/,
      /name another workbook/,
    ],
    [
      'whose sheet is elsewhere',
      part('xl/_rels/workbook.xml.rels', '<r/>'),
      /has no sheet with rows/,
      /name another workbook/,
    ],
    [
      'whose sheet is missing',
      part(
        'xl/_rels/workbook.xml.rels',
        '<r><Relationship Id="r0" Type="x/worksheet" Target="worksheets/sheet9.xml"/></r>',
      ),
      /has no sheet "Data"/,
      /it has "Data"/,
    ],
    [
      'with a sheet that unpacks to a thousand times as much',
      sheet(' '.repeat(70 * 1024 ** 2)),
      /sheet1\.xml: .* over 200 times as much/,
      /unpack it yourself/,
    ],
    [
      'with a billion laughs',
      part('xl/worksheets/sheet1.xml', `${laughs}<worksheet><c>&j;</c></worksheet>`),
      declares,
      anew,
    ],
    [
      'with an external entity',
      part('xl/sharedStrings.xml', `${external}<sst><si><t>&x;</t></si></sst>`),
      declares,
      anew,
    ],
    [
      'with an external entity in the list of sheets',
      part('xl/workbook.xml', `${external}<workbook/>`),
      declares,
      anew,
    ],
    [
      'with an external entity in the styles',
      part('xl/styles.xml', `${external}<styleSheet/>`),
      declares,
      anew,
    ],
    [
      'with an entity that is not declared',
      sheet('<row r="1"><c r="A1"><v>&nbsp;</v></c></row>'),
      /no well-formed XML/,
      anew,
    ],
    [
      'with a sheet that breaks off',
      part('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1">'),
      /no well-formed XML/,
      anew,
    ],
    ['with tags that cross', sheet('<row r="1"><c r="A1"></row></c>'), /no well-formed XML/, anew],
    ['with NUL', sheet('<row r="1"><c r="A1"><v>1\0</v></c></row>'), /NUL byte/, again],
    [
      'with a text of 20 million characters',
      sheet(
        `<row r="1"><c r="A1"><v>${Array.from({ length: 4e6 }, (_, at) => ((at * 7919) % 89_999) + 10_000).join('')}</v></c></row>`,
      ),
      /holds a text of more than 16777216 characters/,
      anew,
    ],
    [
      'with 10,000 columns',
      sheet(`<row r="1">${'<c><v>1</v></c>'.repeat(10_000)}</row>`),
      /row 1: a cell lies at FAO, where 4096 columns/,
      /leave columns out/,
    ],
    [
      'with a cell at the far end',
      sheet('<row r="7"><c r="XFD7"><v>1</v></c></row>'),
      /row 7: a cell lies at XFD7, where 4096/,
      /leave columns out/,
    ],
    [
      'with an address that is none',
      sheet('<row r="1"><c r="1A"><v>1</v></c></row>'),
      /row 1: a cell lies at 1A/,
      /leave columns out/,
    ],
    [
      'with rows in the wrong order',
      sheet('<row r="2"/><row r="1"/>'),
      /sheet "Data": row "1" follows row 2/,
      anew,
    ],
    ['with a row twice', sheet('<row r="2"/><row r="2"/>'), /row "2" follows row 2/, anew],
    ['with a negative row', sheet('<row r="-5"/>'), /row "-5" follows row 0/, anew],
    ['with a row of no number', sheet('<row r="x"/>'), /row "x" follows row 0/, anew],
    [
      'with a formula without its result',
      cell('<c><f>A1*2</f></c>'),
      /line 1: Cell B1 holds a formula without its result/,
      /open the workbook in a spreadsheet program and save it/,
    ],
    [
      'with a formula whose result is empty',
      cell('<c><f>A1*2</f><v/></c>'),
      /Cell B1 holds a formula without its result/,
      /save it, so that results are kept/,
    ],
    [
      'with a reference that is lost',
      cell('<c t="e"><f>X!A1</f><v>#REF!</v></c>'),
      /Cell B1 holds the error #REF!/,
      /correct the workbook/,
    ],
    [
      'with a division by zero',
      cell('<c t="e"><v>#DIV/0!</v></c>'),
      /Cell B1 holds the error #DIV\/0!/,
      /take its values from the publisher/,
    ],
    [
      'with a text that is not there',
      cell('<c t="s"><v>99</v></c>'),
      /Cell B1 refers to text 99/,
      /save it anew/,
    ],
    [
      'with a number that is none',
      cell('<c><v>12,5</v></c>'),
      /Cell B1 holds "12,5", where a number is due/,
      /correct it/,
    ],
    [
      'with a date that is none',
      cell('<c t="d"><v>2020-13-45</v></c>'),
      /Cell B1 holds the date "2020-13-45"/,
      /which is none/,
    ],
  ])('%s', async (_, input, where, way) => {
    expectFault(await faultsOf(() => readAll(input)), 'book.xlsx', where, way)
  })

  test('without a sheet that is asked for list those they have', async () => {
    const workbook = await openWorkbook(await sourceFile('book.xlsx', whole))
    expectFault(
      await faultsOf(() => workbook.rows('Dta')),
      'book.xlsx',
      /has no sheet "Dta"/,
      /it has "Data"/,
    )
    await workbook.close()
    expect(workbook.sheets).toEqual(['Data'])
  })
})
