/**
 * `pnpm --filter @opencorridor/schema first-touch`: how long the first question about series takes, beside a raw `pg`
 * query that reads the same packed rows; what loaded series take in memory, beside what the cache counts; and how long
 * a release takes to open. The rows are made up: 6.4 million values about areas, 6.9 million about corridors.
 *
 * It makes a database of its own on the server at 127.0.0.1:5432 (or OPENCORRIDOR_TEST_SERVER), and drops it.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import pg from 'pg'
import { connectDatabase } from '../src/database/database.ts'
import type { Database } from '../src/database/database.ts'
import { migrate } from '../src/database/migrate.ts'
import { openReleaseView } from '../src/releases/release-view.ts'
import type { ReleaseView } from '../src/releases/release-view.ts'
import { createSeriesStore, heldPerByte } from '../src/releases/series-store.ts'
import { requestBounds } from '../src/panel/choose-cells.ts'
import { columnsOf } from '../src/panel/columns.ts'
import { keptChoice } from '../src/panel/kept-choice.ts'
import { valuesMatrix } from '../src/panel/matrix.ts'
import { findSeries } from '../src/series/find-series.ts'
import { preferredTotals } from '../src/series/preferred.ts'
import { subjectId } from '../src/series/stored-series.ts'
import { fillTables, indicators } from './first-touch/fill-tables.ts'
import { atOnce, compare, median, timed } from './first-touch/compare.ts'
import { otherWays, waysToOne } from './first-touch/other-ways.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const server = process.env['OPENCORRIDOR_TEST_SERVER'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
const sequence = 2

const one = (count: number) => 1 + Math.floor(Math.random() * count)
const area = () => `A${String(one(212)).padStart(3, '0')}`
const areaIndicator = () => `AREA.${one(indicators.area)}`
const bilateral = () => `BILATERAL.${one(indicators.bilateral)}`
const times = <T>(count: number, make: () => T) => [...new Set(Array.from({ length: count }, make))]

/** The rows of some series as they lie in the tables, without anything that makes them more than rows. */
function rawQuery({ pool }: Database, name: string, where: string) {
  const text = `SELECT s."seriesKey", s."areaId", s."originId", s."destinationId", s."frequency", s."dimensions",
    s."datasetId", v."editionId", v."firstPeriod", array_send(v."values"), v."statuses"
    FROM "Series" AS s JOIN "SeriesVersion" AS v USING ("indicatorId", "seriesKey")
    WHERE ${where} AND v."validFrom" <= $1 AND (v."validTo" IS NULL OR v."validTo" > $1)`
  return (...values: unknown[]) => pool.query({ name, text, values: [sequence, ...values], rowMode: 'array' })
}

