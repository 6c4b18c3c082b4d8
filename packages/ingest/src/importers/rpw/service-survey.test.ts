import { periodOrdinal } from '@opencorridor/schema'
import { describe, expect, it } from 'vitest'
import type { RejectItem, SeriesItem } from '../../item.ts'
import { countUnresolvedPlaces } from '../../places/unresolved-places.ts'
import { averageDifferences } from './average-differences.ts'
import { surveySeries } from './cost-series.ts'
import { isServiceHeader } from './service-header.ts'
import { createServiceSurvey } from './service-survey.ts'
import type { TableRow } from '../read-tables.ts'
import { costing, surveyRows, surveyTitles } from './testing-survey.ts'
import type { SurveyCells } from './testing-survey.ts'

async function read(...sheets: TableRow[][]) {
  const unresolved = countUnresolvedPlaces()
  const survey = createServiceSurvey(unresolved)
  const rejects: RejectItem[] = []
  for (const rows of sheets) for await (const reject of survey.add('Dataset', rows)) rejects.push(reject)
  const series = [...survey.corridors.values()].flatMap((one) => [...surveySeries(one, 'rpw/2016-Q2')])
  return { survey, rejects, series, unresolved: unresolved.counts }
}

const of = (series: readonly SeriesItem[], indicatorId: string, amount = '200') =>
  series.find((one) => one.indicatorId === indicatorId && one.dimensions['AMOUNT'] === amount)?.observations

const average = (series: readonly SeriesItem[], amount?: string) => of(series, 'OC.REM.COST', amount)
const smart = (series: readonly SeriesItem[], amount?: string) => of(series, 'OC.REM.COST.SMART', amount)
const second2016 = periodOrdinal('Q', 2016, 2)

describe('the average of services', () => {
  it('is simple, by amount, with the number of services, on the corridor of the people', async () => {
    const { series } = await read(surveyRows([costing(2), costing(3), costing(7)]))
    expect(series.map(({ subject }) => subject)).toEqual(
      series.map(() => ({ originId: 'TJK', destinationId: 'RUS' })),
    )
    expect(average(series)).toEqual([
      { period: second2016, value: 4, status: 'A', attributes: { SERVICES: '3' } },
    ])
    expect(average(series, '500')).toMatchObject([{ value: 2, attributes: { SERVICES: '3' } }])
  })

  it('leaves out services that hide their rate: their margin of 0 is unknown, not nothing', async () => {
    const hidden = { ...costing(0.5), transparent: 'no' }
    const { series } = await read(surveyRows([costing(4), costing(6), hidden]))
    expect(average(series)).toMatchObject([{ value: 5, attributes: { SERVICES: '2', UNDISCLOSED: '1' } }])
  })

  it('has no value where every service hides its rate, and says so', async () => {
    const { series } = await read(surveyRows([{ transparent: 'no' }, { transparent: 'NO' }]))
    const attributes = { SERVICES: '0', UNDISCLOSED: '2' }
    expect(average(series)).toEqual([{ period: second2016, value: null, status: 'O', attributes }])
  })

  it('counts negative costs: the rate is better than that of the banks', async () => {
    const { series } = await read(surveyRows([costing(-1.5), costing(2.5)]))
    expect(average(series)).toMatchObject([{ value: 0.5 }])
  })

  it('reads numbers that are written as text, and "Yes" as yes', async () => {
    const text: SurveyCells = {
      ...{ id: '77.00', transparent: 'Yes', 'cc1 total cost %': '4.25', 'cc1 denomination amount': '200.00' },
      ...{ 'cc1 lcu amount': '13000.00', 'cc1 lcu fee': '552.50', 'cc1 fx margin': '0.00' },
    }
    const { series, rejects } = await read(surveyRows([text]))
    expect(average(series)).toMatchObject([{ value: 4.25 }])
    expect(rejects).toEqual([])
  })

  it('has a gap where a quarter was not surveyed', async () => {
    const { series } = await read(surveyRows([{ period: '2025_1Q' }, { period: '2025_3Q' }]))
    expect(average(series)?.map(({ period }) => period)).toEqual([
      periodOrdinal('Q', 2025, 1),
      periodOrdinal('Q', 2025, 3),
    ])
  })

  it('is of the one amount where the other has no price', async () => {
    const { series, survey } = await read(surveyRows([{ 'cc2 total cost %': null }]))
    expect(average(series)).toMatchObject([{ value: 4 }])
    expect(average(series, '500')).toBeUndefined()
    expect(survey.counts).toEqual({ rows: 1, emptyRows: 0 })
  })
})

