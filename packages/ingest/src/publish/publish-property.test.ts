import { formatPeriod, sameValue, unpackSeries } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { Observation, SeriesItem } from '../item.ts'
import { stage } from '../stage/stage.ts'
import { base, empty, importerOf, places, series } from './publish-fixture.ts'
import { publish } from './publish.ts'

vi.setConfig({ testTimeout: 300_000 })
const database = await createTestDatabase()
const { prisma } = database
afterAll(() => database.close())

const absence = fc.constantFrom('L', 'O', 'Q', 'M').map((status) => ({ value: null, status }))
/** Few values, some of them within the tolerance of another, so that noise and revisions both are frequent. */
const value = fc
  .tuple(fc.constantFrom(0, 1, -3.5, 1e12, 1 / 3), fc.constantFrom(1, 1, 1 + 4e-10, 1 + 1e-6))
  .map(([digit, factor]) => digit * factor)
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.record({ value, status: fc.constantFrom('A', 'E') }) },
  { weight: 1, arbitrary: absence },
)
const cells = fc.dictionary(fc.integer({ min: 2000, max: 2006 }).map(String), cell, {
  minKeys: 1,
  maxKeys: 6,
})
/** An edition: the series of some of six subjects and breakdowns. */
const edition = fc.dictionary(fc.constantFrom('TJK', 'RUS', 'NAM', 'TJK-RUS', 'TJK F', 'TJK M'), cells)

type Edition = Record<string, Record<string, { value: number | null; status: string }>>

function itemsOf(said: Edition): SeriesItem[] {
  return Object.entries(said).map(([name, observations]) => {
    const [subject = '', sex] = name.split(' ')
    return series(
      subject,
      observations as Record<number, Observation>,
      sex === undefined ? {} : { dimensions: { SEX: sex } },
    )
  })
}

/** The cells of every series by its indicator and key. */
const cellsOf = (items: readonly SeriesItem[], keys: readonly string[]) =>
  new Map(
    items.map(({ observations }, at) => [
      keys[at] ?? '',
      new Map(observations.map((cell) => [cell.period, cell])),
    ]),
  )

const keyOf = (item: SeriesItem): string => {
  const { subject, dimensions } = item
  const place = 'areaId' in subject ? subject.areaId : `${subject.originId}-${subject.destinationId}`
  return `${item.indicatorId} ${place}.A${dimensions.SEX === undefined ? '' : `.SEX=${dimensions.SEX}`}@d`
}

describe('any sequence of editions', () => {
  it('is read back release by release, and the revisions are the differences beyond the tolerance', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edition, { minLength: 2, maxLength: 5 }), async (editions: Edition[]) => {
        await empty(database)
        /** What each release says, by its sequence. */
        const said: ReturnType<typeof cellsOf>[] = []
        for (const edition of editions) {
          const items = itemsOf(edition)
          await stage(database, importerOf([...base(), ...places(), ...items]))
          const { release, outcome } = await publish(database)
          if (outcome === 'PUBLISHED') said.push(cellsOf(items, items.map(keyOf)))
          expect(release?.sequence).toBe(said.length)
        }
        const versions = await prisma.seriesVersion.findMany()
        const revisions = await prisma.revision.findMany({ where: { recordKind: 'series' } })
        for (const [at, edition] of said.entries()) {
          const sequence = at + 1
          const valid = versions.filter(
            (row) => row.validFrom <= sequence && (row.validTo ?? Infinity) > sequence,
          )
          const stored = new Map(
            valid.map((row) => [
              `${row.indicatorId} ${row.seriesKey}`,
              new Map(
                unpackSeries({ ...row, values: Float64Array.from(row.values) }).map((cell) => [
                  cell.period,
                  cell,
                ]),
              ),
            ]),
          )
          expect([...stored.keys()].sort()).toEqual([...edition.keys()].sort())
          for (const [key, cells] of edition) {
            expect([...(stored.get(key)?.keys() ?? [])]).toEqual([...cells.keys()])
            for (const [period, { value, status }] of cells) {
              const cell = stored.get(key)?.get(period)
              expect(cell?.status).toBe(status)
              if (value === null || cell?.value == null) expect(cell?.value).toBe(value)
              else expect(sameValue(cell.value, value)).toBe(true)
            }
          }
          const told = revisions
            .filter((row) => row.releaseSequence === sequence && row.field !== null)
            .map(
              (row) =>
                `${row.indicatorId ?? ''} ${row.recordKey} ${row.period ?? ''} ${row.field ?? ''} ${row.change}`,
            )
          const before = new Map(
            versions
              .filter((row) => row.validFrom < sequence && (row.validTo ?? Infinity) >= sequence)
              .map((row) => [
                `${row.indicatorId} ${row.seriesKey}`,
                unpackSeries({ ...row, values: Float64Array.from(row.values) }),
              ]),
          )
          expect(told.sort()).toEqual(differences(before, edition).sort())
        }
      }),
      { numRuns: 6 },
    )
  })
})

/** The differences of series that both have, written independently of the code that is tested: cell by cell. */
function differences(
  before: ReadonlyMap<string, readonly { period: number; value: number | null; status: string }[]>,
  after: ReturnType<typeof cellsOf>,
): string[] {
  return [...after].flatMap(([key, cells]) => {
    const old = before.get(key)
    if (old === undefined) return []
    const was = new Map(old.map((cell) => [cell.period, cell]))
    return [...new Set([...was.keys(), ...cells.keys()])].flatMap((period) => {
      const [a, b] = [was.get(period), cells.get(period)]
      const name = `${key} ${formatPeriod('A', period)}`
      const [x, y] = [a?.value ?? null, b?.value ?? null]
      const found: string[] = []
      if (x === null && y !== null) found.push(`${name} value ADDED`)
      if (x !== null && y === null) found.push(`${name} value REMOVED`)
      if (x !== null && y !== null && Math.abs(x - y) > 1e-9 * Math.max(Math.abs(x), Math.abs(y))) {
        found.push(`${name} value REVISED`)
      }
      if (a !== undefined && b !== undefined && a.status !== b.status) found.push(`${name} status REVISED`)
      if (a === undefined && y === null) found.push(`${name} status ADDED`)
      if (b === undefined && x === null) found.push(`${name} status REMOVED`)
      return found
    })
  })
}
