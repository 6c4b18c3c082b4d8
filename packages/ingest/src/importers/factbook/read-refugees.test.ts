import { describe, expect, it } from 'vitest'
import { importFolder, writeProfiles } from './testing-profiles.ts'

async function importRefugees(file: string, text: string, name = 'refugees (country of origin)') {
  const displaced = { 'Refugees and internally displaced persons': { [name]: { text } } }
  return importFolder(await writeProfiles({ [file]: { 'Transnational Issues': displaced } }))
}

describe('refugees by country of origin', () => {
  it('go from the country in parentheses to the country of the profile', async () => {
    const { series } = await importRefugees('m/tu.json', '2,181,293 (Syria) (2015)')
    expect(series).toEqual({ 'OC.REF.ORIG.DEST SYR-TUR': [{ period: 2015, value: 2181293, status: 'A' }] })
  })

  it('say how a figure is made up and what it counts', async () => {
    const { series } = await importRefugees(
      'a/pk.json',
      '3 million (1.6 million registered, 1.4 million undocumented) (Afghanistan); ' +
        '420 (Somalia - includes registered asylum seekers) (2015)',
    )
    expect(series['OC.REF.ORIG.DEST AFG-PAK']?.[0]).toEqual({
      period: 2015,
      value: 3000000,
      status: 'A',
      attributes: { FLAG: 'D', FOOTNOTE: 'Of these: registered 1,600,000; undocumented 1,400,000.' },
    })
    expect(series['OC.REF.ORIG.DEST SOM-PAK']?.[0]?.attributes).toEqual({
      FLAG: 'D',
      FOOTNOTE: 'Counts registered asylum seekers too.',
    })
  })

  it('know old names, names of a people and both parts of Palestine', async () => {
    const { series } = await importRefugees(
      'm/eg.json',
      "1 (Burma); 2 (West Bank and Gaza Strip); 3 (Western Saharan - Sahrawis); 4 (Cote d'Ivoire; after a war); " +
        '5 (Democratic Republic of Congo); 6 (Republic of Congo) (2014)',
    )
    expect(Object.entries(series).map(([key, [cell]]) => [key.slice(17), cell?.value])).toEqual([
      ['MMR-EGY', 1],
      ['PSE-EGY', 2],
      ['ESH-EGY', 3],
      ['CIV-EGY', 4],
      ['COD-EGY', 5],
      ['COG-EGY', 6],
    ])
  })

  it('of two origins, of an agency or of other people are statements', async () => {
    const { series, statements } = await importRefugees(
      'e/fr.json',
      '15,000 (Tibet/China); 12,119 (Serbia and Kosovo); 9 (Palestinian refugees (UNRWA)); at least 7 (Iraq); ' +
        '5 asylum seekers and 6 applicants for other forms of legal stay (Ukraine) (2015)',
    )
    expect(series).toEqual({})
    expect(statements).toEqual([
      'CHN-FRA Refugees by country of origin = 15000 persons, 2015, The origin is given as Tibet/China.',
      'SRB-FRA+XKX-FRA Refugees by country of origin = 12119 persons, 2015, One figure for both origins together.',
      'FRA Palestine refugees in the care of UNRWA = 9 persons, 2015',
      'IRQ-FRA Refugees by country of origin >= 7 persons, 2015, The figure is a bound, a range or a rough number.',
      'UKR-FRA Asylum seekers = 5 persons, 2015',
      'UKR-FRA Applicants for a legal stay other than asylum = 6 persons, 2015',
    ])
  })

  it('that a country admitted within a fiscal year are statements of admissions', async () => {
    const { series, statements } = await importRefugees(
      'n/us.json',
      'the US admitted 90 refugees during FY2014 including: 50 (Iraq); 40 (Cuba)',
    )
    expect(series).toEqual({})
    expect(statements).toEqual([
      'IRQ-USA Refugees admitted = 50 persons, FY 2014, The figure is of a fiscal year.',
      'CUB-USA Refugees admitted = 40 persons, FY 2014, The figure is of a fiscal year.',
      'USA Refugees admitted = 90 persons, FY 2014, From all countries of origin, in a fiscal year.',
    ])
  })

  it('of an unknown number are a missing value, of an unknown origin a reject', async () => {
    const { series, rejects } = await importRefugees(
      'a/ch.json',
      'undetermined (North Korea) (2014); 8 (Atlantis); 9 (2014)',
    )
    expect(series).toEqual({ 'OC.REF.ORIG.DEST PRK-CHN': [{ period: 2014, value: null, status: 'O' }] })
    expect(rejects.map(({ raw }) => raw)).toEqual(['8 (Atlantis)', '9 (2014)'])
  })

  it('are found under a name that a number has run into, and in its other wording', async () => {
    for (const name of ['70179refugees (country of origin)', 'refugees (countries of origin)']) {
      const { series } = await importRefugees('a/rw.json', '70,335 (Burundi) (2015)', name)
      expect(Object.keys(series)).toEqual(['OC.REF.ORIG.DEST BDI-RWA'])
    }
  })
})