describe('the average of a smart remitter', () => {
  it('is that of the three cheapest services that qualify', async () => {
    const slow = { ...costing(0.1), 'speed actual': '6 days or more' }
    const far = { ...costing(0.2), 'receiving network coverage': 'low' }
    const hidden = { ...costing(0.3), transparent: 'no' }
    const others = [costing(9), costing(1), { ...costing(2), 'receiving network coverage': 'Medium' }]
    const last = { ...costing(6), 'speed actual': '3-5 days' }
    const { series } = await read(surveyRows([slow, far, hidden, ...others, last]))
    expect(smart(series)).toEqual([
      { period: second2016, value: 3, status: 'A', attributes: { SERVICES: '3', QUALIFYING: '4' } },
    ])
  })

  it('has no value with fewer than three', async () => {
    const { series } = await read(surveyRows([costing(1), costing(2)]))
    expect(smart(series)).toMatchObject([
      { value: null, status: 'O', attributes: { SERVICES: '0', QUALIFYING: '2' } },
    ])
    expect(average(series)).toMatchObject([{ value: 1.5 }])
  })

  it('asks the column of before 2016 whether the network is nationwide', async () => {
    const titles = surveyTitles.map((title) => (title === 'receiving network coverage' ? 'coverage' : title))
    const wide = [costing(1), costing(2), costing(3)].map((it) => ({ ...it, coverage: 'Nationwide' }))
    const { series } = await read(surveyRows([...wide, { ...costing(0.1), coverage: 'Main city' }], titles))
    expect(smart(series)).toMatchObject([{ value: 2, attributes: { QUALIFYING: '3' } }])
  })

  it('takes no word that it does not know for fast, and reports it once', async () => {
    const soon = { 'speed actual': 'soon' }
    const { series, rejects } = await read(surveyRows([soon, soon, soon]))
    expect(smart(series)).toMatchObject([{ value: null, attributes: { QUALIFYING: '0' } }])
    expect(rejects).toMatchObject([{ line: 2, reason: expect.stringContaining('"soon"') as string }])
  })
})

describe('places', () => {
  it('are Kosovo* under both of its codes, also where the two stand in one row', async () => {
    const rows = [
      { source_code: 'DEU', destination_code: 'KSV', corridor: 'DEUXKX' },
      { source_code: 'DEU', destination_code: 'KSV' },
      { source_code: 'DEU', destination_code: 'XKX' },
    ]
    const { series, rejects } = await read(surveyRows(rows))
    expect(series[0]?.subject).toEqual({ originId: 'XKX', destinationId: 'DEU' })
    expect(average(series)).toMatchObject([{ attributes: { SERVICES: '3' } }])
    expect(rejects).toEqual([])
  })

  it('are refused where the corridor says another pair, and counted where a code is unknown', async () => {
    const rows = [{ corridor: 'RUSUZB' }, { source_code: 'QQQ' }, { source_code: 'TJK' }]
    const { series, rejects, unresolved } = await read(surveyRows(rows))
    expect(series).toEqual([])
    expect(rejects.map(({ line, raw }) => [line, raw])).toEqual([
      [2, 'RUSUZB'],
      [3, 'QQQ'],
      [4, 'TJK'],
    ])
    expect(unresolved).toEqual({ QQQ: 1 })
  })
})

