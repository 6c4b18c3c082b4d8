import { afterAll, expect, it } from 'vitest'
import { createTestDatabase } from '../database/testing.ts'
import { writeSeries } from '../releases/testing/written-series.ts'
import type { WrittenSeries } from '../releases/testing/written-series.ts'
import { parsePeriod } from '../series/period.ts'
import type { Frequency } from '../series/period.ts'
import { loadNewestMonths } from './load-newest-months.ts'

const database = await createTestDatabase()
afterAll(() => database.close())

/** A series of a corridor from a period on: `1` for a value, `L` for a stated absence. */
function series(
  indicatorId: string,
  destinationId: string,
  from: string,
  ...releases: string[]
): WrittenSeries {
  const { frequency, ordinal } = parsePeriod(from) as { frequency: Frequency; ordinal: number }
  return {
    identity: {
      ...{ indicatorId, seriesKey: `TJK-${destinationId}.${frequency}@d`, datasetId: 'd' },
      ...{
        subject: { kind: 'CORRIDOR' as const, originId: 'TJK', destinationId },
        frequency,
        dimensions: {},
      },
    },
    releases: releases.map((cells) => ({
      editionId: 'first',
      firstPeriod: ordinal,
      cells: Array.from(cells, (cell) => ({
        value: cell === '1' ? 1 : Number.NaN,
        status: cell === '1' ? ('A' as const) : ('L' as const),
        said: {},
      })),
    })),
  }
}

it('is the last month of the newest value of any frequency, absences behind it left out, as each release has it', async () => {
  await writeSeries(database, [
    series('ONE', 'RUS', '2010', '11LL', '1111'),
    series('ONE', 'KAZ', '2011-Q1', '11L', '11L'),
    series('TWO', 'RUS', '2012-Q1', '1', '1'),
    series('NONE', 'RUS', '2012', 'L', 'L'),
  ])
  const month = (year: number, ofYear: number) => (parsePeriod(`${year}-01`)?.ordinal ?? 0) + ofYear - 1
  const asked = ['TWO', 'ONE', 'NONE', 'UNKNOWN']
  expect(await loadNewestMonths(database.sql, 1, asked)).toEqual([
    month(2012, 3),
    month(2011, 12),
    -Infinity,
    -Infinity,
  ])
  expect(await loadNewestMonths(database.sql, 2, asked)).toEqual([
    month(2012, 3),
    month(2013, 12),
    -Infinity,
    -Infinity,
  ])
})
