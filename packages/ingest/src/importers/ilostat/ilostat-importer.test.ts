import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { createFixtureFolder, readItems, shortSeries } from '../../gather/testing.ts'
import { openSource } from '../../source/open-source.ts'
import { createIlostatImporter } from './ilostat-importer.ts'
import { loadIlostatMapping } from './ilostat-indicators.ts'

const folder = createFixtureFolder()
afterAll(() => {
  folder[Symbol.dispose]()
})

const header = 'ref_area,source,indicator,sex,classif1,classif2,time,obs_value,obs_status'
const born = 'MST_XWAP_SEX_AGE_CBR_NB'

async function read(text: string, mapping?: string) {
  const source = await openSource(folder.write('ilo.csv.gz', gzipSync(text)))
  const mapped =
    mapping === undefined ? undefined : await loadIlostatMapping(folder.write('map.yaml', mapping))
  const importer = createIlostatImporter({
    source,
    edition: '2026-11-01',
    ...(mapped === undefined ? {} : { mapping: mapped }),
  })
  return { importer, ...(await readItems(importer)) }
}

function rows(...lines: string[]): string {
  return `${[header, ...lines].join('\n')}\n`
}

test('the example of docs/data/ilostat.md works as the page says', async () => {
  const page = readFileSync(new URL('../../../../../docs/data/ilostat.md', import.meta.url), 'utf8')
  const block = (language: string) => new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(page)?.[1] ?? ''
  const { series, rejects, records } = await read(block('csv'), block('yaml'))
  expect(rejects).toEqual([])
  expect(series.map(shortSeries)).toEqual([
    ['EMP_TEMP_SEX_AGE_NB TJK.A SEX=_T AGE=_T SOURCE=BA:682', '2016 2412500 A'],
    ['EMP_TEMP_SEX_AGE_NB TJK.A SEX=F AGE=YTHADULT_Y15-24 SOURCE=BA:682', '2016 301250 U'],
    ['UNE_DEAP_SEX_AGE_RT XKX.Q SEX=_T AGE=_T SOURCE=BA:900', `${2021 * 4 + 2} 20.5 B`],
  ])
  expect(series[0]?.observations[0]?.attributes).toEqual({ NOTE_SOURCE: 'R1:3513' })
  expect(records('Indicator').map(({ id, unit, aggregation }) => [id, unit, aggregation])).toEqual([
    ['UNE_DEAP_SEX_AGE_RT', '% of labour force', 'NONE'],
    ['EMP_TEMP_SEX_AGE_NB', 'persons', 'SUM'],
  ])
})

test('reads a known indicator, with the records that it needs', async () => {
  const { importer, series, records } = await read(
    rows(`KEN,BA:7008,${born},SEX_T,AGE_YTHADULT_YGE15,CBR_STATUS_FB,2019,520.5,`),
  )
  expect(series.map(shortSeries)).toEqual([
    [`${born} KEN.A SEX=_T AGE=_T CBR=STATUS_FB SOURCE=BA:7008`, '2019 520500 A'],
  ])
  expect(importer.scopes).toEqual([{ datasetId: 'ilostat', indicators: [born], records: [] }])
  expect(records('Dataset')).toMatchObject([{ id: 'ilostat', licence: 'CC BY 4.0', publisherId: 'ilo' }])
  expect(records('Edition')).toMatchObject([{ id: 'ilostat/2026-11-01', publishedOn: '2026-11-01' }])
  expect(records('IndicatorCode')).toMatchObject([{ scheme: 'ilostat', code: born, indicatorId: born }])
  // A question about a dimension is refused where its codes are not recorded.
  expect(records('DimensionCode').map(({ dimension, code }) => `${dimension}=${code}`)).toEqual([
    'AGE=_T',
    'CBR=_T',
    'CBR=STATUS_FB',
    'SOURCE=_T',
    'SOURCE=BA:7008',
  ])
})

