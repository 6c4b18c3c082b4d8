import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolve } from './resolve.ts'
import { schemes } from './schemes.ts'
import { index, records } from './testing.ts'
import { inForce } from './validity.ts'

/** A date within the validity: its first or last, or one between. */
function dateWithin({ since, until }: { since: string; until: string }): fc.Arbitrary<string> {
  const dates = [since, until].filter((date) => date !== '')
  const first = Number((since || '1950').slice(0, 4)) + 1
  const last = Number((until || '2030').slice(0, 4)) - 1
  for (let year = first; year <= last; year++) dates.push(String(year))
  return fc.constantFrom(...dates)
}

const codeAndDate = fc
  .constantFrom(...records.AreaCode)
  .chain((code) => fc.record({ code: fc.constant(code), at: dateWithin(code) }))

describe('every code of every scheme', () => {
  it('resolves with its scheme and a date of its validity to its area alone', () => {
    fc.assert(
      fc.property(codeAndDate, ({ code, at }) => {
        const found = resolve(index, code.code, { scheme: code.scheme, at })
        expect(found).toMatchObject({ kind: 'RESOLVED', inForce: true, area: { id: code.areaId } })
      }),
      { numRuns: 3000 },
    )
  })

  it('is listed by the area that it resolves to, on every day on which the code began or ended for anybody', () => {
    const turns = new Map<string, string[]>()
    for (const { scheme, code, since, until } of records.AreaCode) {
      turns.set(`${scheme} ${code}`, [...(turns.get(`${scheme} ${code}`) ?? []), since, until])
    }
    for (const record of records.AreaCode) {
      const { areaId, scheme, code } = record
      const dates =
        turns.get(`${scheme} ${code}`)?.filter((date) => date !== '' && inForce(record, date)) ?? []
      for (const at of dates.length > 0 ? dates : ['2020']) {
        expect(resolve(index, code, { scheme, at }), `${scheme} ${code} ${at}`).toMatchObject({
          kind: 'RESOLVED',
          area: { id: areaId },
          reason: { by: 'CODE', scheme, code },
        })
      }
    }
  })

  it('is in any case, with white space around it, the same', () => {
    fc.assert(
      fc.property(codeAndDate, fc.constantFrom('', ' ', '\t', '*'), ({ code, at }, edge) => {
        const found = resolve(index, `${edge === '*' ? '' : edge}${code.code.toLowerCase()}${edge}`, {
          scheme: code.scheme,
          at,
        })
        expect(found).toMatchObject({ kind: 'RESOLVED', area: { id: code.areaId } })
      }),
    )
  })

  it('is of a scheme that is described', () => {
    const known = schemes.map(({ id }) => id)
    expect([...new Set(records.AreaCode.map(({ scheme }) => scheme))].sort()).toEqual([...known].sort())
  })

  it.each(['iso2', 'iso3', 'm49', 'wb', 'wb2', 'iati', 'cldr', 'undesa', 'sdg'])(
    'of %s is one for each area at a time',
    (scheme) => {
      const codes = records.AreaCode.filter((code) => code.scheme === scheme && inForce(code, '2025'))
      expect(new Set(codes.map(({ areaId }) => areaId)).size).toBe(codes.length)
    },
  )
})

describe('every name', () => {
  const spelt = (name: string) => [
    name,
    `  ${name}\t`,
    name.normalize('NFD'),
    name.normalize('NFD').replace(/\p{M}/gu, ''),
    name.replaceAll(' ', '  '),
    name.replaceAll(' and ', ' & '),
    name.replaceAll('Saint ', 'St. '),
    `${name}*`,
    `${name}[1]`,
    `the ${name}`,
  ]

  it('leads to its area, alone or as a candidate, in whatever spelling', () => {
    fc.assert(
      fc.property(fc.constantFrom(...records.AreaName), fc.nat(9), ({ areaId, name }, place) => {
        const found = resolve(index, spelt(name)[place] ?? name, { scheme: 'name', at: '2025' })
        const all = index.matches(spelt(name)[place] ?? name).map(({ area }) => area.id)
        expect(all).toContain(areaId)
        expect(found.kind).not.toBe('UNKNOWN')
      }),
      { numRuns: 3000 },
    )
  })
})

describe('a text that is not known', () => {
  it('is unknown, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const found = resolve(index, text, { scheme: 'gec' })
        if (found.kind === 'UNKNOWN') expect(found.text).toBe(text)
        else expect(index.matches(text).length).toBeGreaterThan(0)
      }),
    )
  })

  it('is not looked at when it is longer than any name', () => {
    const started = performance.now()
    expect(resolve(index, `${'*'.repeat(1_000_000)}x`)).toMatchObject({ kind: 'UNKNOWN' })
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
