import { describe, expect, it } from 'vitest'
import { skippedProfiles } from './places.ts'
import { importFolder, writeProfiles } from './testing-profiles.ts'
import type { ProfileContent } from './testing-profiles.ts'

const population = (text: string): ProfileContent => ({ 'People and Society': { Population: { text } } })
const counted = population('5 (July 2015 est.)')

describe('places of profiles', () => {
  it('takes no ocean, no aggregate, no disputed islands and no unknown code for a country', async () => {
    const { series, rejects } = await importFolder(
      await writeProfiles({
        'europe/ee.json': counted,
        'oceans/xo.json': counted,
        'sea/pg.json': counted,
        'world/xx.json': counted,
        'x/qq.json': counted,
      }),
    )
    expect(series).toEqual({})
    expect(rejects.map(({ file, field, reason }) => [file, field, reason])).toEqual([
      ['europe/ee.json', 'whole profile', skippedProfiles.AGGREGATE],
      ['oceans/xo.json', 'whole profile', skippedProfiles.OCEAN],
      ['sea/pg.json', 'whole profile', skippedProfiles.DISPUTED],
      ['world/xx.json', 'whole profile', skippedProfiles.AGGREGATE],
      ['x/qq.json', 'whole profile', skippedProfiles.UNKNOWN],
    ])
  })

  it('knows Namibia, Kosovo* and South Sudan', async () => {
    const { series } = await importFolder(
      await writeProfiles({ 'a/wa.json': counted, 'e/kv.json': counted, 'a/od.json': counted }),
    )
    expect(Object.keys(series).sort()).toEqual(['SP.POP.TOTL NAM', 'SP.POP.TOTL SSD', 'SP.POP.TOTL XKX'])
  })

  it('states the figures of a part of an area, and takes those that count the whole once', async () => {
    const profile = (both: string): ProfileContent => ({
      'People and Society': {
        Population: { text: '7 (July 2014 est.)' },
        'Unemployment, youth ages 15-24': { total: { text: '38.8%' }, note: { text: `${both} (2012 est.)` } },
      },
    })
    const { series, statements } = await importFolder(
      await writeProfiles({
        'm/gz.json': profile('includes West Bank'),
        'm/we.json': profile('includes Gaza Strip'),
      }),
    )
    expect(series).toEqual({ 'OC.UEM.YOUTH PSE': [{ period: 2012, value: 38.8, status: 'E' }] })
    expect(statements).toEqual([
      'PSE Population = 7 persons, 2014-07, Gaza Strip only.',
      'PSE Population = 7 persons, 2014-07, West Bank only.',
    ])
  })

  it('states figures of an area within the profile, and rejects named islands', async () => {
    const unemployment = { text: '16% (2014 est.)', 'Unemployment rate': { text: '9.4% (2005 est.)' } }
    const { series, statements, rejects } = await importFolder(
      await writeProfiles({
        'e/cy.json': { Economy: { 'Unemployment rate': unemployment } },
        'o/um.json': {
          'People and Society': { Population: { text: 'none', 'Wake Atoll': { text: '40 (2011)' } } },
        },
      }),
    )
    expect(Object.keys(series)).toEqual(['OC.UEM.RATE CYP'])
    expect(statements).toEqual([
      'CYP Unemployment rate = 9.4 %, 2005, Only the area that the Government of the Republic does not control.',
    ])
    expect(rejects.map(({ raw }) => raw)).toEqual(['none', '40 (2011)'])
  })

  it('takes figures of the Channel Islands for the Channel Islands', async () => {
    const field = { 'urban population': { text: '31.4% of total population (2014)' } }
    const { series } = await importFolder(
      await writeProfiles({
        'e/gk.json': { 'People and Society': { Urbanization: field } },
        'e/je.json': { 'People and Society': { Urbanization: field } },
      }),
    )
    expect(series).toEqual({ 'SP.URB.TOTL.IN.ZS CHI': [{ period: 2014, value: 31.4, status: 'A' }] })
  })
})
