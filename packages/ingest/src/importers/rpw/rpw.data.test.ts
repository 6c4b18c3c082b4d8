import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatPeriod } from '@opencorridor/schema'
import { beforeAll, expect, it } from 'vitest'
import type { RejectItem, SeriesItem } from '../../item.ts'
import { openSource } from '../../source/open-source.ts'
import { createRpwImporter } from './rpw-importer.ts'

const root = process.env['OPENCORRIDOR_DATA']
if (root === undefined || root === '') {
  throw new Error('OPENCORRIDOR_DATA is not set: name the folder with the publishers’ files (rpw below it).')
}
const path = join(root, 'rpw', 'rpw_corridors_databank_2020-12-07.csv')

const series = new Map<string, SeriesItem>()
const rejects: RejectItem[] = []
let counts: unknown

beforeAll(async () => {
  const source = await openSource(path)
  const importer = createRpwImporter({ source })
  for await (const item of importer.items(() => undefined)) {
    if (item.type === 'reject') rejects.push(item)
    if (item.type === 'series' && 'originId' in item.subject)
      series.set(`${item.subject.originId}-${item.subject.destinationId}`, item)
  }
  counts = importer.counts
  await source.close()
})

/** The cells of the file by another way: cut at the commas from the right, where no name stands. */
function secondReading(): { pair: string; period: string; text: string }[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').split(/\r?\n/)
  const quarters = header
    .split(',')
    .slice(6)
    .map((title) => title.slice(0, 6).replace('Q', '-Q'))
  return lines.flatMap((line) => {
    const cells = line.split(',')
    const figures = cells.slice(-quarters.length)
    const sender = /,([A-Z]{3}),Average/.exec(line)?.[1]
    const receiver = cells.at(-quarters.length - 1)
    if (sender === undefined || receiver === undefined) return []
    const [origin, destination] = [receiver, sender].map((code) => (code === 'KSV' ? 'XKX' : code))
    const pair = `${String(origin)}-${String(destination)}`
    return figures.map((text, at) => ({ pair, period: quarters[at] ?? '', text }))
  })
}

it('has every figure of the file, and no other', () => {
  const written = secondReading()
  expect(written).toHaveLength(5_328 * 35)
  const figures = written.filter(({ text }) => text !== '..')
  const read = [...series].flatMap(([pair, { observations }]) =>
    observations.flatMap(({ period, value }) =>
      value === null ? [] : [{ pair, period: formatPeriod('Q', period), text: String(value) }],
    ),
  )
  const key = ({ pair, period, text }: (typeof read)[number]) => `${pair} ${period} ${Number(text)}`
  expect(read.map(key).sort()).toEqual(figures.map(key).sort())
  // Counted with Python's csv module: 10,417 figures of 377 pairs; their sum, computed in double precision.
  const sum = read.reduce((total, { text }) => total + Number(text), 0)
  expect([read.length, series.size, sum.toFixed(6)]).toEqual([10_417, 377, '80387.222992'])
})

it('marks the other quarters of those corridors as not available, and takes none of the rest', () => {
  const absences = [...series.values()].flatMap(({ observations }) =>
    observations.filter(({ value, status }) => value === null && status === 'O'),
  )
  expect(absences).toHaveLength(377 * 35 - 10_417)
  expect(counts).toEqual({ rows: 5_328, emptyRows: 5_328 - 377, unresolvedAreas: {} })
  expect(rejects).toEqual([])
})

it('has what the World Bank says of money from Russia, on the corridors of the people', () => {
  const cost = (pair: string, quarter: string) =>
    series
      .get(pair)
      ?.observations.find(({ period }) => formatPeriod('Q', period) === quarter)
      ?.value?.toFixed(2)
  const quarters = ['2014-Q1', '2014-Q3', '2015-Q1', '2015-Q2']
  expect(quarters.map((quarter) => cost('TJK-RUS', quarter))).toEqual(['1.92', '1.73', '2.19', '1.97'])
  expect(quarters.map((quarter) => cost('UZB-RUS', quarter))).toEqual(['1.93', '1.74', '2.15', '1.94'])
  expect(cost('BIH-AUT', '2013-Q2')).toBe('11.85')
  expect(series.has('RUS-TJK')).toBe(false)
  expect(series.has('XKX-DEU')).toBe(true)
})
