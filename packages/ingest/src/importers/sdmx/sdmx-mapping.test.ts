import { afterAll, expect, test } from 'vitest'
import { createFixtureFolder, readItems } from '../../gather/testing.ts'
import { IngestError } from '../../item.ts'
import { loadSdmxMapping } from './load-sdmx-mapping.ts'
import { sdmxImporterOf } from './testing-mapping.ts'

const folder = createFixtureFolder()
afterAll(() => {
  folder[Symbol.dispose]()
})

const whole = `publisher: { id: office, name: Office }
dataset:
  id: office-stock
  name: Stock
  licence: CC BY 4.0
  attribution: Office
subject:
  area: { from: REF_AREA }
indicators:
  - id: SM.POP.TOTL
`

async function fault(text: string): Promise<string> {
  const error: unknown = await loadSdmxMapping(folder.write('bad.yaml', text)).catch(
    (caught: unknown) => caught,
  )
  expect(error).toBeInstanceOf(IngestError)
  return error instanceof Error ? error.message : ''
}

test.each([
  ['  licence: CC BY 4.0\n', '', 'bad.yaml, line 3, dataset.licence: a text is expected'],
  [
    'id: office-stock',
    'id: Office Stock',
    'bad.yaml, line 3, dataset.id: an id has small letters, digits and "-"',
  ],
  ['from: REF_AREA', 'from: ref area', 'bad.yaml, line 8, subject'],
  [
    'id: SM.POP.TOTL',
    'id: SM.POP.TOTL\n    unitKind: PEOPLE',
    'line 11, indicators.0.unitKind: one of PERCENT',
  ],
  ['indicators:\n', 'licence: MIT\nindicators:\n', 'bad.yaml, line 9: Unrecognized key: "licence"'],
  [
    '  - id: SM.POP.TOTL\n',
    '  - id: SM.POP.TOTL\n  - id: B\n',
    'line 11, indicators.1: several indicators need',
  ],
  ['indicators:\n', 'indicatorFrom: [M]\nindicators:\n', 'line 11, indicators.0: a "code" is expected'],
  [
    'indicators:\n',
    'statuses: { r: R }\nindicators:\n',
    'line 9, statuses.r: one of our statuses is expected',
  ],
  ['name: Stock', 'name: [', 'bad.yaml, line '],
])('names file, line and field where %j is %j', async (before, after, message) => {
  expect(whole).toContain(before)
  expect(await fault(whole.replace(before, after))).toContain(message)
})

test('tells every fault at once, and where a right mapping is', async () => {
  const message = await fault(whole.replace('name: Stock', 'name: 5').replace('name: Office', 'name: ""'))
  expect(message.split('\n')).toEqual([
    'bad.yaml, line 1, publisher.name: a text is expected, and there is none',
    'bad.yaml, line 4, dataset.name: a text is expected',
    'See docs/data/sdmx.md for a mapping file.',
  ])
})

test('refuses a file that is not there, and YAML that unfolds without end', async () => {
  await expect(loadSdmxMapping(`${folder.path}/no.yaml`)).rejects.toThrow(
    /no\.yaml cannot be read \(ENOENT\)/,
  )
  const laughs = Array.from(
    { length: 9 },
    (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`,
  )
  expect(await fault(['a0: &a0 [lol, lol]', ...laughs, ''].join('\n'))).toMatch(/aliases/)
})

async function refusal(header: string, mapping: Record<string, string> = {}): Promise<string> {
  const importer = await sdmxImporterOf(folder, [`${header}\nX:Y(1.0),TJK,F,2020,1\n`], mapping)
  const error: unknown = await readItems(importer).catch((caught: unknown) => caught)
  return error instanceof IngestError ? error.message : String(error)
}

test('refuses a column of which the mapping says nothing: leaving it out would merge series', async () => {
  expect(await refusal('DATAFLOW,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE')).toBe(
    'message1.csv, line 1: the mapping does not say what the column SEX is; name it in dimensions (a breakdown), attributes (kept beside the value) or ignore.',
  )
})

test('refuses a message without a column that the mapping names, and what is no SDMX-CSV', async () => {
  expect(await refusal('DATAFLOW,AREA,SEX,TIME_PERIOD,OBS_VALUE')).toMatch(
    /there is no column REF_AREA, which the mapping names in subject\.area; the columns are AREA, SEX/,
  )
  expect(await refusal('Country,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE')).toMatch(
    /the first column is "Country", where SDMX-CSV has DATAFLOW \(1\.0\) or STRUCTURE \(2\.x\)/,
  )
  expect(await refusal('DATAFLOW,REF_AREA,REF_AREA,TIME_PERIOD,OBS_VALUE')).toMatch(
    /column REF_AREA is there twice/,
  )
})

test('lists the first rows of one cause, and counts them all', async () => {
  const rows = Array.from({ length: 150 }, (_, at) => `X:Y(1.0),TJK,Z,${1900 + at},1`)
  const text = ['DATAFLOW,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE', ...rows, ''].join('\n')
  const { rejects } = await readItems(
    await sdmxImporterOf(folder, [text], { dimensions: '{ SEX: { codes: {} } }' }),
  )
  expect(rejects).toHaveLength(101)
  expect(rejects.at(-1)).toMatchObject({
    field: 'SEX',
    reason:
      '150 rows are not taken for this reason, the first 100 are listed: The mapping has no code "Z" of SEX.',
  })
})

test('refuses rows of another data flow, and of an indicator that the mapping has not', async () => {
  const text = `DATAFLOW,MEASURE,REF_AREA,TIME_PERIOD,OBS_VALUE
X:Y(1.0),S,TJK,2019,1
X:Y(1.1),S,TJK,2020,2
X:Z(1.0),S,TJK,2021,3
X:Y(1.0),T,TJK,2022,4
`
  const importer = await sdmxImporterOf(folder, [text], {
    structures: '["X:Y"]',
    indicatorFrom: '[MEASURE]',
    indicators: '[{ id: SM.POP.TOTL, code: S }]',
  })
  const { series, rejects } = await readItems(importer)
  expect(series.map(({ observations }) => observations.map(({ period }) => period))).toEqual([[2019, 2020]])
  expect(rejects.map(({ line, field }) => [line, field])).toEqual([
    [4, 'STRUCTURE_ID'],
    [5, 'MEASURE'],
  ])
})
