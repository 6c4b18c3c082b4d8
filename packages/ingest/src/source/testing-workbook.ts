import { columnName } from './sheets/cell.ts'
import { zipOf } from './testing-zip.ts'

/** For tests: a cell; `xml` is the cell's element as it stands, for what values do not say (formulas, errors, dates). */
export type TestCell = string | number | boolean | null | { xml: (address: string) => string }

export interface TestWorkbook {
  /** Rows by name of sheet; rows begin at 1. */
  sheets: Readonly<Record<string, readonly (readonly TestCell[])[]>>
  /** The part `styles.xml`. */
  styles?: string
  /** Attributes of `workbookPr`. */
  properties?: string
  /** Parts to replace or to add, by path. */
  parts?: Readonly<Record<string, string>>
}

const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** For tests: a workbook (XLSX) whose texts are shared strings, as spreadsheet programs write them. */
export function workbookOf({ sheets, styles, properties = '', parts = {} }: TestWorkbook): Buffer {
  const strings: string[] = []
  const names = Object.keys(sheets)

  function cellXml(cell: TestCell, address: string): string {
    if (cell === null) return ''
    if (typeof cell === 'object') return cell.xml(address)
    if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
    if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${cell ? 1 : 0}</v></c>`
    strings.push(cell)
    return `<c r="${address}" t="s"><v>${strings.length - 1}</v></c>`
  }
  function sheetXml(rows: readonly (readonly TestCell[])[]): string {
    const lines = rows.map((cells, row) => {
      const content = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`))
      return `<row r="${row + 1}">${content.join('')}</row>`
    })
    return `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`
  }
  function relations(list: readonly (readonly [type: string, target: string])[]): string {
    const items = list.map(([type, target], index) => {
      return `<Relationship Id="r${index}" Type="${relationType}/${type}" Target="${target}"/>`
    })
    return `<Relationships>${items.join('')}</Relationships>`
  }

  const written: Record<string, string> = {
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/workbook.xml': `<workbook xmlns:r="${relationType}"><workbookPr ${properties}/><sheets>${names
      .map((name, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="r${index}"/>`)
      .join('')}</sheets></workbook>`,
    ...Object.fromEntries(
      names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheets[name] ?? [])]),
    ),
    'xl/styles.xml':
      styles ?? '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  }
  const texts = strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`)
  written['xl/sharedStrings.xml'] = `<sst>${texts.join('')}</sst>`
  return zipOf(Object.entries({ ...written, ...parts }).map(([path, content]) => ({ path, content })))
}