test('makes the total of one list the total, and keeps those of the others apart', async () => {
  const bands = ['AGE_5YRBANDS_TOTAL', 'AGE_AGGREGATE_TOTAL', 'AGE_YTHADULT_YGE15', 'AGE_5YRBANDS_Y15-19']
  const { series } = await read(
    rows(
      ...bands.map((code, at) => `KEN,BA:1,${born},SEX_T,${code},,2019,${at + 1},`),
      'KEN,BA:1,MST_TEMP_SEX_ECO_CBR_NB,SEX_T,ECO_SECTOR_TOTAL,CBR_STATUS_TOTAL,2019,9,',
    ),
  )
  expect(series.map((one) => shortSeries(one)[0])).toEqual([
    `${born} KEN.A SEX=_T AGE=5YRBANDS_TOTAL SOURCE=BA:1`,
    `${born} KEN.A SEX=_T AGE=AGGREGATE_TOTAL SOURCE=BA:1`,
    `${born} KEN.A SEX=_T AGE=_T SOURCE=BA:1`,
    `${born} KEN.A SEX=_T AGE=5YRBANDS_Y15-19 SOURCE=BA:1`,
    'MST_TEMP_SEX_ECO_CBR_NB KEN.A SEX=_T ECO=_T CBR=_T SOURCE=BA:1',
  ])
})

test('reads years, quarters and months, and files without sex or classification', async () => {
  const text = `"ref_area","indicator","time","obs_value"
"NAM","MST_FORP_SEX_CBR_NB","2020",1.5
"NAM","MST_FORP_SEX_CBR_NB_Q","2020Q1",1
"NAM","MST_FORP_SEX_CBR_NB","2020M02",
"NAM","MST_FORP_SEX_CBR_NB","2020M03",0
`
  const { series, importer } = await read(text)
  expect(series.map(shortSeries)).toEqual([
    ['MST_FORP_SEX_CBR_NB NAM.A', '2020 1500 A'],
    ['MST_FORP_SEX_CBR_NB NAM.Q', `${2020 * 4} 1000 A`],
    ['MST_FORP_SEX_CBR_NB NAM.M', `${2020 * 12 + 2} 0 A`],
  ])
  expect(importer.counts).toEqual({ rows: 4, emptyRows: 1, unresolvedAreas: {} })
})

// The letters as ILOSTAT's own dictionary of obs_status explains them.
test.each([
  ['', 'A', undefined],
  ['A', 'A', 'A'],
  ['B', 'B', undefined],
  ['I', 'I', undefined],
  ['M', 'E', 'M'],
  ['R', 'A', 'R'],
  ['U', 'U', undefined],
])('reads the status "%s" as %s', async (letter, status, kept) => {
  const { series } = await read(rows(`KEN,,${born},SEX_T,,,2019,1,${letter}`))
  const [cell] = series[0]?.observations ?? []
  expect([cell?.status, cell?.attributes?.['OBS_STATUS']]).toEqual([status, kept])
})

test('refuses what it does not know, row by row, and says what would be right', async () => {
  const { series, rejects, importer } = await read(
    rows(
      `X01,BA:1,${born},SEX_T,,,2019,1,`,
      `X06,BA:1,${born},SEX_T,,,2019,1,`,
      `ATL,BA:1,${born},SEX_T,,,2019,1,`,
      'KEN,BA:1,EMP_TEMP_SEX_AGE_NB,SEX_T,,,2019,1,',
      `KEN,BA:1,${born},SEX_X,,,2019,1,`,
      `KEN,BA:1,${born},SEX_T,AGE,,2019,1,`,
      `KEN,BA:1,${born},SEX_T,,,2019S1,1,`,
      `KEN,BA:1,${born},SEX_T,,,2019,"1,234",`,
      `KEN,BA:1,${born},SEX_T,,,2019,1,Z`,
      `KEN,BA:1,${born},SEX_T,,,2019`,
    ),
  )
  expect(series.map((one) => shortSeries(one)[0])).toEqual([`${born} WLD.A SEX=_T SOURCE=BA:1`])
  expect(rejects.map(({ line, field, reason }) => [line, field, reason.slice(0, 40)])).toEqual([
    [3, 'ref_area', '"X06" is a region that the ILO defines i'],
    [4, 'ref_area', 'The area code "ATL" is neither of ISO 31'],
    [5, 'indicator', 'The indicator "EMP_TEMP_SEX_AGE_NB" is n'],
    [6, 'sex', 'The sex "SEX_X" is none of SEX_T, SEX_M,'],
    [7, 'classif1', '"AGE" is no code of a classification of '],
    [8, 'time', 'The time "2019S1" is none of 2020, 2020Q'],
    [9, 'obs_value', 'The value "1,234" is not a decimal numbe'],
    [10, 'obs_status', 'The status "Z" is none of A B E F I M P '],
    [11, undefined, 'The row has 7 cells, where the header na'],
  ])
  expect(importer.counts?.unresolvedAreas).toEqual({ X06: 1, ATL: 1 })
})

