import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { factbookFolder } from './source.ts'
import { importFolder } from './testing-profiles.ts'
import type { Imported } from './testing-profiles.ts'
import { secondReading } from './testing-second-reading.ts'
import type { Cells } from './testing-second-reading.ts'

/** Cells of areas where one value is put together by special rules, which tests of their own pin. */
const specialAreas = /(?: PSE| CHI)\b/

/** Milliseconds for reading the whole package twice: 2 s on an idle machine, more beside other suites. */
const patience = 60_000

let imported: Imported
/** Numbers as the second reading gives them: `value status` by `indicator place year`. */
const first: Cells = new Map()
let second: ReturnType<typeof secondReading>

beforeAll(async () => {
  imported = await importFolder(factbookFolder())
  second = secondReading()
  for (const [series, observations] of Object.entries(imported.series)) {
    for (const { period, value, status } of observations) {
      if (value !== null) first.set(`${series} ${period}`, `${value} ${status}`)
    }
  }
}, patience)

const plain = () =>
  [...first.keys()].filter((key) => !key.startsWith('OC.IDP') && !key.startsWith('OC.STATELESS'))

describe('the whole package', () => {
  it('has 100 random cells that agree with a second reading of the package', () => {
    const seed = Number(process.env['FACTBOOK_SEED'] ?? Date.now() % 2 ** 31)
    const keys = plain().filter((key) => !specialAreas.test(key))
    for (const key of fc.sample(fc.constantFrom(...keys), { seed, numRuns: 100 })) {
      const again = second.cells.get(key) ?? second.refugees.get(key)
      expect(`${key}: ${first.get(key)}`, `FACTBOOK_SEED=${seed}`).toBe(`${key}: ${again}`)
    }
  })

  it('agrees with the second reading in every cell, and misses none but where a rule says why', () => {
    const again = new Map([...second.cells, ...second.refugees])
    const differing = plain().filter((key) => !specialAreas.test(key) && first.get(key) !== again.get(key))
    expect(differing).toEqual([])
    expect([...again].filter(([key, cell]) => !first.has(key) && cell !== 'two figures')).toEqual([
      // Two dates behind one number: a statement.
      ['OC.LF.TOTL GIB 2013', '22910 E'],
      // Figures of the Channel Islands, and taken for them.
      ['SP.URB.TOTL.IN.ZS GGY 2014', '31.4 A'],
      ['OC.URB.RATE GGY 2015', '0.76 E'],
      ['SP.URB.TOTL.IN.ZS JEY 2014', '31.4 A'],
      ['OC.URB.RATE JEY 2015', '0.76 E'],
    ])
  })

  it('has the population of at least 220 countries, and of none twice', () => {
    const populations = Object.entries(imported.series).filter(([key]) => key.startsWith('SP.POP.TOTL'))
    expect(populations.length).toBeGreaterThanOrEqual(220)
    expect(populations.every(([, observations]) => observations.length === 1)).toBe(true)
  })

  it('has one to three years of each series, in order', () => {
    for (const [key, observations] of Object.entries(imported.series)) {
      const periods = observations.map(({ period }) => period)
      expect(periods.length, key).toBeLessThanOrEqual(3)
      expect(periods, key).toEqual([...new Set(periods)].sort())
      expect(
        periods.every((period) => period >= 1985 && period <= 2015),
        key,
      ).toBe(true)
    }
  })

  it('has about 180 pairs of origin and destination, most of them with a value', () => {
    const valued = Object.keys(imported.series).filter((key) => key.startsWith('OC.REF.ORIG.DEST'))
    const stated = imported.items.flatMap((item) =>
      item.type === 'record' && item.kind === 'StatementSubject' && item.record.subjectKind === 'CORRIDOR'
        ? [`OC.REF.ORIG.DEST ${item.record.subjectId}`]
        : [],
    )
    expect(valued).toHaveLength(165)
    expect(new Set([...valued, ...stated]).size).toBe(186)
  })

  it('gives the refugees into Pakistan, Turkey and Kenya', () => {
    const value = (pair: string) => imported.series[`OC.REF.ORIG.DEST ${pair}`]?.[0]?.value
    expect(value('AFG-PAK')).toBe(3000000)
    expect(value('SYR-TUR')).toBe(2181293)
    expect(value('SOM-KEN')).toBe(420199)
    expect(value('SSD-KEN')).toBe(92531)
    expect(value('PAK-AFG')).toBe(241641)
  })

  it('has Qatar gain and American Samoa lose most by migration', () => {
    const rates = Object.entries(imported.series)
      .filter(([key]) => key.startsWith('OC.MIG.NETR'))
      .map(([key, [cell]]) => [key.slice(12), cell?.value ?? 0] as const)
      .sort(([, a], [, b]) => b - a)
    expect(rates.slice(0, 3)).toEqual([
      ['QAT', 22.39],
      ['VGB', 17.28],
      ['LUX', 17.16],
    ])
    expect(rates.slice(-3)).toEqual([
      ['SYR', -19.79],
      ['FSM', -20.93],
      ['ASM', -21.13],
    ])
  })

  it('has no reject without file, field and reason, and no statement without a number', () => {
    for (const { file, field, reason } of imported.rejects) {
      expect(file).toMatch(/^[a-z-]+\/[a-z]{2}\.json$/)
      expect(field).not.toBe('')
      expect(reason).toMatch(/^[A-Z].+\.$/)
    }
    for (const item of imported.items) {
      if (item.type !== 'record' || item.kind !== 'Statement') continue
      const { value, lower, upper } = item.record
      expect([value, lower, upper].filter((number) => number != null)).not.toEqual([])
    }
  })

  it('repeats no prose: attributes and notes are words of ours, codes and numbers', () => {
    const texts = imported.items.flatMap((item) => {
      if (item.type === 'series')
        return item.observations.flatMap((cell) => Object.values(cell.attributes ?? {}))
      return item.type === 'record' && item.kind === 'Statement' ? [item.record.note ?? ''] : []
    })
    expect(texts.filter((text) => text.length > 120)).toEqual([])
    expect(texts.filter((text) => /\b(labor|data are|est\.|some estimates)\b/i.test(text))).toEqual([])
  })

  it('gives every statement an id of its own', () => {
    const ids = imported.items.flatMap((item) =>
      item.type === 'record' && item.kind === 'Statement' ? [item.record.id] : [],
    )
    expect(new Set(ids).size).toBe(ids.length)
  })
})
