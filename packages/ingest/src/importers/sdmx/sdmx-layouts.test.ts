import { afterAll, expect, test } from 'vitest'
import { createFixtureFolder, readItems, shortSeries } from '../../gather/testing.ts'
import { sdmxImporterOf } from './testing-mapping.ts'

const folder = createFixtureFolder()
afterAll(() => {
  folder[Symbol.dispose]()
})

const bySex = { dimensions: '{ SEX: { codes: { M: { name: Male }, F: { name: Female } } } }' }

async function read(text: string, mapping: Record<string, string> = {}) {
  const { series, rejects } = await readItems(await sdmxImporterOf(folder, [text], mapping))
  return { series: series.map(shortSeries), rejects: rejects.map(({ reason }) => reason), raw: series }
}

const expected = [
  ['SM.POP.TOTL TJK.A', '2019 274 A', '2020 276 E'],
  ['SM.POP.TOTL TJK.A SEX=F', '2020 158 A'],
]

test.each([
  [
    '1.0',
    `DATAFLOW,FREQ,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS
ESTAT:STOCK(1.0),A,TJK,_T,2020,276,E
ESTAT:STOCK(1.0),A,TJK,F,2020,158,
ESTAT:STOCK(1.0),A,TJK,_T,2019,274,A
`,
  ],
  [
    '1.0, labels=both',
    `DATAFLOW,FREQ: Frequency,REF_AREA: Reference area,SEX: Sex,TIME_PERIOD: Time,OBS_VALUE: Value,OBS_STATUS: Status
ESTAT:STOCK(1.0): Stock: all,A: Annual,TJK: Tajikistan,_T: Total: both,2020: 2020,276,E: Estimated
ESTAT:STOCK(1.0): Stock: all,A: Annual,TJK: Tajikistan,F: Female,2020,158,
ESTAT:STOCK(1.0): Stock: all,A: Annual,TJK: Tajikistan,_T: Total: both,2019,274,A: Normal
`,
  ],
  [
    '2.0 in the order of the standard, with keys',
    `STRUCTURE,STRUCTURE_ID,ACTION,SERIES_KEY,OBS_KEY,FREQ,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS
dataflow,ESTAT:STOCK(1.0.0),I,A.TJK._T,A.TJK._T.2020,A,TJK,_T,2020,276,E
dataflow,ESTAT:STOCK(1.0.0),I,A.TJK.F,A.TJK.F.2020,A,TJK,F,2020,158,A
dataflow,ESTAT:STOCK(1.0.0),I,A.TJK._T,A.TJK._T.2019,A,TJK,_T,2019,274,A
`,
  ],
  [
    '2.0, labels=name, each component with a column of its name',
    `STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,FREQ,Frequency,REF_AREA,Reference area,SEX,Sex,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status
dataflow,ESTAT:STOCK(1.0.0),Stock,I,A,Annual,TJK,Tajikistan,_T,Total,2020,,276,,E,Estimated
dataflow,ESTAT:STOCK(1.0.0),Stock,I,A,Annual,TJK,Tajikistan,F,Female,2020,,158,,A,Normal
dataflow,ESTAT:STOCK(1.0.0),Stock,I,A,Annual,TJK,Tajikistan,_T,Total,2019,,274,,A,Normal
`,
  ],
  [
    '2.0 with semicolons, decimal commas, a byte order mark, and columns in another order',
    `\uFEFFSTRUCTURE[|];STRUCTURE_ID;ACTION;OBS_STATUS;OBS_VALUE;SEX;REF_AREA;FREQ;TIME_PERIOD
dataflow;ESTAT:STOCK(1.0.0);A;E;276,0;_T;TJK;A;2020
dataflow;ESTAT:STOCK(1.0.0);A;;158;F;TJK;A;2020
dataflow;ESTAT:STOCK(1.0.0);A;A;274;_T;TJK;A;2019
`,
  ],
])('reads SDMX-CSV %s', async (_name, text) => {
  const { series, rejects } = await read(text, bySex)
  expect(rejects).toEqual([])
  expect(series).toEqual(expected)
})

