import { expect, it, onTestFinished, describe } from 'vitest'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IngestItem, RecordItem } from '../../item.ts'
import { openSource } from '../../source/open-source.ts'
import { all, testFile, testFolder } from '../../source/testing-files.ts'
import { createSdgImporter } from './sdg-importer.ts'

async function read(location: string, edition?: string) {
  const source = await openSource(location)
  onTestFinished(() => source.close())
  const importer = createSdgImporter({ source, ...(edition === undefined ? {} : { edition }) })
  const items: IngestItem[] = await all(importer.items(() => undefined))
  const records = (kind: RecordItem['kind']) =>
    items.flatMap((item) => (item.type === 'record' && item.kind === kind ? [item.record] : []))
  const series = items.flatMap((item) => (item.type === 'series' ? [item] : []))
  const rejects = items.flatMap((item) => (item.type === 'reject' ? [item] : []))
  return { importer, records, series, rejects }
}

/** A folder in the DDF layout: one file of values for each series, and lists of what the codes mean. */
async function ddfFolder(files: Readonly<Record<string, readonly string[]>>): Promise<string> {
  const folder = join(await testFolder(), '2020-03')
  await mkdir(folder)
  const lists = {
    'ddf--concepts--discrete.csv': ['concept,concept_type,name', 'geo_area,entity_domain,Geo Area'],
    'ddf--entities--geo_area.csv': ['geo_area,name', '762,Tajikistan'],
  }
  for (const [name, lines] of Object.entries({ ...lists, ...files }))
    await writeFile(join(folder, name), `${lines.join('\n')}\n`)
  return folder
}

describe('a folder in the DDF layout', () => {
  it('has series of countries and regions by M49, with the nature of each value', async () => {
    const folder = await ddfFolder({
      'ddf--datapoints--bx_trf_pwkr--by--geo_area--nature--units--year.csv': [
        'geo_area,nature,units,year,bx_trf_pwkr',
        '762,ca,percent,2013,43.7680543',
        '762,ca,percent,2012,42.2',
        '1,e,percent,2013,0.9',
        '412,ca,percent,2013,17.1',
      ],
      'ddf--datapoints--sm_dth_migr--by--geo_area--nature--units--year.csv': [
        'geo_area,nature,units,year,sm_dth_migr',
        '762,g,number,2014,0',
      ],
    })
    const { importer, records, series, rejects } = await read(folder)
    expect(rejects).toEqual([])
    expect(
      series.map(({ indicatorId, subject, observations }) => [indicatorId, subject, observations]),
    ).toEqual([
      [
        'BX.TRF.PWKR.DT.GD.ZS',
        { areaId: 'TJK' },
        [
          { period: 2012, value: 42.2, status: 'A', attributes: { NATURE: 'CA' } },
          { period: 2013, value: 43.7680543, status: 'A', attributes: { NATURE: 'CA' } },
        ],
      ],
      [
        'BX.TRF.PWKR.DT.GD.ZS',
        { areaId: 'WLD' },
        [{ period: 2013, value: 0.9, status: 'E', attributes: { NATURE: 'E' } }],
      ],
      [
        'BX.TRF.PWKR.DT.GD.ZS',
        { areaId: 'XKX' },
        [{ period: 2013, value: 17.1, status: 'A', attributes: { NATURE: 'CA' } }],
      ],
      [
        'OC.MIG.DEATHS',
        { areaId: 'TJK' },
        [{ period: 2014, value: 0, status: 'A', attributes: { NATURE: 'G' } }],
      ],
    ])
    expect(importer.scopes).toEqual([
      { datasetId: 'un-sdg', indicators: ['BX.TRF.PWKR.DT.GD.ZS', 'OC.MIG.DEATHS'], records: [] },
    ])
    expect(records('Dataset')).toMatchObject([
      { id: 'un-sdg', licence: 'Terms of use of the United Nations Statistics Division' },
    ])
    expect(records('Edition')).toMatchObject([
      {
        id: 'un-sdg/2020-03',
        publishedOn: '2020-03',
        coverage: { indicators: 2, areas: 3, observations: 5 },
      },
    ])
    expect(records('DatasetPreference')).toMatchObject([
      { indicatorId: 'BX.TRF.PWKR.DT.GD.ZS', rank: 30 },
      { indicatorId: 'OC.MIG.DEATHS', rank: 10 },
    ])
  })

  it('reports files and rows that it cannot take', async () => {
    const folder = await ddfFolder({
      'ddf--datapoints--si_rmt_cost--by--geo_area--sex--units--year.csv': [
        'geo_area,sex,units,year,si_rmt_cost',
        '762,bothsex,percent,2017,4.6',
        '762,female,percent,2018,4',
        '9999,bothsex,percent,2017,4',
        '51,bothsex,percent,20x7,4',
        '51,bothsex,percent,2015,<1',
        '51,bothsex,number,2016,4',
        '51,bothsex,percent,2017,4',
        '51,bothsex,percent,2017,5',
        '268,bothsex,percent,2017,',
      ],
      'notes.csv': ['a,b', '1,2'],
    })
    const { importer, series, rejects } = await read(folder)
    expect(series.map(({ subject, observations }) => [subject, observations.length])).toEqual([
      [{ areaId: 'TJK' }, 1],
    ])
    expect(rejects.map(({ file, line, field, raw }) => [file.slice(0, 5), line, field, raw])).toEqual([
      ['ddf--', 3, 'sex', 'female'],
      ['ddf--', 4, 'area', '9999'],
      ['ddf--', 5, 'year', '20x7'],
      ['ddf--', 6, 'value', '<1'],
      ['ddf--', 7, 'units', 'number'],
      ['notes', undefined, undefined, undefined],
      ['ddf--', 8, undefined, undefined],
      ['ddf--', 9, undefined, undefined],
    ])
    expect(importer.counts).toEqual({ rows: 9, emptyRows: 1, unresolvedAreas: { '9999': 1 } })
  })
})

