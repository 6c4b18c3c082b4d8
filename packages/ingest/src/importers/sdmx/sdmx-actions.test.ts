import { afterAll, expect, test } from 'vitest'
import { createFixtureFolder, readItems, shortSeries } from '../../gather/testing.ts'
import { sdmxImporterOf } from './testing-mapping.ts'

const folder = createFixtureFolder()
afterAll(() => {
  folder[Symbol.dispose]()
})

const header = 'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,NOTE'
const bySex = { dimensions: '{ SEX: {} }' }

async function read(rows: readonly string[], mapping: Record<string, string> = {}) {
  const text = [header, ...rows.map((row) => `dataflow,X:Y(1.0),${row}`), ''].join('\n')
  const importer = await sdmxImporterOf(folder, [text], { ...bySex, ...mapping })
  const { series, rejects } = await readItems(importer)
  const lines = series.map(shortSeries)
  return { importer, series: lines, rejects: rejects.map(({ line, reason }) => [line, reason]) }
}

test('adds with I, A, M and no action, and says nothing of what is left out', async () => {
  const { importer, series } = await read(['I,A,TJK,_T,2018,1,', 'A,A,TJK,_T,2019,2,', 'M,A,TJK,_T,2020,3,'])
  expect(series).toEqual([['SM.POP.TOTL TJK.A', '2018 1 A', '2019 2 A', '2020 3 A']])
  expect(importer.scopes).toMatchObject([{ indicators: ['SM.POP.TOTL'], absence: 'CARRIES' }])
})

test('removes what a whole message leaves out, and takes no deletion in it', async () => {
  const { importer } = await read(['I,A,TJK,_T,2018,1,'], { message: 'WHOLE' })
  expect(importer.scopes).toMatchObject([{ indicators: ['SM.POP.TOTL'], absence: 'REMOVES' }])
  await expect(read(['D,A,TJK,_T,2018,,'], { message: 'WHOLE' })).rejects.toThrow(
    /^message1\.csv, line 2: the row deletes \(ACTION D\), and the mapping says "message: WHOLE"/,
  )
})

test('takes back an observation with D, beside others that it adds', async () => {
  const { series, rejects } = await read(['A,A,TJK,F,2018,1,', 'D,A,TJK,F,2019,,', 'D,A,TJK,_T,2017,-,'])
  expect(series).toEqual([
    ['SM.POP.TOTL TJK.A SEX=F', '2018 1 A', '2019 removed'],
    ['SM.POP.TOTL TJK.A', '2017 removed'],
  ])
  expect(rejects).toEqual([])
})

test('takes back a whole series where the period is empty', async () => {
  const { series } = await read(['D,A,TJK,F,,,'])
  expect(series).toHaveLength(1)
  const [[name, ...cells] = []] = series
  expect(name).toBe('SM.POP.TOTL TJK.A SEX=F')
  expect([cells[0], cells.at(-1), cells.length]).toEqual(['1800 removed', '2100 removed', 301])
})

// SDMX 3.1: "Replace" takes place for entire observations; bulk replacing is not supported.
test('replaces the observation that R names and no other, and removes it where the value is empty', async () => {
  const { importer, series, rejects } = await read([
    'R,A,TJK,F,2018,1,',
    'A,A,TJK,M,2018,2,',
    'R,A,TJK,F,2020,,',
    'R,A,TJK,F,2021,NaN,',
  ])
  expect(series).toEqual([
    ['SM.POP.TOTL TJK.A SEX=F', '2018 1 A', '2020 removed', '2021 null O'],
    ['SM.POP.TOTL TJK.A SEX=M', '2018 2 A'],
  ])
  expect(rejects).toEqual([])
  expect(importer.counts).toMatchObject({ emptyRows: 0 })
  const whole = await read(['R,A,TJK,F,2018,1,', 'R,A,TJK,F,2020,,'], { message: 'WHOLE' })
  expect(whole.series).toEqual([['SM.POP.TOTL TJK.A SEX=F', '2018 1 A']])
})

test('covers no indicator of which no row is taken, so that what there is of it stays', async () => {
  const { importer, series } = await read(['I,A,TJK,F,2018,1,', 'I,A,TJK,F,2018,2,'], { message: 'WHOLE' })
  expect(series).toEqual([])
  expect(importer.scopes).toMatchObject([{ indicators: [] }])
})

test('refuses deletions that name no series, or attributes alone, and unknown actions', async () => {
  const { series, rejects } = await read([
    'D,A,,F,2018,,',
    'D,A,TJK,,,,',
    'D,A,TJK,F,2018,,-',
    'X,A,TJK,F,2018,1,',
  ])
  expect(series).toEqual([])
  expect(rejects).toEqual([
    [2, expect.stringMatching(/^The row deletes the series of every REF_AREA: name each series/)],
    [3, expect.stringMatching(/^The row deletes the series of every SEX:/)],
    [4, 'The row deletes attributes alone; give the observation again without them.'],
    [5, 'The action "X" is none of I, A, M, R and D.'],
  ])
})

test('takes neither of a deletion and a value for one cell', async () => {
  const { series, rejects } = await read(['A,A,TJK,F,2018,1,', 'D,A,TJK,F,2018,,', 'A,A,TJK,F,2019,2,'])
  expect(series).toEqual([['SM.POP.TOTL TJK.A SEX=F', '2019 2 A']])
  expect(rejects.map(([line, reason]) => [line, String(reason).slice(0, 28)])).toEqual([
    [2, 'The row contradicts line 3: '],
    [3, 'The row contradicts line 2: '],
  ])
})

test('reports attributes of a whole series, which are no observation', async () => {
  const { rejects } = await read(['I,A,TJK,F,,,a note'])
  expect(rejects).toEqual([[2, expect.stringMatching(/^The row gives attributes of a whole series/)]])
})

test('finds the row of another file that says the same, or another thing', async () => {
  const message = (rows: string) => `${header}\n${rows}`
  const importer = await sdmxImporterOf(
    folder,
    [
      message('dataflow,X:Y(1.0),I,A,TJK,F,2018,1,\ndataflow,X:Y(1.0),I,A,TJK,F,2019,2,\n'),
      message('dataflow,X:Y(1.0),I,A,TJK,F,2018,1.0,\ndataflow,X:Y(1.0),I,A,TJK,F,2019,3,\n'),
    ],
    bySex,
  )
  const { series, rejects } = await readItems(importer)
  expect(series.map(shortSeries)).toEqual([['SM.POP.TOTL TJK.A SEX=F', '2018 1 A']])
  expect(rejects.map(({ file, line, reason }) => [file, line, reason.slice(0, 44)])).toEqual([
    ['message2.csv', 2, 'The row repeats line 2 of message1.csv and s'],
    ['message1.csv', 3, 'The row contradicts line 3 of message2.csv: '],
    ['message2.csv', 3, 'The row contradicts line 3 of message1.csv: '],
  ])
})

test('bounds what it holds in memory, with a sentence', async () => {
  const rows = Array.from({ length: 4 }, (_, at) => `dataflow,X:Y(1.0),I,A,TJK,F,${2000 + at},1,`)
  const importer = await sdmxImporterOf(folder, [[header, ...rows, ''].join('\n')], bySex, { limit: 3 })
  await expect(readItems(importer)).rejects.toThrow(
    /^message1\.csv, line 5: there are more than 3 observations.*split the files by indicator/,
  )
})
