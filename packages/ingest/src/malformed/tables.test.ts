import { describe, test } from 'vitest'
import { tableImporterOf } from '../importers/generic/testing-table.ts'
import { expectFault, faultsOf, itemsOf } from './testing-faults.ts'

type Case = readonly [
  what: string,
  text: string,
  where: RegExp,
  way: RegExp,
  mapping?: Record<string, string>,
]

const header = 'Country,Year,Value\n'
const line = (place: string) => new RegExp(`table\\.csv, line ${place}`)
const corridor = { subject: '{ origin: { from: From }, destination: { from: To } }' }
const wide = { period: '{ across: true }', value: '' }

describe('tables', () => {
  const cases: readonly Case[] = [
    ['without a row of values', header, /no value could be taken of 0 rows/, /name a file with rows below/],
    [
      'without a column',
      'Country,Yaer,Value\nTJK,2020,1\n',
      line('1: there is no column "Year"'),
      /did you mean "Yaer"\?/,
    ],
    [
      'without anything like a column',
      'a,b,c\n1,2,3\n',
      line('1: there is no column "Country"'),
      /there are "a", "b", "c"/,
    ],
    [
      'with a column twice',
      'Country,Year,Value,Value\nTJK,2020,1,2\n',
      line('1: two columns have the title "Value"'),
      /give them different ones/,
    ],
    [
      'with a column that the mapping does not know',
      'Country,Year,Sex,Value\nTJK,2020,F,1\n',
      line('1: the mapping says nothing of the column "Sex"'),
      /name it in "dimensions" or "attributes", or in "ignore"/,
    ],
    [
      'with titles in another row',
      `\n\nStock\n${header}TJK,2020,1\n`,
      line('1: the row of the titles is empty'),
      /as "header" of "table"/,
    ],
    [
      'that end before the titles',
      header,
      /has no row 9, where the mapping expects the titles/,
      /check "header" of "table"/,
      { table: '{ header: 9 }' },
    ],
    [
      'with an unknown place',
      `${header}XYZ,2020,1\n`,
      line('2, Country: The place "XYZ" is not known in iso3'),
      /state it in the mapping, in "codes"/,
    ],
    [
      'with an empty place',
      `${header},2020,1\n`,
      line('2, Country: "Country" is empty'),
      /a place is expected/,
    ],
    [
      'with a missing value of a careless reader',
      `${header}NaN,2020,1\n`,
      line('2, Country: The place "NaN"'),
      /codes/,
    ],
    [
      'with a region on a corridor',
      'From,To,Year,Value\nWLD,TJK,2020,1\n',
      line('2, From: "WLD" is a region'),
      /leave its rows out/,
      { subject: '{ origin: { from: From, schemes: [wb] }, destination: { from: To } }' },
    ],
    [
      'with a corridor from a country to itself',
      'From,To,Year,Value\nTJK,TJK,2020,1\n',
      line('2, To: Origin and destination are both TJK'),
      /leave the row out/,
      corridor,
    ],
    [
      'with a negative year',
      `${header}TJK,-2020,1\n`,
      line('2, Year: The period "-2020" is not 2020, 2020-Q1'),
      /1800 to 2100/,
    ],
    ['with a year of two digits', `${header}TJK,20,1\n`, line('2, Year: The period "20"'), /1800 to 2100/],
    ['with a year far off', `${header}TJK,20200,1\n`, line('2, Year: The period "20200"'), /1800 to 2100/],
    ['with the year 3000', `${header}TJK,3000,1\n`, line('2, Year: The period "3000"'), /1800 to 2100/],
    ['with a thirteenth month', `${header}TJK,2020-13,1\n`, line('2, Year: The period "2020-13"'), /2020-03/],
    ['with a fifth quarter', `${header}TJK,2020-Q5,1\n`, line('2, Year: The period "2020-Q5"'), /2020-Q1/],
    [
      'with periods in another format',
      `${header}TJK,Q1/2020,1\n`,
      line('2, Year: The period "Q1/2020" is not "\\{year\\}'),
      /1800 to 2100/,
      { period: "{ from: Year, format: '{year}-{month}' }" },
    ],
    [
      'with a text for a value',
      `${header}TJK,2020,many\n`,
      line('2, Value: The value "many" is no number'),
      /name it in "missing"/,
    ],
    [
      'with a mark for a missing value',
      `${header}TJK,2020,..\n`,
      line('2, Value: The value "\\.\\."'),
      /name it in "missing"/,
    ],
    ['with infinity', `${header}TJK,2020,1e999\n`, line('2, Value: The value "1e999"'), /no number/],
    ['with a hexadecimal value', `${header}TJK,2020,0x1F\n`, line('2, Value: The value "0x1F"'), /no number/],
    [
      'with a formula for a value',
      `${header}TJK,2020,=1+1\n`,
      line('2, Value: The value "=1\\+1"'),
      /no number/,
    ],
    [
      'with a decimal comma that nobody stated',
      `${header}TJK,2020,"1,5"\n`,
      line('2, Value: The value "1,5" is no number with "\\." for decimals'),
      /if it says why there is none, name it in "missing"/,
    ],
    [
      'with thousands that are none',
      `${header}TJK,2020,"12,34"\n`,
      line('2, Value: The value "12,34"'),
      /no number/,
      { table: '{ thousands: "," }' },
    ],
    [
      'with a value too many',
      `${header}TJK,2020,1,5\n`,
      line('2, column 4: The row has 4 cells, where the header has 3'),
      /check its quotes and delimiters/,
    ],
    [
      'with two values for one cell',
      `${header}TJK,2020,1\nTJK,2020,2\n`,
      line('3: The row contradicts line 2'),
      /none is taken; remove the wrong one/,
    ],
    [
      'with a row twice',
      `${header}TJK,2020,1\nTJK,2020,1\n`,
      line('3: The row repeats line 2'),
      /that one is taken/,
    ],
    [
      'with an unknown status',
      `Country,Year,Value,Flag\nTJK,2020,1,q\n`,
      line('2, Flag: The mapping has no status for "q"'),
      /there are "p"/,
      { status: '{ from: Flag, codes: { p: P } }' },
    ],
    [
      'with a value where the status says that there is none',
      'Country,Year,Value,Flag\nTJK,2020,1,c\n',
      line('2, Value: The status'),
      /says that there is no value \(Q\), and there is "1"/,
      { status: '{ from: Flag, codes: { c: Q } }' },
    ],
    [
      'with an unknown unit',
      'Country,Year,Value,Unit\nTJK,2020,1,thousand\n',
      line('2, Unit: The mapping has no power of ten for the unit "thousand"'),
      /did you mean "thousands"\?/,
      { unitMult: '{ from: Unit, codes: { thousands: 3 } }' },
    ],
    [
      'with an unknown code of a breakdown',
      'Country,Year,Value,Sex\nTJK,2020,1,woman\n',
      line('2, Sex: The mapping has no code for "woman"'),
      /did you mean "women"\?/,
      { dimensions: '{ Sex: { as: SEX, codes: { women: { as: F, name: Female } } } }' },
    ],
    [
      'with an empty code of a breakdown',
      'Country,Year,Value,Sex\nTJK,2020,1,\n',
      line('2, Sex: "Sex" is empty'),
      /name the text of the total in "total"/,
      { dimensions: '{ Sex: { as: SEX } }' },
    ],
    [
      'with a code of two words',
      'Country,Year,Value,Age\nTJK,2020,1,15 to 24\n',
      line('2, Age: "15 to 24" has a space'),
      /give it a code in the mapping, in "codes" of "Age"/,
      { dimensions: '{ Age: { as: AGE } }' },
    ],
    [
      'with an unknown indicator',
      'Country,Year,Value,Kind\nTJK,2020,1,stok\n',
      line('2, Kind: The mapping has no indicator with the code "stok"'),
      /did you mean "stock"\?/,
      { indicatorFrom: 'Kind', indicators: '[{ id: SM.POP.TOTL, code: stock }]' },
    ],
    [
      'without a period across',
      'Country,Last year,This year\nTJK,1,2\n',
      line('1: no title is a period'),
      /as "format" of "period"/,
      wide,
    ],
    [
      'with a period across twice',
      'Country,2020,2020-A1\nTJK,1,2\n',
      line('1: the columns "2020" and "2020-A1" are of the same period'),
      /leave one out, in "ignore"/,
      wide,
    ],
    [
      'with a note column across',
      'Country,2020,Note\nTJK,1,x\n',
      line('1: the mapping says nothing of the column "Note", and its title is no period'),
      /"ignore"/,
      wide,
    ],
    [
      'in another encoding',
      `${header}TJK,2020,\uFFFD\n`.replace('\uFFFD', '²'),
      line('2, Value: The value "²"'),
      /no number/,
    ],
  ]
  for (const [what, text, where, way, mapping] of cases) {
    test(what, async () => {
      const importer = await tableImporterOf(text, mapping)
      const faults = await faultsOf(() => itemsOf(importer))
      expectFault(faults, 'table.csv', where, way)
    })
  }
})
