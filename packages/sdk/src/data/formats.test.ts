import { tableFromIPC } from '@uwdata/flechette'
import papaparse from 'papaparse'
import { expect, it } from 'vitest'
import { PanelColumns } from '../../generated/operations.ts'
import { recordedData } from '../testing/recorded.ts'
import { csvLines } from './csv.ts'
import { panelData } from './panel-data.ts'
import { forPlot } from './plot.ts'
import { forVegaLite } from './vega-lite.ts'
import { rowColumns } from './row.ts'

const panel = panelData(recordedData(PanelColumns, { indicators: ['OC.MIG.NETR'], region: 'SEEECA' }))

it('CSV is read back as the rows by another reader', () => {
  const { data: read, errors } = papaparse.parse<Record<string, string>>(panel.toCSV(), {
    header: true,
    skipEmptyLines: true,
  })
  expect(errors).toEqual([])
  const written = panel.rows().map((row) => rowColumns.map((name) => String(row[name] ?? '')))
  expect(read.map((row) => rowColumns.map((name) => row[name]))).toEqual(written)
})

it('CSV quotes what would end a field, and takes another delimiter and a byte order mark', () => {
  const rows = [
    { text: 'a "b", c', more: 'two\nlines' },
    { text: 'd;e', more: null },
  ]
  const text = [...csvLines(['text', 'more'], rows, { delimiter: ';', bom: true })].join('')
  expect(text).toBe('\uFEFFtext;more\r\n"a ""b"", c";"two\nlines"\r\n"d;e";\r\n')
})

it('Arrow holds numbers as float64 with nulls, days as dates, and texts as dictionaries', async () => {
  const table = tableFromIPC(await panel.toArrow(), { useDate: true })
  const rows = panel.rows()
  expect(table.numRows).toBe(rows.length)
  expect([...table.getChild('value')]).toEqual(rows.map(({ value }) => value))
  expect([...table.getChild('subject')]).toEqual(rows.map(({ subject }) => subject))
  expect(table.getChild('start').at(0)).toEqual(new Date(rows[0]?.start ?? ''))
  expect([...table.getChild('absence')].every((reason) => reason === null)).toBe(true)
})

it('a chart has one line for each place, readable values, and its sources below it', () => {
  const { data, channels, y, caption } = forPlot(panel)
  expect(Object.keys(data[0] ?? {})).toEqual(expect.arrayContaining(Object.values(channels)))
  expect(new Set(data.map(({ line }) => line)).size).toBe(panel.answer.series.length)
  expect(y.transform(null)).toBeNull()
  expect(caption).toContain('Source: ')
  expect(caption).toContain('OpenCorridor, release 2026.05.')
})

it('a specification of Vega-Lite holds its data as JSON does, absent values as null', () => {
  const { panel: answer } = recordedData(PanelColumns, { indicators: ['OC.MIG.NETR'], region: 'SEEECA' })
  const absent = panelData({
    panel: {
      ...answer,
      periods: ['2015'],
      values: [[null]],
      statuses: ['O'],
      series: answer.series.slice(0, 1),
    },
  })
  const spec = forVegaLite(absent)
  expect(JSON.parse(JSON.stringify(spec))).toEqual(spec)
  expect(spec.data.values).toMatchObject([{ date: '2015-01-01', value: null, status: 'O' }])
  expect(spec.title.subtitle).toContain('Source: ')
})
