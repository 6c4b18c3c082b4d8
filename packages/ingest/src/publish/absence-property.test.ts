import { unpackSeries } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import fc from 'fast-check'
import { afterAll, expect, it, vi } from 'vitest'
import type { IngestScope, Observation, SeriesItem } from '../item.ts'
import { stage } from '../stage/stage.ts'
import { base, empty, importerOf, places, series } from './publish-fixture.ts'
import { publish } from './publish.ts'

vi.setConfig({ testTimeout: 300_000 })
const database = await createTestDatabase()
const { prisma } = database
afterAll(() => database.close())

const value = fc
  .tuple(fc.constantFrom(1, -3.5, 1e12), fc.constantFrom(1, 1, 1 + 1e-6))
  .map(([digit, factor]) => digit * factor)
const status = fc.constantFrom('A' as const, 'E' as const)
const comment = fc.option(fc.constantFrom('x', 'y'), { nil: undefined })
const said = fc
  .record({ value, status, comment })
  .map(({ comment, ...cell }) =>
    comment === undefined ? cell : { ...cell, attributes: { COMMENT: comment } },
  )
const absent = fc.constant({ value: null, status: 'L' as const })
const removed = fc.constant({ value: null, status: 'A' as const, removed: true as const })

type Cell = Omit<Observation, 'period'>
/** A cell and the edition that says it: of a state in force, one for all cells of a series. */
type SaidCell = Cell & { edition: string }
type Cells = Record<string, Cell>
interface Run {
  importer: string
  edition: string
  indicators: 'all' | ['gdp']
  absence: NonNullable<IngestScope['absence']>
  series: Record<string, Cells>
}

const runOf = (carries: boolean) => {
  const cell = fc.oneof(
    { weight: 5, arbitrary: said },
    { weight: 1, arbitrary: absent },
    { weight: carries ? 2 : 0, arbitrary: removed },
  )
  const cells = fc.dictionary(fc.integer({ min: 2000, max: 2005 }).map(String), cell, {
    minKeys: 1,
    maxKeys: 5,
  })
  const years = fc
    .tuple(fc.integer({ min: 1999, max: 2004 }), fc.integer({ min: 0, max: 3 }))
    .map(([fromYear, length]) => ({ fromYear, toYear: fromYear + length }))
  return fc.record({
    importer: fc.constantFrom('one', 'other'),
    edition: fc.constantFrom('e1', 'e2', 'e3'),
    indicators: fc.constantFrom('all' as const, ['gdp'] as ['gdp']),
    absence: carries ? fc.oneof(fc.constant('CARRIES' as const), years) : fc.constant('REMOVES' as const),
    series: fc.dictionary(fc.constantFrom('TJK', 'RUS', 'TJK-RUS', 'NAM-RUS', 'TJK F'), cells),
  }) as fc.Arbitrary<Run>
}
const run = fc.oneof({ weight: 1, arbitrary: runOf(false) }, { weight: 3, arbitrary: runOf(true) })
/** Publications of one or several runs. */
const publications = fc.array(fc.array(run, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 })

function itemsOf({ series: said, indicators, edition }: Run): SeriesItem[] {
  return Object.entries(said).flatMap(([name, cells]) => {
    const [subject = '', sex] = name.split(' ')
    if (indicators !== 'all' && subject.includes('-')) return []
    const dimensions = sex === undefined ? {} : { SEX: sex }
    return [series(subject, cells, { dimensions, editionId: `d/${edition}` })]
  })
}

const keyOf = ({ indicatorId, subject, dimensions }: SeriesItem): string => {
  const place = 'areaId' in subject ? subject.areaId : `${subject.originId}-${subject.destinationId}`
  return `${indicatorId} ${place}.A${dimensions['SEX'] === undefined ? '' : `.SEX=${dimensions['SEX']}`}@d`
}

/** What is said: series to year to cell. Nothing of the code that is tested is used on it. */
type State = Map<string, Map<number, SaidCell>>

/** What item.ts says of absence, word by word. */
function apply(before: State, { absence, indicators, ...run }: Run): State {
  const after: State = new Map()
  for (const [key, cells] of before) {
    const covered = indicators === 'all' || key.startsWith('gdp ')
    const kept = [...cells].filter(([year]) => {
      if (!covered || absence === 'CARRIES') return true
      return absence === 'REMOVES' ? false : year < absence.fromYear || year > absence.toYear
    })
    after.set(key, new Map(kept))
  }
  for (const item of itemsOf({ absence, indicators, ...run })) {
    const cells = after.get(keyOf(item)) ?? new Map<number, SaidCell>()
    for (const { period, ...cell } of item.observations) {
      if (cell.removed === true) cells.delete(period)
      else cells.set(period, { ...cell, edition: item.editionId })
    }
    after.set(keyOf(item), cells)
  }
  return new Map([...after].filter(([, cells]) => cells.size > 0))
}