test('reads years, quarters and months as series of their own', async () => {
  const { series } = await read(`DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE
X:Y(1.0),Q,TJK,2020-Q2,5
X:Y(1.0),M,TJK,2020-03,3
X:Y(1.0),A,TJK,2020,9
X:Y(1.0),Q,TJK,2020-Q1,4
`)
  expect(series).toEqual([
    ['SM.POP.TOTL TJK.Q', `${2020 * 4} 4 A`, `${2020 * 4 + 1} 5 A`],
    ['SM.POP.TOTL TJK.M', `${2020 * 12 + 2} 3 A`],
    ['SM.POP.TOTL TJK.A', '2020 9 A'],
  ])
})

test.each([
  ['2020-W05', 'W', /"2020-W05" is a week/],
  ['2020-S1', 'S', /is half a year/],
  ['2020-01-01', 'A', /is a date.*timeFormat=original/],
  ['2020-01', 'A', /does not agree with the frequency A \(annual\)/],
  ['2020', 'B', /The frequency "B" is none of A, Q and M/],
  ['-2020', 'A', /"-2020" is none of 2020, 2020-Q1/],
  ['9999', 'A', /not of a year from 1800 to 2100/],
])('refuses the period %s at the frequency %s, with the reason', async (period, frequency, reason) => {
  const { series, rejects } = await read(
    `DATAFLOW,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE\nX:Y(1.0),${frequency},TJK,${period},5\n`,
  )
  expect(series).toEqual([])
  expect(rejects).toEqual([expect.stringMatching(reason)])
})

test('scales by UNIT_MULT and by the unit, exactly, and refuses a unit that the mapping has not', async () => {
  const { series, rejects } = await read(
    `DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT,UNIT_MEASURE
X:Y(1.0),TJK,2018,1.1,3,PS
X:Y(1.0),TJK,2019,8.2,,MIO
X:Y(1.0),TJK,2020,-1.5E2,0,PS
X:Y(1.0),TJK,2021,7,0,USD
X:Y(1.0),TJK,2022,7,million,PS
X:Y(1.0),TJK,2023,"1,234",0,PS
`,
    { unit: '{ from: UNIT_MEASURE, codes: { PS: 0, MIO: 6 } }' },
  )
  expect(series).toEqual([['SM.POP.TOTL TJK.A', '2018 1100 A', '2019 8200000 A', '2020 -150 A']])
  expect(rejects).toEqual([
    'The unit "USD" is none of PS, MIO, which the mapping takes.',
    'UNIT_MULT is "million", where a power of ten such as 3 or 6 is expected.',
    'The value "1,234" is not a decimal number such as -1.5 or 12E3.',
  ])
})

test('takes Namibia by its code NA, and reports places that it does not know', async () => {
  const importer = await sdmxImporterOf(
    folder,
    [
      'DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE\nX:Y(1.0),NA,2020,5\nX:Y(1.0),ATL,2020,6\nX:Y(1.0),KOS,2020,7\n',
    ],
    { subject: '{ area: { from: REF_AREA, schemes: [iso2], codes: { KOS: XKX } } }' },
  )
  const { series, rejects } = await readItems(importer)
  expect(series.map(shortSeries)).toEqual([
    ['SM.POP.TOTL NAM.A', '2020 5 A'],
    ['SM.POP.TOTL XKX.A', '2020 7 A'],
  ])
  expect(rejects).toMatchObject([
    { file: 'message1.csv', line: 3, field: 'REF_AREA', raw: 'X:Y(1.0),ATL,2020,6' },
  ])
  expect(importer.counts?.unresolvedAreas).toEqual({ ATL: 1 })
})

test('puts money on the corridor of the people, and mixes no aggregate with countries', async () => {
  const { series, rejects } = await read(
    `DATAFLOW,SENDER,RECEIVER,TIME_PERIOD,OBS_VALUE
X:Y(1.0),USA,MEX,2017,30019
X:Y(1.0),MEX,USA,2017,1774
X:Y(1.0),WLD,MEX,2017,30600
X:Y(1.0),USA,USA,2017,1
`,
    { subject: '{ sender: { from: SENDER, schemes: [wb] }, receiver: { from: RECEIVER, schemes: [wb] } }' },
  )
  expect(series).toEqual([
    ['SM.POP.TOTL MEX-USA.A', '2017 30019 A'],
    ['SM.POP.TOTL USA-MEX.A', '2017 1774 A'],
  ])
  expect(rejects).toEqual([
    expect.stringContaining('"WLD" is a region (WLD): a corridor joins two countries'),
    'Origin and destination are both USA: a corridor joins two countries; leave the row out.',
  ])
})
