import { buffer } from 'node:stream/consumers'
import ExcelJS from 'exceljs'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import JSONstat from 'jsonstat-toolkit'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { bytesOf } from './bytes.ts'
import { tableFormats } from './formats.ts'
import type { Cell } from './table.ts'
import { columns, rows, smallTable } from './testing/small-table.ts'
import { csvw } from './writers/csvw.ts'

const names = columns.map(({ name }) => name)

async function written(
  format: string,
  table = smallTable(),
  options?: { comments: boolean },
): Promise<Buffer> {
  const found = tableFormats.find(({ name }) => name === format)
  if (found === undefined) throw new Error(`There is no format ${format}.`)
  return buffer(bytesOf(found.write(table, options)))
}

/** Rows as objects, as readers give them. */
const objects = rows.map((row) => Object.fromEntries(names.map((name, place) => [name, row[place] ?? null])))

const arrayBuffer = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer

describe('an independent reader finds every cell of', () => {
  test('CSV', async () => {
    const text = (await written('csv')).toString()
    const { data, errors } = Papa.parse<Record<string, string>>(text, {
      comments: '#',
      header: true,
      skipEmptyLines: true,
    })
    expect(errors).toEqual([])
    expect(data).toEqual(
      objects.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell ?? '')])),
      ),
    )
  })

  test('NDJSON and JSON', async () => {
    const lines = (await written('ndjson')).toString().trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(objects)
    const whole = JSON.parse((await written('json')).toString()) as Record<string, unknown>
    expect(whole['data']).toEqual(objects)
    expect(whole).toMatchObject({
      rowCount: 5,
      release: { name: '2026.05' },
      gaps: [{ requested: 'ATLANTIS' }],
    })
  })

  test('Parquet, with types and metadata', async () => {
    const file = arrayBuffer(await written('parquet'))
    expect(await parquetReadObjects({ file })).toEqual(objects)
    const { key_value_metadata: facts, schema } = parquetMetadata(file)
    expect(facts?.find(({ key }) => key === 'Release')?.value).toContain('sha256:cdcd')
    expect(schema.find(({ name }) => name === 'value')?.type).toBe('DOUBLE')
    expect(schema.find(({ name }) => name === 'area')?.repetition_type).toBe('REQUIRED')
  })

  test('XLSX, with a sheet about it', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(arrayBuffer(await written('xlsx')))
    const cells = (sheet: string): Cell[][] => {
      const found: Cell[][] = []
      workbook.getWorksheet(sheet)?.eachRow((row) => {
        const values = row.values as (Cell | undefined)[]
        found.push(names.map((_, place) => values[place + 1] ?? null))
      })
      return found
    }
    expect(cells('data')).toEqual([names, ...rows])
    expect(cells('about').map(([name]) => name)).toEqual(
      expect.arrayContaining(['Citation', 'Permalink', 'Licence', 'Note', 'Column value']),
    )
  })

  test('JSON-stat', async () => {
    const cube = JSONstat(JSON.parse((await written('jsonstat')).toString()))
    expect(cube.class).toBe('dataset')
    for (const [indicator = '', area = '', , period = '', value, status] of rows as string[][]) {
      const cell = cube.Data({ indicator, area, period })
      expect(cell).toMatchObject({ value, status })
    }
    // Nothing is said of it: neither a value nor a reason.
    expect(cube.Data({ indicator: 'A.B', area: 'NA', period: '2012' })).toEqual({ value: null, status: null })
    expect(cube.Dimension('area').Category('XKX').label).toBe('Kosovo*')
    expect(cube.role).toMatchObject({ time: ['period'], geo: ['area'], metric: ['indicator'] })
  })

  test('SDMX-CSV, which has the columns with a concept', async () => {
    const { data } = Papa.parse<Record<string, string>>((await written('sdmx')).toString(), {
      header: true,
      skipEmptyLines: true,
    })
    expect(data[1]).toEqual({
      ...{ STRUCTURE: 'dataflow', STRUCTURE_ID: 'OPENCORRIDOR:PANEL(1.0)', ACTION: 'I', INDICATOR: 'A.B' },
      ...{ REF_AREA: 'XKX', TIME_PERIOD: '2011', OBS_VALUE: '', OBS_STATUS: 'L', UNIT_MULT: '0' },
    })
    expect(data).toHaveLength(rows.length)
  })
})

test.each(tableFormats.map(({ name }) => name))(
  '%s has the same bytes each time, and an empty table has some',
  async (name) => {
    expect((await written(name)).equals(await written(name))).toBe(true)
    // Without rows, lines are none.
    expect((await written(name, smallTable([]))).length > 0).toBe(name !== 'ndjson')
  },
)

test('comments of CSV are one line each, and can be left out', async () => {
  const text = (await written('csv')).toString()
  const comments = text.split('\r\n').filter((line) => line.startsWith('#'))
  expect(comments[0]).toBe('# Title: A "title" of two lines')
  expect(comments).toContain('# Note: XKX: UNSCR 1244')
  expect(comments).toContain('# Not in the table: "ATLANTIS": UNKNOWN. No place answers to it.')
  const plain = (await written('csv', smallTable(), { comments: false })).toString()
  expect(text.endsWith(plain)).toBe(true)
  expect(plain.startsWith('indicator,area,')).toBe(true)
})

test('rows are made when they are asked for', async () => {
  let made = 0
  const endless = {
    ...smallTable(),
    *batches() {
      for (;;) {
        made += 1
        yield { rows: 1_000, columns: columns.map(() => new Array<Cell>(1_000).fill('x')) }
      }
    },
  }
  const [csv] = tableFormats
  if (csv === undefined) throw new Error('There is no format.')
  const bytes = bytesOf(csv.write(endless))
  for (let taken = 0; taken < 10; taken += 1) await bytes.next()
  await bytes.return(undefined)
  expect(made).toBeLessThan(100)
})

test('CSV on the Web names the key of the rows', () => {
  const described = JSON.parse(csvw(smallTable(), 'http://localhost/v1/panel.csv')) as {
    tableSchema: { primaryKey: string[] }
    dialect: { commentPrefix: string }
  }
  expect(described.tableSchema.primaryKey).toEqual(['indicator', 'area', 'period'])
  expect(described.dialect.commentPrefix).toBe('#')
})
