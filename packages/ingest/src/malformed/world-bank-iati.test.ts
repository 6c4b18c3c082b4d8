import { dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, test } from 'vitest'
import { createIatiImporter } from '../importers/iati/iati-importer.ts'
import { createWdiImporter } from '../importers/wdi/wdi-importer.ts'
import { worldBankAreas } from '../importers/wdi/world-bank-areas.ts'
import { createWorldBankImporter } from '../importers/worldbank/world-bank-importer.ts'
import { testFile } from '../source/testing-files.ts'
import { checkImporter, expectFault, faultsOf, itemsOf } from './testing-faults.ts'
import type { Malformed } from './testing-faults.ts'

const wide = (...rows: string[]) =>
  [
    '"Data Source","World Development Indicators",',
    '',
    '"Last Updated Date","2021-09-15",',
    '',
    '"Country Name","Country Code","Indicator Name","Indicator Code","2019","2020",',
    ...rows,
    '',
  ].join('\n')
const stock = (row: string) => wide(row.replace('IND', '"International migrant stock, total","SM.POP.TOTL"'))

describe('downloads of the World Bank', () => {
  test.each<Malformed>([
    [
      'of another database',
      wide().replace('World Development Indicators', 'Doing Business'),
      /the data source is "Doing Business"/,
      /this importer takes that database only/,
    ],
    [
      'with a date that is none',
      wide().replace('2021-09-15', 'yesterday'),
      /"Last Updated Date" is "yesterday"/,
      /a date like 2021-09-15 is expected/,
    ],
    [
      'without a header',
      '"a","b",\n"1","2",\n',
      /there is no header "Country Name"/,
      /Name a CSV file of World Development Indicators in the wide layout/,
    ],
    [
      'with a column that is no year',
      wide().replace('"2020"', '"twenty"'),
      /column 6 is named "twenty"/,
      /a year from \d+ to \d+ is expected/,
    ],
    [
      'with a year twice',
      wide().replace('"2020"', '"2019"'),
      /the year 2019 names two columns/,
      /nothing tells which one holds/,
    ],
    [
      'with an unknown place',
      stock('"Nowhere","XYZ",IND,"1","2",'),
      /line 6.*XYZ/,
      /not known as a code of the World Bank/,
    ],
    [
      'with a text for a value',
      stock('"Tajikistan","TJK",IND,"..","2",'),
      /line 6.*"\.\."/,
      /a missing value is an empty cell/,
    ],
    [
      'with broken quotes',
      stock('"Tajikistan"x,"TJK",IND,"1","2",'),
      /line 6: the quotes of the row are broken/,
      /correct or fetch it again/,
    ],
  ])('%s', async (...malformed) => {
    await checkImporter(
      'API_SM.POP.TOTL_DS2_en_csv_v2_1.csv',
      (source) => createWorldBankImporter({ source }),
      malformed,
    )
  })
})

describe('World Development Indicators in the long layout', () => {
  const head = 'Country Name,Country Code,Year,Value\n'
  test.each<Malformed>([
    [
      'that break off',
      gzipSync(`${head}${'Tajikistan,TJK,2020,1\n'.repeat(500)}`).subarray(0, 70),
      /line \d+: the packed data ends early/,
      /fetch the file again/,
    ],
    ['that are no gzip', head, /the packed data is damaged or no gzip at all/, /fetch the file again/],
    [
      'in Latin-1',
      gzipSync(Buffer.from(`${head}Côte d'Ivoire,CIV,2020,1\n`, 'latin1')),
      /line 2: the text is not UTF-8/,
      /convert the file, or fetch it again/,
    ],
    [
      'with another header',
      gzipSync('a,b\n'),
      /line 1: the header is "a,b"/,
      /where "Country Name,Country Code,Year,Value" is expected/,
    ],
    [
      'with a negative year',
      gzipSync(`${head}Tajikistan,TJK,-2020,1\n`),
      /line 2, Year: The year "-2020"/,
      /1900 to 2100/,
    ],
    [
      'with a row said twice',
      gzipSync(`${head}Tajikistan,TJK,2020,1\nTajikistan,TJK,2020,2\n`),
      /line 3: The row contradicts line 2/,
      /none is taken/,
    ],
  ])('%s', async (...malformed) => {
    const [, input, where, way] = malformed
    const path = await testFile('sm.pop.totl.csv.gz', input)
    const importer = createWdiImporter({ folder: dirname(path), areas: worldBankAreas() })
    expectFault(await faultsOf(() => itemsOf(importer)), 'sm.pop.totl.csv.gz', where, way)
  })
})

const iati = (inside: string, before = '') =>
  `<?xml version="1.0"?>\n${before}<iati-activities version="2.03">${inside}</iati-activities>`

describe('activities of IATI', () => {
  test.each<Malformed>([
    [
      'with a billion laughs',
      iati('<iati-activity>&b;</iati-activity>', '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n'),
      /line 2, column \d+: The file has a document type declaration/,
      /take the declaration out/,
    ],
    [
      'with an external entity',
      iati('&x;', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n'),
      /document type declaration/,
      /take the declaration out/,
    ],
    [
      'of version 1',
      '<iati-activities version="1.05"/>',
      /The file is of IATI version 1\.05/,
      /2\.01, 2\.02 and 2\.03 are read/,
    ],
    [
      'without a version',
      '<iati-activities/>',
      /does not say its version of IATI/,
      /Write the version into its first element/,
    ],
    [
      'of another kind',
      '<rss/>',
      /begins with <rss>, where <iati-activities> is expected/,
      /give a file of IATI activities/,
    ],
    [
      'that break off',
      iati('<iati-activity><title>').replace('</iati-activities>', ''),
      /The file breaks off inside <title>/,
      /fetch/,
    ],
    ['that are empty', '', /The file is empty/, /fetch it again/],
    ['with NUL', iati('<iati-activity>\0</iati-activity>'), /line 2: There is a NUL/, /fetch it again/],
    [
      'that are JSON',
      '{"activities": []}',
      /line 1/,
      /fetch the file again, or ask its publisher to correct it/,
    ],
  ])('%s', async (...malformed) => {
    await checkImporter('activities.xml', (source) => createIatiImporter({ files: source.files }), malformed)
  })
})