async function measureLoading(database: Database, view: ReleaseView): Promise<void> {
  const indicator = rawQuery(database, 'r1', 's."indicatorId" = $2')
  const origin = rawQuery(database, 'r2', 's."indicatorId" = $2 AND s."originId" = $3')
  const destination = rawQuery(database, 'r8', 's."indicatorId" = $2 AND s."destinationId" = $3')
  const ofArea = rawQuery(database, 'r3', 's."indicatorId" = $2 AND s."areaId" = $3')
  const corridor = rawQuery(
    database,
    'r4',
    's."indicatorId" = $2 AND s."originId" = $3 AND s."destinationId" = $4',
  )
  const several = rawQuery(database, 'r5', 's."indicatorId" = ANY ($2)')
  const origins = rawQuery(database, 'r6', 's."indicatorId" = $2 AND s."originId" = ANY ($3)')
  const about = rawQuery(database, 'r7', 's."indicatorId" = ANY ($2) AND s."areaId" = $3')
  const all = Array.from({ length: indicators.area }, (_, place) => `AREA.${place + 1}`)

  await compare('265 areas of an indicator', 150, areaIndicator, {
    raw: (id) => indicator(id),
    view: (indicatorId) => view.series({ indicatorId }),
  })
  await compare('211 corridors of an origin', 150, () => [bilateral(), area()] as const, {
    raw: ([id, from]) => origin(id, from),
    view: ([indicatorId, originId]) => view.series({ indicatorId, originId }),
  })
  await compare('211 corridors to a destination', 150, () => [bilateral(), area()] as const, {
    raw: ([id, to]) => destination(id, to),
    view: ([indicatorId, destinationId]) => view.series({ indicatorId, destinationId }),
  })
  await compare('an indicator revised in 40 releases', 50, () => 'REVISED', {
    raw: (id) => indicator(id),
    view: (indicatorId) => view.series({ indicatorId }),
  })
  await compare('28 indicators in one go', 20, () => times(28, areaIndicator), {
    raw: (ids) => several(ids),
    view: (ids) => Promise.all(ids.map((indicatorId) => view.series({ indicatorId }))),
  })
  await compare('20 origins in one go', 20, () => [bilateral(), times(20, area)] as const, {
    raw: ([id, from]) => origins(id, from),
    view: ([indicatorId, from]) =>
      Promise.all(from.map((originId) => view.series({ indicatorId, originId }))),
  })
  await compare('one area of an indicator', 300, () => [areaIndicator(), area()] as const, {
    raw: ([id, of]) => ofArea(id, of),
    view: ([indicatorId, areaId]) => view.series({ indicatorId, areaId }),
  })
  await compare('one corridor', 300, () => [bilateral(), area(), area()] as const, {
    raw: ([id, from, to]) => corridor(id, from, to),
    view: ([indicatorId, originId, destinationId]) => view.series({ indicatorId, originId, destinationId }),
  })
  await compare(`${indicators.area} indicators about an area`, 40, area, {
    raw: (id) => about(all, id),
    view: (areaId) => view.seriesAbout({ areaId }),
  })
}

async function measureWays<Question>(
  what: string,
  draw: () => Question,
  waysBy: Record<string, (question: Question) => Promise<unknown>>,
): Promise<void> {
  const ways = Object.entries(waysBy)
  const took = new Map<string, number[]>(ways.map(([name]) => [name, []]))
  for (let round = -5; round < 60; round += 1) {
    const question = draw()
    for (const [name, way] of ways) {
      const ms = await timed(() => way(question))
      if (round >= 0) took.get(name)?.push(ms)
    }
  }
  console.log(`\n| ways to read ${what} | p50 in ms |\n|---|--:|`)
  for (const [name, ms] of took) console.log(`| ${name} | ${median(ms).toFixed(2)} |`)
}

/** Questions of many at once about single areas, of which memory holds some third. */
async function measureMany(database: Database, { release }: ReleaseView): Promise<void> {
  const raw = rawQuery(database, 'r3', 's."indicatorId" = $2 AND s."areaId" = $3')
  const store = createSeriesStore(40 * 1024 ** 2)
  const view = await openReleaseView((...of) => database.read(...of), release, store)
  const ways = {
    'raw query': () => raw(areaIndicator(), area()),
    ReleaseView: () => findSeries(view, { id: areaIndicator(), subject: 'AREA' }, [area()]),
  }
  // Until memory is full.
  await atOnce(32, 20_000, ways.ReleaseView)
  console.log('\n| one area, 32 ask at once, memory for a third | p50 in ms | in a second |\n|---|--:|--:|')
  for (let round = 0; round < 3; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const { p50, perSecond } = await atOnce(32, 5000, way)
      console.log(`| ${name} | ${p50.toFixed(2)} | ${perSecond.toFixed(0)} |`)
    }
  }
  view.close()
}

