import { beforeAll, describe, expect, it } from 'vitest'
import { cells, dataPath, filesIn, lines } from './testing-files.ts'
import { records, resolved } from './testing.ts'
import { inForce } from './validity.ts'

/** What the files call an area, by both together. */
const areas = new Map<string, { name: string; code: string }>()

beforeAll(() => {
  const folders = ['2025-12', '2026-03', '2026-04', '2026-05', '2026-07'].map((edition) => [
    'vintages',
    edition,
  ])
  for (const folder of [['latest'], ...folders]) {
    for (const path of filesIn(dataPath('wdi', ...folder), '.csv.gz')) {
      let last = '\u0000'
      for (const line of lines(path).slice(1)) {
        if (line.startsWith(last)) continue
        const [name = '', code = ''] = cells(line)
        last = line.slice(0, line.indexOf(`,${code},`) + code.length + 2)
        areas.set(`${name} ${code}`, { name, code })
      }
    }
  }
}, 120_000)

describe('World Development Indicators', () => {
  it('name areas that all resolve, by code and by name', () => {
    expect(areas.size).toBeGreaterThan(260)
    const wrong = [...areas.values()].flatMap(({ name, code }) => {
      const ids = [
        resolved(code, { scheme: 'wb' }),
        resolved(code),
        resolved(name, { scheme: 'wb' }),
        resolved(name).split('|').includes(code) ? code : resolved(name),
      ]
      return ids.every((id) => id === code) ? [] : [`${name} ${code}: ${ids.join(' ')}`]
    })
    expect(wrong).toEqual([])
  })
})

describe('population', () => {
  const first = 1990
  const last = 2024
  const population = new Map<string, number>()
  const of = (id: string, year: number) => population.get(`${id} ${year}`)

  beforeAll(() => {
    for (const line of lines(dataPath('wdi', 'latest', 'sp.pop.totl.csv.gz')).slice(1)) {
      const [, code = '', year = '', value = ''] = cells(line)
      population.set(`${code} ${year}`, Number(value))
    }
  })

  /** Taiwan is no economy of the World Bank; what the world has beyond its 217 economies is taken for it. */
  function ofMember(id: string, year: number): number {
    if (id !== 'TWN') return of(id, year) ?? 0
    const economies = records.AreaCode.filter(
      ({ areaId, scheme, until }) => scheme === 'wb' && until === '' && isEconomy(areaId),
    )
    return (of('WLD', year) ?? 0) - economies.reduce((sum, { areaId }) => sum + (of(areaId, year) ?? 0), 0)
  }
  const kinds = new Map(records.Area.map(({ id, kind }) => [id, kind]))
  const isEconomy = (id: string) => kinds.get(id) === 'COUNTRY' || id === 'CHI'

  const groups = records.Area.filter(({ regionKind }) => regionKind?.startsWith('WB_') ?? false)
    .map(({ id }) => id)
    .concat('EUU', 'EMU', 'OED')
    .filter((id) => !['CHI', 'PRE', 'EAR', 'LTE', 'PST', 'FCS'].includes(id))

  it.each(groups)('of %s is that of its members, in every year', (group) => {
    const members = new Set(
      records.AreaMembership.filter(({ regionId }) => regionId === group)
        .filter((membership) => inForce(membership, '2026-07-01'))
        // The World Bank counts the Channel Islands as one.
        .map(({ countryId }) => (['GGY', 'JEY'].includes(countryId) ? 'CHI' : countryId)),
    )
    for (let year = first; year <= last; year++) {
      const sum = [...members].reduce((total, id) => total + ofMember(id, year), 0)
      expect(sum, `${group} ${year}`).toBe(of(group, year))
    }
  })
})