describe('rows that are not taken', () => {
  it.each([
    [{ period: '2016' }, 'period', '2016'],
    [{ transparent: null }, 'transparent', ''],
    [{ 'cc1 total cost %': 'n.a.' }, 'total cost % of US$ 200', 'n.a.'],
    [{ 'cc1 denomination amount': 150 }, 'total cost % of US$ 200', '150'],
  ])('%j is reported with its field', async (cells, field, raw) => {
    const { series, rejects } = await read(surveyRows([cells]))
    expect(average(series)).toBeUndefined()
    expect(rejects).toMatchObject([{ type: 'reject', file: 'Dataset', line: 2, field, raw }])
  })

  it('are those whose number was there before in the quarter, not in another', async () => {
    const { series, rejects } = await read(
      surveyRows([{ id: 5, ...costing(1) }]),
      surveyRows([
        { id: 5, ...costing(3) },
        { id: 5, period: '2016_3Q' },
      ]),
    )
    expect(average(series)).toMatchObject([{ period: periodOrdinal('Q', 2016, 3), value: 4 }])
    expect(rejects).toMatchObject([{ line: 2, field: 'id' }])
  })

  it('are counted as empty where there is no price at all', async () => {
    const { survey, rejects } = await read(surveyRows([{ 'cc1 total cost %': '', 'cc2 total cost %': null }]))
    expect(survey.counts).toEqual({ rows: 1, emptyRows: 1 })
    expect(rejects).toEqual([])
  })

  it('reports columns without a title once', async () => {
    const rows = surveyRows([{}, {}]).map((row, at) =>
      at === 0 ? row : { ...row, cells: [...row.cells, 'RUS2025'] },
    )
    const { rejects } = await read(rows)
    expect(rejects).toMatchObject([{ line: 2, reason: expect.stringContaining('without a title') as string }])
  })

  it('takes no quarter of the years outside of 1900 to 2100', async () => {
    const { series, rejects } = await read(surveyRows([{ period: '0216_2Q' }, { period: '2816_2Q' }]))
    expect(series).toEqual([])
    expect(rejects.map(({ line, field }) => [line, field])).toEqual([
      [2, 'period'],
      [3, 'period'],
    ])
  })

  it.each([
    ['blanks for lines', (title: string) => title.replaceAll('_', ' ')],
    ['lines for blanks', (title: string) => title.replaceAll(' ', '_')],
    ['no blank before the sign', (title: string) => title.replace('cost %', 'cost%')],
    ['capitals, and blanks around', (title: string) => ` ${title.toUpperCase()} `],
    ['points and dashes', (title: string) => title.replace(/[ _]/g, '-').replace('cc1-', 'cc1.')],
  ])('are read by titles with %s as well', async (_, spell) => {
    const rows = surveyRows([costing(2), costing(3), costing(7), { ...costing(1), transparent: 'no' }])
    const spelt = rows.map((row, at) =>
      at === 0 ? { ...row, cells: row.cells.map((cell) => spell(String(cell))) } : row,
    )
    expect(isServiceHeader(spelt[0]?.cells ?? [])).toBe(true)
    const { series, rejects } = await read(spelt)
    expect(rejects).toEqual([])
    expect(series).toEqual((await read(rows)).series)
    expect(average(series)).toMatchObject([{ value: 4, attributes: { SERVICES: '3', UNDISCLOSED: '1' } }])
  })

  it('stops at a header that lacks a column', async () => {
    const titles = surveyTitles.filter((title) => title !== 'transparent')
    await expect(read(surveyRows([{}], titles))).rejects.toThrow(
      'Dataset, line 1: the header lacks "transparent".',
    )
  })
})

describe('a number that comes again in a quarter', () => {
  it('counts once where the row says the same', async () => {
    const again = { id: 5, ...costing(1) }
    const { series, rejects } = await read(surveyRows([again, again, { id: 6, ...costing(4) }]))
    expect(average(series)).toMatchObject([{ value: 2.5, attributes: { SERVICES: '2' } }])
    expect(rejects).toMatchObject([
      { line: 3, field: 'id', reason: expect.stringContaining('with the same prices') as string },
    ])
  })

  it('counts not at all where the prices differ, nor does a third', async () => {
    const rows = [
      { id: 5, ...costing(1) },
      { id: 6, ...costing(4) },
      { id: 5, ...costing(2) },
      { id: 5, ...costing(1) },
    ]
    const { series, rejects } = await read(surveyRows(rows))
    expect(average(series)).toMatchObject([{ value: 4, attributes: { SERVICES: '1' } }])
    expect(rejects.map(({ line, reason }) => [line, reason.slice(0, 37)])).toEqual([
      [4, 'The row repeats the number 5 of Datas'],
      [5, 'The row repeats the number 5 of Datas'],
    ])
    expect(rejects[0]?.reason).toContain('neither is taken')
  })
})

describe('the total cost', () => {
  it('is taken as it stands where fee and margin make another, and the differences are reported', async () => {
    const off = { ...costing(4), 'cc1 fx margin': 3 }
    const { series, survey, rejects } = await read(surveyRows([off, costing(2)]))
    expect(average(series)).toMatchObject([{ value: 3 }])
    expect(rejects).toMatchObject([
      {
        line: 2,
        field: 'total cost %',
        reason: expect.stringContaining('fee and margin make 7.00 %') as string,
      },
    ])
    expect(averageDifferences(survey)).toEqual({
      ...{ averages: 2, differing: 1 },
      largest: 'TJK-RUS, 2016-Q2, US$ 200: 1.50 points above',
    })
  })
})