describe('a file in the DDF layout', () => {
  it('has no row that is longer or shorter than its header, and may break off within its last value', async () => {
    const path = await testFile(
      'ddf--datapoints--bx_trf_pwkr--by--geo_area--nature--units--year.csv',
      'geo_area,nature,units,year,bx_trf_pwkr\n762,E,PERCENT,2013,43,77\n762,E,PERCENT\n51,E,PERCENT,2013,17.1',
    )
    const { series, rejects } = await read(path)
    expect(series.map(({ subject }) => subject)).toEqual([{ areaId: 'ARM' }])
    expect(rejects.map(({ line, reason }) => [line, reason.slice(0, 19)])).toEqual([
      [2, 'The row has 6 cells'],
      [3, 'The row has 3 cells'],
      [4, 'No line end follows'],
    ])
  })
})

describe('the CSV of the database', () => {
  const titles =
    'Goal,Target,Indicator,SeriesCode,SeriesDescription,GeoAreaCode,GeoAreaName,TimePeriod,Value,Time_Detail,' +
    'TimeCoverage,UpperBound,LowerBound,BasePeriod,Source,GeoInfoUrl,FootNote,[Nature],[Reporting Type],[Sex],[Units]'
  const row = (given: Partial<Record<'series' | 'area' | 'year' | 'value' | 'rest', string>>) => {
    const { series = 'SM_DTH_MIGR', area = '792', year = '2014', value = '7' } = given
    const rest = given.rest ?? ',,,,,IOM,,,G,G,,NUMBER'
    return `10,10.7,10.7.3,${series},"Deaths, and disappearances",${area},A name,${year},${value},${rest}`
  }
  const file = (...rows: string[]) => testFile('sdg.csv', [titles, ...rows, ''].join('\n'))

  it('has what else is said of a value as attributes, and scales units', async () => {
    const { series, rejects } = await read(
      await file(
        row({ rest: '2014-06,,9,5,,IOM,,A note,E,G,BOTHSEX,NUMBER' }),
        row({ year: '2015', value: '1.2', rest: ',,,,,,,,G,G,,THOUSANDS' }),
      ),
      '2026-01',
    )
    expect(rejects).toEqual([])
    const attributes = {
      ...{ NATURE: 'E', UPPER_BOUND: '9', LOWER_BOUND: '5' },
      ...{ ATTRIBUTED_TO: 'IOM', FOOTNOTE: 'A note', REF_PERIOD: '2014-06' },
    }
    expect(series).toMatchObject([
      {
        indicatorId: 'OC.MIG.DEATHS',
        subject: { areaId: 'TUR' },
        datasetId: 'un-sdg',
        editionId: 'un-sdg/2026-01',
        observations: [
          { period: 2014, value: 7, status: 'E', attributes },
          { period: 2015, value: 1200, status: 'A', attributes: { NATURE: 'G' } },
        ],
      },
    ])
  })

  it('tells absences apart: not relevant, not available, and nothing said', async () => {
    const { series, importer } = await read(
      await file(
        row({ year: '2014', value: '', rest: ',,,,,,,,N,G,,NUMBER' }),
        row({ year: '2015', value: 'NaN' }),
        row({ year: '2016', value: '' }),
        row({ year: '2017', value: '0' }),
      ),
    )
    expect(series[0]?.observations.map(({ period, value, status }) => [period, value, status])).toEqual([
      [2014, null, 'M'],
      [2015, null, 'O'],
      [2017, 0, 'A'],
    ])
    expect(importer.counts).toMatchObject({ rows: 4, emptyRows: 1 })
  })

  it('reads statuses as SDMX has them, keeps what ours do not say, and refuses what contradicts', async () => {
    const withStatus = (year: string, value: string, nature: string, status: string) =>
      `${row({ year, value, rest: `,,,,,,,,${nature},G,,NUMBER` })},${status}`
    const path = await testFile(
      'sdg.csv',
      [
        `${titles},[Observation Status]`,
        withStatus('2001', '7', 'G', 'A'),
        withStatus('2002', '7', 'M', 'A'),
        withStatus('2003', '7', 'G', 'P'),
        withStatus('2004', '7', 'G', 'S'),
        withStatus('2005', '', 'G', 'Q'),
        withStatus('2006', '', 'G', 'L'),
        withStatus('2007', 'NaN', 'G', 'H'),
        withStatus('2008', 'NaN', 'G', 'B'),
        withStatus('2009', '', 'G', 'A'),
        withStatus('2010', '7', 'G', 'M'),
        withStatus('2011', '0', 'G', 'Q'),
        withStatus('2012', '7', 'G', 'Z'),
        '',
      ].join('\n'),
    )
    const { series, rejects, importer } = await read(path)
    const cells = series.flatMap(({ observations }) => observations)
    expect(
      cells.map(({ period, value, status, attributes }) => [
        ...[period, value, status, attributes?.['OBS_STATUS']],
      ]),
    ).toEqual([
      [2001, 7, 'A', undefined],
      [2002, 7, 'E', undefined],
      [2003, 7, 'P', undefined],
      [2004, 7, 'A', 'S'],
      [2005, null, 'Q', undefined],
      [2006, null, 'L', undefined],
      [2007, null, 'M', 'H'],
      [2008, null, 'O', 'B'],
    ])
    expect(rejects.map(({ line, field, raw, reason }) => [line, field, raw, reason.slice(0, 33)])).toEqual([
      [11, 'observation status', 'M', 'The status "M" says that there is'],
      [12, 'observation status', 'Q', 'The status "Q" says that there is'],
      [13, 'observation status', 'Z', 'The status "Z" is none of SDMX\'s '],
    ])
    expect(importer.counts).toMatchObject({ rows: 12, emptyRows: 1 })
  })

  it('takes only totals and the publisher’s own figures, and counts series without a home', async () => {
    const { series, rejects } = await read(
      await file(
        row({ rest: ',,,,,,,,C,N,,NUMBER' }),
        row({ rest: ',,,,,,,,G,G,FEMALE,NUMBER' }),
        row({ series: 'SP_ROD_R2KM' }),
        row({ series: 'SP_ROD_R2KM', area: '1' }),
      ),
    )
    expect(series).toEqual([])
    expect(rejects.map(({ field, raw }) => [field, raw])).toEqual([
      ['reporting type', 'N'],
      ['sex', 'FEMALE'],
      ['series', 'SP_ROD_R2KM'],
    ])
    expect(rejects.at(-1)?.reason).toContain('2 rows are not taken')
  })

  it('is refused where no file is of either layout', async () => {
    await expect(read(await testFile('x.csv', 'a,b\n1,2\n'))).rejects.toThrow(
      'has no table of the SDG database',
    )
  })
})
