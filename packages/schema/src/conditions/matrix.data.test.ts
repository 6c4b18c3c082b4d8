import { afterAll, beforeAll, expect, test } from 'vitest'
import fc from 'fast-check'
import { cells, dataPath, lines } from '../areas/testing-files.ts'
import { createTestDatabase } from '../database/testing.ts'
import { insertRelease } from '../graph/testing/insert-records.ts'
import { corridorList } from '../graph/corridor-list.ts'
import { createReleaseStore } from '../releases/release-store.ts'
import type { ReleaseView } from '../releases/release-view.ts'

const database = await createTestDatabase()
afterAll(() => database.close())

/** The matrix of 2018 as it lies in the file: rows send, columns receive, so the pair of migrants is column - row. */
const [header = '', ...rows] = lines(dataPath('knomad', 'bilateral_remittance_matrix_2018_Oct2019.csv'))
const receivers = cells(header).slice(1)
const idOf = new Map(receivers.map((name, place) => [name, `X${String(place).padStart(3, '0')}`]))
const matrix = rows.flatMap((line) => {
  const [sender = '', ...values] = cells(line)
  return values.map((text, place) => ({
    originId: idOf.get(receivers[place] ?? '') ?? '',
    destinationId: idOf.get(sender) ?? '',
    value: text === 'N/A' ? undefined : Number(text),
  }))
})
const pairs = matrix.filter(({ originId, destinationId }) => originId !== destinationId)

let view: ReleaseView
beforeAll(async () => {
  const datasetId = 'knomad'
  await insertRelease(database, 1, '2026.05', {
    Area: [...idOf.values()].map((id) => ({ id, kind: 'COUNTRY' as const, datasetId })),
    Corridor: pairs.map(({ originId, destinationId }) => ({
      ...{ id: `${originId}-${destinationId}`, originId, destinationId, datasetId },
    })),
    Indicator: [
      {
        ...{ id: 'REM', name: 'REM', subject: 'CORRIDOR', frequency: 'A', topics: [], unitKind: 'CURRENCY' },
        ...{ unit: 'US$ million', aggregation: 'SUM', status: 'ACTIVE', datasetId },
      },
    ],
  })
  const keys = pairs.map(({ originId, destinationId }) => `${originId}-${destinationId}.A@knomad`)
  await database.pool.query(
    `WITH given AS (
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) AS t (key, origin, destination)
     )
     INSERT INTO "Series" SELECT 'REM', key, 'CORRIDOR', NULL, origin, destination, 'A', '{}', 'knomad' FROM given`,
    [keys, pairs.map((it) => it.originId), pairs.map((it) => it.destinationId)],
  )
  await database.pool.query(
    `INSERT INTO "SeriesVersion" ("indicatorId", "seriesKey", "validFrom", "editionId", "firstPeriod", "values", "statuses")
     SELECT 'REM', key, 1, 'e', 2018, ARRAY[value], CASE WHEN value = 'NaN' THEN 'O'::bytea ELSE 'A'::bytea END
     FROM unnest($1::text[], $2::float8[]) AS t (key, value)`,
    [keys, pairs.map(({ value }) => String(value ?? Number.NaN))],
  )
  view = await createReleaseStore(database).view()
})

test('the matrix has a cell for every pair of 214 places', () => {
  expect(pairs).toHaveLength(214 * 213)
  expect(pairs.filter(({ value }) => value === undefined).length).toBeGreaterThan(0)
})

test('the corridors that meet a condition are those of the file, whatever the threshold', async () => {
  const bound = fc.oneof(
    fc.constantFrom(...new Set(pairs.flatMap(({ value }) => value ?? []))),
    fc.double({ min: -1, max: 40_000, noNaN: true }),
  )
  const asked = fc.oneof(
    fc.record({ above: bound }),
    fc.record({ atLeast: bound }),
    fc.record({ atMost: bound }),
    fc.record({ below: bound }),
  )
  await fc.assert(
    fc.asyncProperty(asked, async (condition) => {
      const list = await corridorList(view, { where: [{ indicator: 'REM', ...condition }] })
      const [[kind, limit]] = Object.entries(condition) as [[string, number]]
      const expected = pairs
        .filter(({ value }) => {
          if (value === undefined) return false
          if (kind === 'above') return value > limit
          if (kind === 'below') return value < limit
          return kind === 'atLeast' ? value >= limit : value <= limit
        })
        .map(({ originId, destinationId }) => `${originId}-${destinationId}`)
        .sort()
      const found = Array.from({ length: list.size }, (_, place) => list.at(place).id)
      expect(found).toEqual(expected)
    }),
    { numRuns: 100 },
  )
})
