import { expect, it } from 'vitest'
import { gecEntities } from './gec.ts'
import { index, resolved } from './testing.ts'

it.each([
  ['GM', 'AREA', 'DEU'],
  ['TI', 'AREA', 'TJK'],
  ['KV', 'AREA', 'XKX'],
  ['RI', 'AREA', 'SRB'],
  ['CC', 'AREA', 'CUW'],
  ['UC', 'AREA', 'CUW'],
  ['WE', 'PART', 'PSE'],
  ['JN', 'PART', 'SJM'],
  ['PG', 'DISPUTED', undefined],
  ['ZH', 'OCEAN', undefined],
  ['EE', 'AGGREGATE', 'EUU'],
  ['XX', 'AGGREGATE', 'WLD'],
])('%s is %s %s', (code, kind, areaId) => {
  expect(gecEntities.get(code)).toMatchObject({ code, kind, areaId })
})

it('has the 261 pages of The World Factbook of 2015, two further codes of two of them, and five departments', () => {
  expect(gecEntities.size).toBe(268)
})

it('has an area for every one but oceans and disputed islands, and resolves whole areas alone', () => {
  for (const { code, kind, areaId } of gecEntities.values()) {
    const whole = kind === 'AREA' || kind === 'AGGREGATE'
    expect(areaId === undefined, code).toBe(kind === 'OCEAN' || kind === 'DISPUTED')
    if (areaId !== undefined) expect(index.areas.has(areaId), code).toBe(true)
    expect(resolved(code, { scheme: 'gec' }), code).toBe(whole ? areaId : 'unknown')
  }
})
