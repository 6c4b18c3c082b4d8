import { describe, expect, it } from 'vitest'
import { IngestError } from '../../item.ts'
import { createFactbookImporter } from './factbook-importer.ts'
import { importFolder, writeProfiles } from './testing-profiles.ts'
import type { ProfileContent } from './testing-profiles.ts'

const people = (fields: Record<string, unknown>): ProfileContent => ({ 'People and Society': fields })
const economy = (fields: Record<string, unknown>): ProfileContent => ({ Economy: fields })

async function importOne(file: string, content: ProfileContent) {
  return importFolder(await writeProfiles({ [file]: content }))
}

describe('createFactbookImporter', () => {
  it('takes values by year with their status, of the area that the GEC code in the file name means', async () => {
    const { series, rejects } = await importOne(
      'europe/gm.json',
      economy({ 'Unemployment rate': { text: '5% (2014 est.) ++ 5.3% (2012)' } }),
    )
    expect(series).toEqual({
      'OC.UEM.RATE DEU': [
        { period: 2012, value: 5.3, status: 'A' },
        { period: 2014, value: 5, status: 'E' },
      ],
    })
    expect(rejects).toEqual([])
  })

  it('takes the date of a figure from the end of the note, or of the last part of its field', async () => {
    const { series } = await importOne(
      'central-asia/ti.json',
      people({
        Population: { text: '8,191,958', note: { text: 'a census (2010) had fewer (July 2015 est.)' } },
        'Unemployment, youth ages 15-24': {
          total: { text: '16.7%' },
          male: { text: '19.2%' },
          female: { text: '13.7% (2009 est.)' },
        },
      }),
    )
    expect(series['SP.POP.TOTL TJK']).toEqual([
      { period: 2015, value: 8191958, status: 'E', attributes: { REF_PERIOD: '2015-07' } },
    ])
    expect(series['OC.UEM.YOUTH TJK']).toEqual([{ period: 2009, value: 16.7, status: 'E' }])
    expect(series['OC.UEM.YOUTH TJK SEX=M']).toEqual([{ period: 2009, value: 19.2, status: 'E' }])
    expect(series['OC.UEM.YOUTH TJK SEX=F']).toEqual([{ period: 2009, value: 13.7, status: 'E' }])
  })

  it("goes by the figure's own date and says that the field ends with another", async () => {
    const { series } = await importOne(
      'africa/wi.json',
      people({ Population: { text: '570 (July 2013 est.)', note: { text: 'projected (July 2015 est.)' } } }),
    )
    expect(series['SP.POP.TOTL ESH']?.[0]).toMatchObject({
      period: 2013,
      attributes: { FOOTNOTE: 'The field ends with another date: 2015-07.' },
    })
  })

  it('puts a mean of five years into the year in which they end, and no other span', async () => {
    const urbanization = (span: string) => ({
      Urbanization: { 'rate of urbanization': { text: `2.6% annual rate of change (${span} est.)` } },
    })
    expect((await importOne('asia/ti.json', people(urbanization('2010-15')))).series).toEqual({
      'OC.URB.RATE TJK': [{ period: 2015, value: 2.6, status: 'E' }],
    })
    expect((await importOne('asia/ti.json', people(urbanization('2005-15')))).statements).toEqual([
      'TJK Rate of urbanisation = 2.6 % a year, 2005/2015, The figure is of more than one year.',
    ])
  })

  it('marks dollars of another year than 2014', async () => {
    const gdp = (note?: string) =>
      economy({
        'GDP (purchasing power parity)': {
          text: '$3 billion (2012 est.)',
          ...(note === undefined ? {} : { note: { text: note } }),
        },
      })
    const attributes = async (note?: string) =>
      (await importOne('asia/ti.json', gdp(note))).series['OC.GDP.PPP TJK']?.[0]?.attributes
    expect(await attributes('data are in 2014 US dollars; and more')).toBeUndefined()
    expect(await attributes('data are in 2012 US dollars')).toEqual({ FLAG: 'D', BASE_PER: '2012' })
    expect(await attributes()).toEqual({ FOOTNOTE: 'The base year of the dollars is not stated.' })
  })

  it('takes a missing figure with its year, and rejects one without', async () => {
    const { series, rejects } = await importOne(
      'asia/ti.json',
      economy({ 'GDP - real growth rate': { text: 'NA% (2012 est.) ++ NA%' } }),
    )
    expect(series).toEqual({ 'NY.GDP.MKTP.KD.ZG TJK': [{ period: 2012, value: null, status: 'O' }] })
    expect(rejects).toEqual([
      {
        type: 'reject',
        file: 'asia/ti.json',
        field: 'Economy > GDP - real growth rate',
        reason: 'The publisher has no figure and gives no year; with a year it would be a missing value.',
        raw: 'NA%',
      },
    ])
  })

  it('makes statements of bounds, ranges, fiscal years, two dates and no date', async () => {
    const { series, statements } = await importOne(
      'asia/ti.json',
      economy({
        'Unemployment rate': { text: '36% (FY08/09 est.) ++ 2-3% (2014) ++ 12% (2001) (2013 est.) ++ 7%' },
        'Population below poverty line': { text: 'less than 1% (2014 est.)' },
      }),
    )
    expect(series).toEqual({})
    expect(statements).toEqual([
      'TJK Unemployment rate = 36 %, FY 2008/09, The figure is of a fiscal year.',
      'TJK Unemployment rate range 2..3 %, 2014, The figure is a bound, a range or a rough number.',
      'TJK Unemployment rate = 12 %, 2001; 2013, Two dates are given for one figure.',
      'TJK Unemployment rate = 7 %, No date is given.',
      'TJK Population below the poverty line < 1 %, 2014, The figure is a bound, a range or a rough number.',
    ])
  })

  it('keeps two numbers for one year as two statements, and the same number twice as one value', async () => {
    const { series, statements } = await importOne(
      'asia/ti.json',
      economy({
        'Unemployment rate': { text: '18.5% (2014 est.) ++ 19.1% (2014 est.) ++ 17% (2013)' },
        'Distribution of family income - Gini index': { text: '40.3 (2011) ++ 40.3 (2011)' },
      }),
    )
    expect(series).toEqual({
      'OC.UEM.RATE TJK': [{ period: 2013, value: 17, status: 'A' }],
      'SI.POV.GINI TJK': [{ period: 2011, value: 40.3, status: 'A' }],
    })
    expect(statements).toHaveLength(2)
  })

  it('rejects words, other units and words that change the meaning, each with file, field and reason', async () => {
    const { series, rejects } = await importOne('asia/ti.json', {
      ...people({ Population: { text: 'uninhabited' } }),
      ...economy({
        'Labor force': { text: '38% (2014)' },
        'Inflation rate (consumer prices)': { text: '5% in the capital (2014)' },
      }),
    })
    expect(series).toEqual({})
    expect(rejects.map(({ field, reason }) => [field, reason])).toEqual([
      ['People and Society > Population', 'There are words where a number should stand.'],
      ['Economy > Labor force', 'The figure has another unit than the field.'],
      [
        'Economy > Inflation rate (consumer prices)',
        'Words beside the number may change its meaning; a number, its unit and its date are understood.',
      ],
    ])
  })

  it('reports its progress up to the last byte', async () => {
    const folder = await writeProfiles({ 'a/ti.json': {}, 'b/gm.json': {} })
    const progress: number[] = []
    for await (const item of createFactbookImporter({ folder }).items(({ done, total }) => {
      progress.push(done / total)
    })) {
      expect(item.type).toBe('record')
    }
    expect(progress).toEqual([0.5, 1])
  })

  it('throws when there is nothing to read, or no JSON', async () => {
    await expect(importFolder('/does/not/exist')).rejects.toThrow(IngestError)
    await expect(importFolder(await writeProfiles({ 'meta/categories.json': {} }))).rejects.toThrow(
      /holds no profile/,
    )
    await expect(importFolder(await writeProfiles({ 'asia/ti.json': '{' }))).rejects.toThrow(
      'asia/ti.json is no JSON',
    )
  })
})