/** Bytes that the process has in use, without what nobody refers to. Memory of arrays is given back a little later. */
async function used(): Promise<number> {
  for (let time = 0; time < 3; time += 1) {
    collectGarbage()
    await sleep(100)
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

async function measureMemory(database: Database, { release }: ReleaseView): Promise<void> {
  const measure = async (name: string, touch: (view: ReleaseView) => Promise<unknown>) => {
    const store = createSeriesStore(4 * 1024 ** 3)
    const view = await openReleaseView((...of) => database.read(...of), release, store)
    const before = await used()
    const mb = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(1)} MB`
    // What is asked for again is kept with its objects, and the third time with what was made of them.
    for (const times of ['once', 'twice', 'three times']) {
      await touch(view)
      const taken = (await used()) - before
      const counted = store.bytes / heldPerByte
      console.log(`| ${name} | ${times} | ${mb(taken)} | ${mb(counted)} | ${(counted / taken).toFixed(2)} |`)
    }
    view.close()
  }
  console.log('\n| in memory | asked for | taken | counted | counted / taken |\n|---|---|--:|--:|--:|')
  const indicatorIds = Array.from({ length: 200 }, (_, place) => `AREA.${place + 1}`)
  const originIds = Array.from({ length: 200 }, (_, place) => `A${String(place + 1).padStart(3, '0')}`)
  await measure('200 indicators about areas', async (view) => {
    for (const indicatorId of indicatorIds) preferredTotals(view, await view.series({ indicatorId }))('A001')
  })
  await measure('the same, in panels of two spans of years', async (view) => {
    for (const indicatorId of indicatorIds) {
      const set = await view.series({ indicatorId })
      const subjects = set.all.map(({ subject }) => subjectId(subject))
      for (const from of ['1960', '1970']) {
        const request = { indicators: [indicatorId], from }
        const { series } = keptChoice(view, set, request, requestBounds(request), subjects)
        valuesMatrix(series, columnsOf(series))
      }
    }
  })
  await measure('200 origins of an indicator about corridors', async (view) => {
    for (const originId of originIds) (await view.series({ indicatorId: 'BILATERAL.1', originId })).all.at(0)
  })
  await measure('the same, with an attribute of each cell', async (view) => {
    for (const originId of originIds) (await view.series({ indicatorId: 'BILATERAL.3', originId })).all.at(0)
  })
  await measure('5,000 areas of indicators, one by one', async (view) => {
    for (let place = 0; place < 5000; place += 1) {
      const areaId = `A${String((place % 200) + 1).padStart(3, '0')}`
      await view.series({ indicatorId: `AREA.${Math.floor(place / 200) + 1}`, areaId })
    }
  })
}

/** What is made again of what was read, beside reading it. */
async function measureMaking(database: Database, { release }: ReleaseView): Promise<void> {
  const view = await openReleaseView(
    (...of) => database.read(...of),
    release,
    createSeriesStore(4 * 1024 ** 3),
  )
  const took = { reading: [] as number[], making: [] as number[] }
  for (let place = 1; place <= 200; place += 1) {
    const touch = async () => (await view.series({ indicatorId: `AREA.${place}` })).all
    took.reading.push(await timed(touch))
    took.making.push(await timed(touch))
  }
  view.close()
  console.log(
    `\n265 areas of an indicator, p50: read in ${median(took.reading).toFixed(2)} ms, their objects made of what was read in ${median(took.making).toFixed(2)} ms`,
  )
}

async function measureOpening(database: Database, { release }: ReleaseView): Promise<void> {
  const took: number[] = []
  for (let round = 0; round < 7; round += 1) {
    const start = performance.now()
    await openReleaseView((...of) => database.read(...of), release, createSeriesStore())
    took.push(performance.now() - start)
  }
  console.log(`\nOpening a release of 60,000 corridors and 5,000 projects: ${median(took).toFixed(0)} ms`)
}

const admin = new pg.Client({ connectionString: server })
await admin.connect()
const name = `opencorridor_first_touch_${process.pid}`
await admin.query(`CREATE DATABASE ${name}`)
try {
  const address = new URL(server)
  address.pathname = `/${name}`
  await using database = await connectDatabase(address.href, { statementTimeout: 0 })
  await migrate(database.pool)
  await fillTables(database.pool)
  const release = await database.prisma.release.findFirstOrThrow({ where: { sequence } })
  // Nothing fits into this store, so that every touch is the first.
  const view = await openReleaseView((...of) => database.read(...of), release, createSeriesStore(1))
  console.log('| first touch, p50 in ms | raw query | ReleaseView | ratio |\n|---|--:|--:|--:|')
  await measureLoading(database, view)
  await measureWays('265 areas of an indicator', areaIndicator, otherWays(database, sequence))
  const areaOf = () => [areaIndicator(), area()] as const
  await measureWays('one area of an indicator', areaOf, waysToOne(database, sequence))
  await measureMany(database, view)
  await measureMemory(database, view)
  await measureMaking(database, view)
  await measureOpening(database, view)
} finally {
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await admin.end()
}