/**
 * A series has the edition of its last period. Where its values and statuses are those that were in force, it keeps the
 * one that it had.
 */
function withOneEdition(before: State, after: State): State {
  const figures = (cells: Map<number, SaidCell> | undefined) =>
    JSON.stringify(
      [...(cells ?? [])].sort(([a], [b]) => a - b).map(([year, cell]) => [year, cell.value, cell.status]),
    )
  return new Map(
    [...after].map(([key, cells]) => {
      const old = before.get(key)
      const from = old !== undefined && figures(old) === figures(cells) ? old : cells
      const edition = from.get(Math.max(...from.keys()))?.edition ?? ''
      return [key, new Map([...cells].map(([year, cell]) => [year, { ...cell, edition }]))]
    }),
  )
}

/** A state as text that does not depend on its order, values to nine digits. */
const textOf = (state: State): string[] =>
  [...state]
    .flatMap(([key, cells]) =>
      [...cells].map(
        ([year, { value, status, attributes, edition }]) =>
          `${key} ${edition} ${year} ${value === null ? '-' : value.toPrecision(8)} ${status} ${attributes?.['COMMENT'] ?? ''}`,
      ),
    )
    .sort()

const nothing = { added: 0, revised: 0, removed: 0 }

/** The values that differ, counted cell by cell; `before` counts only indicators with a change. */
function changes(before: State, after: State) {
  const values = (state: State) =>
    new Map(
      [...state].flatMap(([key, cells]) =>
        [...cells].flatMap(([year, { value }]) =>
          value === null ? [] : [[`${key} ${year}`, value] as const],
        ),
      ),
    )
  const [old, now] = [values(before), values(after)]
  const added = [...now.keys()].filter((key) => !old.has(key))
  const removed = [...old.keys()].filter((key) => !now.has(key))
  const revised = [...now].filter(
    ([key, value]) => old.has(key) && Math.abs((old.get(key) ?? 0) - value) > 1e-7,
  )
  const concerned = new Set(
    [...added, ...removed, ...revised.map(([key]) => key)].map((key) => key.split(' ')[0]),
  )
  const inForce = [...old.keys()].filter((key) => concerned.has(key.split(' ')[0])).length
  const counts = { added: added.length, revised: revised.length, removed: removed.length }
  return concerned.size === 0 ? nothing : { before: inForce, ...counts }
}

async function stored(sequence: number): Promise<State> {
  const where = { validFrom: { lte: sequence }, OR: [{ validTo: null }, { validTo: { gt: sequence } }] }
  const attributes = await prisma.observationAttribute.findMany({ where })
  const comments = new Map<string, string>(
    attributes.map((it) => [`${it.indicatorId} ${it.seriesKey} ${it.period}`, it.value]),
  )
  const versions = await prisma.seriesVersion.findMany({ where })
  return new Map(
    versions.map((row) => {
      const key = `${row.indicatorId} ${row.seriesKey}`
      const cells = unpackSeries({ ...row, values: Float64Array.from(row.values) })
      const withComments = cells.map(({ period, value, status }) => {
        const COMMENT = comments.get(`${key} ${period}`)
        const said = { value, status, ...(COMMENT === undefined ? {} : { attributes: { COMMENT } }) }
        return [period, { ...said, edition: row.editionId } as SaidCell] as const
      })
      return [key, new Map(withComments)] as const
    }),
  )
}

it('runs that remove, carry, or cover years give what a plain model gives, however they are put together', async () => {
  await fc.assert(
    fc.asyncProperty(publications, async (runs) => {
      await empty(database)
      let state: State = new Map()
      const releases: string[][] = []
      for (const together of runs) {
        const before = state
        for (const run of together) {
          const { importer, indicators, absence, edition } = run
          const scope: IngestScope = { datasetId: 'd', indicators, records: [], absence }
          await stage(
            database,
            importerOf([...base('d', edition), ...places(), ...itemsOf(run)], [scope], importer),
          )
          state = apply(state, run)
        }
        state = withOneEdition(before, state)
        const { release, comparison } = await publish(database)
        if (release?.sequence === releases.length + 1) releases.push(textOf(state))
        expect(textOf(await stored(release?.sequence ?? 0))).toEqual(textOf(state))
        expect(comparison?.total ?? nothing).toMatchObject(changes(before, state))
      }
      for (const [at, said] of releases.entries()) expect(textOf(await stored(at + 1))).toEqual(said)
      const attributes = await prisma.observationAttribute.count({ where: { validTo: null } })
      expect(attributes).toBe(textOf(state).filter((line) => /[xy]$/.test(line)).length)
    }),
    { numRuns: Number(process.env['RUNS'] ?? 12) },
  )
})