test('merges no two claims and loses none: each source has a series of its own, also where it is the only one', async () => {
  const two = await read(
    rows(
      `KEN,BA:7008,${born},SEX_T,,,2019,520,`,
      `KEN,AA:1311,${born},SEX_T,,,2019,510,`,
      `KEN,BA:7008,${born},SEX_T,,,2021,530,`,
      `KEN,BA:7008,${born},SEX_T,,,2021,530,`,
      `KEN,,${born},SEX_T,,,2021,540,`,
    ),
  )
  expect(two.series.map(shortSeries)).toEqual([
    [`${born} KEN.A SEX=_T SOURCE=BA:7008`, '2019 520000 A', '2021 530000 A'],
    [`${born} KEN.A SEX=_T SOURCE=AA:1311`, '2019 510000 A'],
    [`${born} KEN.A SEX=_T`, '2021 540000 A'],
  ])
  expect(two.rejects.map(({ line, reason }) => [line, reason.split(';')[0]])).toEqual([
    [5, 'The row repeats line 4 and says the same'],
  ])
  expect(two.records('DimensionCode').map(({ dimension, code, name }) => [dimension, code, name])).toEqual([
    ['SOURCE', '_T', 'Not stated'],
    ['SOURCE', 'BA:7008', 'BA:7008'],
    ['SOURCE', 'AA:1311', 'AA:1311'],
  ])
  // The key does not depend on whether another source is there.
  const one = await read(rows(`KEN,BA:7008,${born},SEX_T,,,2019,520,`))
  expect(one.series.map(shortSeries)).toEqual([[`${born} KEN.A SEX=_T SOURCE=BA:7008`, '2019 520000 A']])
})

test('puts an empty classification and the total together, and refuses a source that is no code', async () => {
  const { series, rejects } = await read(
    rows(
      `KEN,BA:1,${born},SEX_T,AGE_YTHADULT_YGE15,,2019,1,`,
      `KEN,BA:1,${born},SEX_T,,,2019,1,`,
      `KEN,BA:1,${born},SEX_T,,,2020,2,`,
      `KEN,BA 1,${born},SEX_T,,,2021,2,`,
    ),
  )
  expect(series.map(shortSeries)).toEqual([
    [`${born} KEN.A SEX=_T AGE=_T SOURCE=BA:1`, '2019 1000 A', '2020 2000 A'],
  ])
  expect(rejects.map(({ line, field, reason }) => [line, field, reason.slice(0, 21)])).toEqual([
    [5, 'source', 'The source "BA 1" has'],
    [3, undefined, 'The row repeats line '],
  ])
})

test('covers no indicator of which no row is taken, so that what there is of it stays', async () => {
  const { series, importer } = await read(
    rows(
      ...['1', '2'].map((value) => `KEN,BA:1,${born},SEX_T,,,2019,${value},`),
      'KEN,BA:1,MST_FORP_SEX_CBR_NB,SEX_T,,,2019,1,',
    ),
  )
  expect(series).toHaveLength(1)
  expect(importer.scopes).toMatchObject([{ indicators: ['MST_FORP_SEX_CBR_NB'] }])
})

test('refuses a file of another layout, and a mapping with a wrong field', async () => {
  await expect(read('country,year,value\nKEN,2019,1\n')).rejects.toThrow(
    /^ilo\.csv\.gz, line 1: the column ref_area and indicator and time and obs_value is missing/,
  )
  await expect(read(rows(), 'indicators:\n  - id: A\n    unitMult: thousands\n')).rejects.toThrow(
    /^map\.yaml, line 3, indicators\.0\.unitMult: /,
  )
})
