import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cells, dataPath, lines, table } from './testing-files.ts'
import { index, records, resolved } from './testing.ts'

/** Those of the texts that do not resolve to one area, with what they resolve to. */
function unresolved(texts: Iterable<string>, options = {}): string[] {
  return [...new Set(texts)].flatMap((text) => {
    const id = resolved(text, options)
    return index.areas.has(id) ? [] : [`${text}: ${id}`]
  })
}

describe('country-codes.csv', () => {
  const rows = table(dataPath('geo', 'country-codes.csv'))

  it('agrees on ISO 3166-1 and M49', () => {
    expect(rows).toHaveLength(249)
    for (const row of rows) {
      const id = row.get('ISO3166-1-Alpha-3') ?? ''
      expect(resolved(row.get('ISO3166-1-Alpha-2') ?? '', { scheme: 'iso2' }), id).toBe(id)
      expect(resolved(id, { scheme: 'iso3' }), id).toBe(id)
      for (const column of ['ISO3166-1-numeric', 'M49']) {
        expect(resolved(row.get(column) ?? '', { scheme: 'm49' }), `${id} ${column}`).toBe(id)
      }
      for (const column of ['Region Code', 'Sub-region Code', 'Intermediate Region Code']) {
        const code = row.get(column)?.trim() ?? ''
        if (code === '') continue
        const regionId = resolved(code, { scheme: 'm49' })
        expect(
          records.AreaMembership.some((member) => member.regionId === regionId && member.countryId === id),
          `${id} in ${regionId}`,
        ).toBe(true)
      }
    }
  })

  it('agrees on FIPS 10-4 where it has one code for one area', () => {
    const codes = rows.flatMap((row) => {
      const code = row.get('FIPS')?.trim() ?? ''
      return /^[A-Z]{2}$/.test(code) ? [[code, row.get('ISO3166-1-Alpha-3') ?? ''] as const] : []
    })
    expect(codes.length).toBeGreaterThan(230)
    for (const [code, id] of codes) {
      // The file repeats the Netherlands' code for the Caribbean Netherlands, which have none.
      expect(resolved(code, { scheme: 'gec' }), code).toBe(id === 'BES' ? 'NLD' : id)
    }
  })

  it('uses English names that resolve', () => {
    for (const row of rows) {
      const id = row.get('ISO3166-1-Alpha-3') ?? ''
      expect(resolved(row.get('official_name_en') ?? '').split('|'), id).toContain(id)
    }
  })
})

describe('names and codes of publishers', () => {
  it('resolve in the remittance matrix of 2018', () => {
    const [header = '', ...rows] = lines(dataPath('knomad', 'bilateral_remittance_matrix_2018_Oct2019.csv'))
    const names = [...cells(header), ...rows.map((row) => cells(row)[0] ?? '')].filter(
      (name) => name.trim() !== '',
    )
    const notes = names.filter((name) => name.length > 60)
    expect(names.length).toBeGreaterThan(400)
    expect(unresolved(names.filter((name) => !notes.includes(name)))).toEqual([])
  })

  it('resolve in Remittance Prices Worldwide', () => {
    const rows = table(dataPath('rpw', 'rpw_corridors_databank_2020-12-07.csv')).filter(
      (row) => (row.get('Receiving Countries  Code') ?? '') !== '',
    )
    for (const [name, code] of [
      ['Sending Countries Name', 'Sending Countries Code'],
      ['Receiving Countries  Name', 'Receiving Countries  Code'],
    ] as const) {
      expect(
        unresolved(
          rows.map((row) => row.get(code) ?? ''),
          { scheme: 'rpw' },
        ),
      ).toEqual([])
      for (const row of rows)
        expect(resolved(row.get(name) ?? '')).toBe(resolved(row.get(code) ?? '', { scheme: 'rpw' }))
    }
  })

  it('resolve in the long file of UN DESA migrant stock', () => {
    const rows = table(dataPath('undesa', 'migrant_stock_dest_origin_year.csv'))
    const codes = rows.flatMap((row) => [row.get('origin') ?? '', row.get('destination') ?? ''])
    expect(unresolved(codes, { scheme: 'gapminder' })).toEqual([])
  })

  it('resolve among the geographic areas of the SDG database, but for its own groups', () => {
    const rows = table(dataPath('sdg', 'ddf--entities--geo_area.csv'))
    const known = rows.filter((row) =>
      index.areas.has(resolved(row.get('geo_area') ?? '', { scheme: 'sdg' })),
    )
    const countries = known.filter((row) => {
      const id = resolved(row.get('geo_area') ?? '', { scheme: 'sdg' })
      return index.areas.get(id)?.kind === 'COUNTRY'
    })
    expect(countries.length).toBeGreaterThan(245)
    for (const row of countries) {
      const id = resolved(row.get('geo_area') ?? '', { scheme: 'sdg' })
      const name = row.get('name') ?? ''
      if (name.startsWith('Other non-specified')) continue
      expect(resolved(name).split('|'), name).toContain(id)
    }
  })
})

it('resolves every country and region that the documents name', () => {
  const texts = new Set<string>()
  const facts: unknown = JSON.parse(readFileSync(dataPath('starter-facts.json'), 'utf8'))
  const visit = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, key)
    else if (typeof value === 'object' && value !== null)
      for (const [k, v] of Object.entries(value)) visit(v, k)
    else if (
      typeof value === 'string' &&
      ['country', 'origin', 'destination', 'iso3', 'names_in_seeds'].includes(key)
    ) {
      texts.add(value)
    }
  }
  visit(facts, '')
  expect(texts.size).toBeGreaterThan(60)
  expect(unresolved(texts)).toEqual([
    'Western Balkans, South Caucasus, Central Asia, Russian Federation, Moldova: unknown',
  ])
})
