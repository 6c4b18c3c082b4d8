import type { Database } from '../../database/database.ts'
import { absences, offGrid } from '../../series/observation-status.ts'
import { parsePeriod } from '../../series/period.ts'
import { seriesKey } from '../../series/series-key.ts'

/** A cell by hand: a value, a value and its status (`[7, 'E']`), a kind of absence (`'L'`), or null for nothing said. */
export type TestCell = number | readonly [value: number, status: string] | string | null

/** A series by hand. */
export interface TestSeries {
  indicatorId: string
  /** Area id, or corridor id as `TJK-RUS`. */
  subject: string
  datasetId: string
  /** Period of the first cell; it says the frequency. */
  from: string
  cells: readonly TestCell[]
  dimensions?: Record<string, string>
  /** What else is said of cells, by period. */
  attributes?: Record<string, Record<string, string>>
}

const valueOf = (cell: TestCell): number =>
  typeof cell === 'number' ? cell : Array.isArray(cell) ? Number(cell[0]) : Number.NaN

function statusOf(cell: TestCell): number {
  if (cell === null) return offGrid
  if (typeof cell === 'string' && !absences.has(cell)) throw new RangeError(`${cell} is no absence.`)
  const code = typeof cell === 'number' ? 'A' : typeof cell === 'string' ? cell : cell[1]
  return code.charCodeAt(0)
}

/** Series of a release by hand, for tests: they stand from its sequence on. */
export async function insertSeries(database: Database, sequence: number, all: readonly TestSeries[]) {
  const rows = all.map((one) => {
    const { indicatorId, subject, datasetId, dimensions = {} } = one
    const first = parsePeriod(one.from)
    if (first === undefined) throw new RangeError(`${one.from} is no period.`)
    const { frequency, ordinal } = first
    const [originId, destinationId] = subject.split('-')
    const key = seriesKey({ subjectId: subject, frequency, dimensions, datasetId })
    return { one, frequency, ordinal, key, originId, destinationId, indicatorId, datasetId, dimensions }
  })
  await database.prisma.series.createMany({
    data: rows.map(
      ({ one, key, frequency, originId, destinationId, indicatorId, datasetId, dimensions }) => ({
        ...{ indicatorId, seriesKey: key, frequency, datasetId, dimensions },
        ...(destinationId === undefined
          ? { subjectKind: 'AREA' as const, areaId: one.subject }
          : { subjectKind: 'CORRIDOR' as const, originId: originId ?? '', destinationId }),
      }),
    ),
  })
  // Not through Prisma: it refuses NaN.
  for (const { one, key, ordinal, indicatorId, datasetId } of rows) {
    await database.pool.query(
      `INSERT INTO "SeriesVersion" ("indicatorId", "seriesKey", "validFrom", "editionId", "firstPeriod", "values", "statuses")
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        indicatorId,
        key,
        sequence,
        datasetId,
        ordinal,
        one.cells.map(valueOf),
        Buffer.from(one.cells.map(statusOf)),
      ],
    )
  }
  await database.prisma.observationAttribute.createMany({
    data: rows.flatMap(({ one, key, indicatorId }) =>
      Object.entries(one.attributes ?? {}).flatMap(([period, said]) =>
        Object.entries(said).map(([attribute, value]) => ({
          ...{ indicatorId, seriesKey: key, attribute, value, validFrom: sequence },
          period: parsePeriod(period)?.ordinal ?? 0,
        })),
      ),
    ),
  })
}
