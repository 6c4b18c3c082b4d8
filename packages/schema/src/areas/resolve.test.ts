import { describe, expect, it } from 'vitest'
import { resolve } from './resolve.ts'
import { index, records, resolved } from './testing.ts'

describe('codes that were given twice', () => {
  it.each([
    ['GE', {}, 'GEO'],
    ['GE', { at: '1976' }, 'KIR'],
    ['GE', { at: '1985' }, 'GEO|KIR'],
    ['CS', {}, 'CSK|SCG'],
    ['CS', { at: '1990' }, 'CSK'],
    ['CS', { at: '2004-05-01' }, 'SCG'],
    ['CS', { at: '1998' }, 'CSK|SCG'],
    ['AI', { at: '1976' }, 'DJI'],
    ['AI', { at: '2000' }, 'AIA'],
    ['SK', { at: '1974' }, 'SKM'],
    ['SK', { at: '2000' }, 'SVK'],
    ['YU', { at: '1985' }, 'YUG'],
    ['YU', { at: '1999' }, 'SCG'],
    ['YUG', { scheme: 'iso3' }, 'SCG|YUG'],
    ['YUG', { scheme: 'id' }, 'YUG'],
    ['BU', {}, 'MMR'],
    ['ROM', {}, 'ROU'],
    ['280', { at: '1980' }, 'DEU'],
  ])('%s with %o: %s', (text, options, expected) => {
    expect(resolved(text, options)).toBe(expected)
  })
})

describe('GEC', () => {
  it.each([
    ['gm', {}, 'GMB'],
    ['gm', { scheme: 'gec' }, 'DEU'],
    ['ti', {}, 'unknown'],
    ['ti', { scheme: 'gec' }, 'TJK'],
    ['rs', {}, 'SRB'],
    ['rs', { scheme: 'gec' }, 'RUS'],
    ['kv', { scheme: 'gec' }, 'XKX'],
    ['we', { scheme: 'gec' }, 'unknown'],
    ['zh', { scheme: 'gec' }, 'unknown'],
  ])('%s with %o: %s', (text, options, expected) => {
    expect(resolved(text, options)).toBe(expected)
  })
})

describe('places that a neighbour was given for', () => {
  it.each([
    ['Taiwan', 'TWN'],
    ['TW', 'TWN'],
    ['TWN', 'TWN'],
    ['158', 'TWN'],
    ['Hong Kong', 'HKG'],
    ['Hong Kong SAR, China', 'HKG'],
    ['HKG', 'HKG'],
  ])('%s: %s', (text, expected) => {
    expect(resolved(text)).toBe(expected)
  })

  // Codes that other clients drop as no countries.
  it.each(['AIA', 'GUF', 'JEY', 'MTQ', 'REU'])('%s is a country', (code) => {
    expect(resolved(code)).toBe(code)
  })
})

describe('names of their day', () => {
  it.each([
    ['Swaziland', 'SWZ'],
    ['Eswatini', 'SWZ'],
    ['Cape Verde', 'CPV'],
    ['Cabo Verde', 'CPV'],
    ['Turkey', 'TUR'],
    ['Türkiye', 'TUR'],
    ['Czechoslovakia', 'CSK'],
    ['Egypt, Arab Rep.', 'EGY'],
  ])('%s: %s', (text, expected) => {
    expect(resolved(text)).toBe(expected)
  })
})

describe('Kosovo*', () => {
  it.each([
    'XK',
    'XKX',
    'XKK',
    'KSV',
    'UNK',
    'kos',
    '412',
    'Kosovo*',
    'Kosovo[1]',
    'Kosovo',
    'Косово',
    'Kosovë',
  ])('answers to %s and carries its footnote', (text) => {
    const found = resolve(index, text)
    expect(found).toMatchObject({ kind: 'RESOLVED', area: { id: 'XKX', kind: 'COUNTRY' } })
    expect(found.kind === 'RESOLVED' && found.area.footnote).toContain('resolution 1244')
  })
})

describe('names', () => {
  it.each([
    ['Namibia', {}, 'NAM'],
    ['NA', {}, 'NAM'],
    ['Turkey', {}, 'TUR'],
    ['Türkiye', { at: '1990' }, 'TUR'],
    ['Egypt, Arab Rep.', {}, 'EGY'],
    ['Republic of Moldova', {}, 'MDA'],
    ['Russian Federation', {}, 'RUS'],
    ['Congo', {}, 'COD|COG'],
    ['Congo', { scheme: 'undesa' }, 'COG'],
    ['Congo, Dem. Rep.', {}, 'COD'],
    ['Zaire', {}, 'COD'],
    ['Yugoslavia', {}, 'SCG|YUG'],
    ['Yugoslavia', { at: '1985' }, 'YUG'],
    ['Yugoslavia', { at: '1999' }, 'SCG'],
    ['Yugoslavia [former]', {}, 'YUG'],
    ['West Germany', {}, 'DEU'],
    ['East Germany', {}, 'DDR'],
    ['EU', {}, 'EUU'],
    ['SEEECA', {}, 'SEEECA'],
    ['Central Asia', {}, 'M49_143'],
    ['Sub-Saharan Africa', {}, 'M49_202|SSF'],
    ['Sub-Saharan Africa', { scheme: 'wb' }, 'SSF'],
    ['Кыргызстан', {}, 'KGZ'],
    ['Germani', {}, 'unknown'],
    ['', {}, 'unknown'],
  ])('%s with %o: %s', (text, options, expected) => {
    expect(resolved(text, options)).toBe(expected)
  })

  it('say until when they were in force', () => {
    expect(resolve(index, 'Turkey', { at: '2024' })).toMatchObject({
      kind: 'RESOLVED',
      inForce: false,
      reason: { by: 'NAME', language: 'en', name: 'Turkey', until: '2022-05-31' },
    })
    expect(resolve(index, 'Turkey', { at: '2010' })).toMatchObject({ kind: 'RESOLVED', inForce: true })
  })

  it('are not looked up as codes, nor codes as names, when the scheme says so', () => {
    expect(resolved('NAM', { scheme: 'name' })).toBe('unknown')
    expect(resolved('Namibia', { scheme: 'iso2' })).toBe('unknown')
    expect(resolved('Namibia', { scheme: 'name' })).toBe('NAM')
  })
})

it('gives every candidate its reason', () => {
  const found = resolve(index, 'CS', { at: '1998' })
  expect(found).toMatchObject({
    kind: 'AMBIGUOUS',
    inForce: false,
    candidates: [
      { area: { id: 'CSK' }, reason: { by: 'CODE', scheme: 'iso2', code: 'CS', until: '1993-06-14' } },
      { area: { id: 'SCG' }, reason: { by: 'CODE', scheme: 'iso2', code: 'CS', since: '2003-07-23' } },
    ],
  })
})

// Half a second on an idle machine; a look-up that went through the names would take minutes.
it('looks up 100,000 texts of a file in less than ten seconds', () => {
  const texts = records.AreaName.filter(({ form }) => form === 'scheme:wb').map(({ name }) => name)
  const started = performance.now()
  for (let i = 0; i < 100_000; i++) resolve(index, texts[i % texts.length] ?? '', { at: '2020' })
  expect(performance.now() - started).toBeLessThan(10_000)
})
