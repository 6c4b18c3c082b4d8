import { describe, test } from 'vitest'
import { createKnomadImporter } from '../importers/knomad/knomad-importer.ts'
import { createRpwImporter } from '../importers/rpw/rpw-importer.ts'
import { createUndesaImporter } from '../importers/undesa/undesa-importer.ts'
import { workbookOf } from '../source/testing-workbook.ts'
import { checkImporter } from './testing-faults.ts'
import type { Malformed } from './testing-faults.ts'

const matrix = (...rows: string[]) =>
  [
    'Bilateral Remittance Estimates for 2017 (millions of US$)',
    'receiving (across) / sending (down),Armenia,Georgia,WORLD',
    ...rows,
  ].join('\n')

describe('matrices of KNOMAD', () => {
  test.each<Malformed>([
    [
      'of another kind',
      'a,b\n1,2\n',
      /The sheet holds no matrix/,
      /no row of countries with the same countries below it/,
    ],
    [
      'without a year',
      matrix('Armenia,0,1,1', 'Georgia,2,0,2', 'WORLD,2,1,3').replace(' for 2017', ''),
      /of which one year the matrix is/,
      /give it with --year/,
    ],
    [
      'that do not say of what',
      matrix('Armenia,0,1,1', 'Georgia,2,0,2')
        .replace(/Remittance /, '')
        .replace(/ \(millions.*\)/, '')
        .replace(/receiving.*down\)/, ''),
      /nothing says whether the matrix is of remittances or of migrants/,
      /give the file a name with "remittance" or "migration"/,
    ],
    [
      'that break off',
      matrix('Armenia,0,1,1'),
      /places? above the columns ha(ve|s) no row|breaks off/,
      /fetch it again/,
    ],
    [
      'with a country twice',
      matrix('Armenia,0,1,1', 'Georgia,2,0,2', 'Georgia,3,0,3', 'WORLD,5,1,6'),
      /two .* stand for one place/,
      /leave in the one that is right/,
    ],
    [
      'with a text for a value',
      matrix('Armenia,0,lots,1', 'Georgia,2,0,2', 'WORLD,2,1,3'),
      /line 3, Armenia \/ Georgia: The cell is no number/,
      /no mark \("-", "N\/A"\) for none/,
    ],
  ])('%s', async (...malformed) => {
    await checkImporter('table.csv', (source) => createKnomadImporter({ source }), malformed)
  })
})

describe('workbooks of UN DESA', () => {
  test.each<Malformed>([
    [
      'of another kind',
      workbookOf({ sheets: { a: [['x']] } }),
      /has no table of the migrant stock/,
      /a row that names a column of location codes, with years/,
    ],
    [
      'without sheets that can be read',
      workbookOf({ sheets: { a: [['x']] }, parts: { 'xl/workbook.xml': '<workbook/>' } }),
      /has no sheet with rows/,
      /name another workbook/,
    ],
    [
      'with external entities',
      workbookOf({
        sheets: { a: [['x']] },
        parts: { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst/>' },
      }),
      /declares a document type/,
      /save the workbook anew/,
    ],
    [
      'of the old kind',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      /is a workbook of the old kind/,
      /save it as XLSX/,
    ],
    [
      'that break off',
      workbookOf({ sheets: { a: [['x']] } }).subarray(0, 300),
      /breaks off or is damaged/,
      /fetch it again/,
    ],
  ])('%s', async (...malformed) => {
    await checkImporter('stock.xlsx', (source) => createUndesaImporter({ source }), malformed)
  })
})

const databank = (...rows: string[]) =>
  [
    'Sending Countries Name,Sending Countries Code,Series Name,Series Code,Receiving Countries  Name,Receiving Countries  Code,2014Q1 [YR2014Q1]',
    ...rows,
    ',,,,,,',
    'Last Updated: 12/07/2020,,,,,,',
    '',
  ].join('\n')
const cost = (row: string) =>
  databank(row.replace('COST', 'Average Total Cost to remit in corridor,ATCR.CORR'))

describe('files of Remittance Prices Worldwide', () => {
  test.each<Malformed>([
    [
      'of another kind',
      'a,b\n1,2\n',
      /has no table of Remittance Prices Worldwide/,
      /"Sending Countries Code" and quarters/,
    ],
    [
      'that break off before their end',
      cost('Russia,RUS,COST,Tajikistan,TJK,1').replace(/Last Updated.*/, ''),
      /does not end with "Last Updated/,
      /fetch it again, or name the edition/,
    ],
    [
      'with a column of no quarter',
      cost('Russia,RUS,COST,Tajikistan,TJK,1').replace('2014Q1 [YR2014Q1]', '2014 spring'),
      /line 1: the column "2014 spring" is not known/,
      /columns are quarters such as/,
    ],
    [
      'with an unknown place',
      cost('Nowhere,XYZ,COST,Tajikistan,TJK,1'),
      /line 2.*XYZ/,
      /not known as one of Remittance Prices Worldwide/,
    ],
    [
      'with a text for a cost',
      cost('Russia,RUS,COST,Tajikistan,TJK,much'),
      /line 2, column 7: The cell is no decimal number/,
      /no figure is "\.\."/,
    ],
  ])('%s', async (...malformed) => {
    await checkImporter('rpw.csv', (source) => createRpwImporter({ source }), malformed)
  })
})
