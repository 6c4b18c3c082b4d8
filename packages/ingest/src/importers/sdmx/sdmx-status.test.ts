import { afterAll, expect, test } from 'vitest'
import { createFixtureFolder, readItems } from '../../gather/testing.ts'
import { sdmxImporterOf } from './testing-mapping.ts'

const folder = createFixtureFolder()
afterAll(() => {
  folder[Symbol.dispose]()
})

async function read(rows: readonly string[], header = 'STRUCTURE[;]', mapping: Record<string, string> = {}) {
  const head = `${header},STRUCTURE_ID,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,COMMENT`
  const text = [head, ...rows.map((row) => `dataflow,X:Y(1.0),TJK,${row}`), ''].join('\n')
  const importer = await sdmxImporterOf(folder, [text], mapping)
  const { series, rejects } = await readItems(importer)
  return { importer, cells: series.flatMap(({ observations }) => observations), rejects }
}

// The codes of CL_OBS_STATUS, as the list itself says what each stands for.
test.each(['A', 'B', 'D', 'E', 'F', 'G', 'I', 'K', 'N', 'P', 'U', 'V', 'W'])(
  'keeps the status %s',
  async (code) => {
    const { cells } = await read([`2020,5,${code},`])
    expect(cells).toEqual([{ period: 2020, value: 5, status: code }])
  },
)

test.each(['L', 'O', 'Q', 'M'])(
  'takes %s as the reason for which there is no value, never as zero',
  async (code) => {
    const { cells, rejects } = await read([`2020,,${code},`, `2021,NaN,${code},`, `2022,0,${code},`])
    expect(cells).toEqual([
      { period: 2020, value: null, status: code },
      { period: 2021, value: null, status: code },
    ])
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [4, `The status ${code} says that there is no value, and OBS_VALUE is "0".`],
    ])
  },
)

test('gives the nearest status for codes that it has not, and keeps the code', async () => {
  const { cells } = await read(['2018,,H,', '2019,5,J,', '2020,5,S,', '2021,5,_U,'])
  expect(cells).toEqual([
    { period: 2018, value: null, status: 'M', attributes: { OBS_STATUS: 'H' } },
    { period: 2019, value: 5, status: 'D', attributes: { OBS_STATUS: 'J' } },
    { period: 2020, value: 5, status: 'A', attributes: { OBS_STATUS: 'S' } },
    { period: 2021, value: 5, status: 'A', attributes: { OBS_STATUS: '_U' } },
  ])
})

test('keeps several statuses and several parts of an attribute, and loses none (be, bep, ep)', async () => {
  const { cells } = await read(['2020,5,B;E,X;Y', '2021,5,E;P,', '2022,,B;Q,'])
  expect(cells).toEqual([
    { period: 2020, value: 5, status: 'B', attributes: { OBS_STATUS: 'B;E', COMMENT: 'X;Y' } },
    { period: 2021, value: 5, status: 'E', attributes: { OBS_STATUS: 'E;P' } },
    { period: 2022, value: null, status: 'Q', attributes: { OBS_STATUS: 'B;Q' } },
  ])
})

test('refuses an unknown status, and takes one that the mapping names', async () => {
  const unknown = await read(['2020,5,r,', '2021,5,B;r,'])
  expect(unknown.cells).toEqual([])
  expect(unknown.rejects.map(({ field, reason }) => [field, reason.slice(0, 33)])).toEqual([
    ['OBS_STATUS', `The status "r" is none of SDMX's `],
    ['OBS_STATUS', `The status "B;r" is none of SDMX'`],
  ])
  const known = await read(['2020,5,r,'], 'STRUCTURE', { statuses: '{ r: A }' })
  expect(known.cells).toEqual([{ period: 2020, value: 5, status: 'A', attributes: { OBS_STATUS: 'r' } }])
})

test('takes NaN as not available, and says nothing for an empty cell', async () => {
  const { cells, importer } = await read(['2020,NaN,,', '2021,,,', '2022,0,,'])
  expect(cells).toEqual([
    { period: 2020, value: null, status: 'O' },
    { period: 2022, value: 0, status: 'A' },
  ])
  expect(importer.counts).toMatchObject({ rows: 3, emptyRows: 1 })
})
