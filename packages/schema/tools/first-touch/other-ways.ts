import type { Database } from '../../src/database/database.ts'
import { pieceBytes, seriesStatements, subjectStatements } from '../../src/releases/series-statement.ts'
import { decodeFloat8Array } from '../../src/series/pack.ts'
import type { PackedRow } from '../../src/releases/packed-set.ts'

const rows = (values: string, statuses: string) =>
  `SELECT s."seriesKey", s."areaId", s."originId", s."destinationId", s."frequency", s."dimensions", s."datasetId",
     v."editionId", v."firstPeriod", ${values} AS "values", ${statuses} AS "statuses"
   FROM "Series" AS s JOIN "SeriesVersion" AS v USING ("indicatorId", "seriesKey")
   WHERE s."indicatorId" = $2 AND v."validFrom" <= $1 AND (v."validTo" IS NULL OR v."validTo" > $1)`

const inBase64 = seriesStatements.INDICATOR
const inHexadecimal = inBase64.replace("'base64'", "'hex'")
const asBytes = inBase64.replace(/encode\((substring\(.*\)), 'base64'\)/, '$1')
/** The same with all cells in one row. */
const inOneRow = (statement: string) => statement.replaceAll(String(pieceBytes), '1000000000')

/** Ways to read the series about one area, an indicator and an area given: what Prisma's client adds to a statement. */
export function waysToOne(
  { prisma, sql }: Database,
  sequence: number,
): Record<string, (of: readonly [indicatorId: string, areaId: string]) => Promise<unknown>> {
  const inForce = { validFrom: { lte: sequence }, OR: [{ validTo: null }, { validTo: { gt: sequence } }] }
  return {
    'pg, a row for each series (as it is read)': ([indicatorId, areaId]) =>
      sql.rows(subjectStatements.AREA, sequence, indicatorId, areaId),
    'pg, the statement of many subjects': ([indicatorId, areaId]) =>
      sql.rows(seriesStatements.AREA, sequence, [indicatorId], [areaId], [''], ['']),
    'Prisma, the same statement': ([indicatorId, areaId]) =>
      prisma.$queryRawUnsafe(subjectStatements.AREA, sequence, indicatorId, areaId),
    'Prisma, findMany of two tables': async ([indicatorId, areaId]) => {
      const series = await prisma.series.findMany({ where: { indicatorId, areaId } })
      const seriesKey = { in: series.map((it) => it.seriesKey) }
      return prisma.seriesVersion.findMany({ where: { indicatorId, seriesKey, ...inForce } })
    },
  }
}

/**
 * Ways to read the series of an indicator through Prisma and through `pg`: into arrays of numbers where they come as
 * rows, into the bytes of all cells where they come as one.
 */
export function otherWays(
  { prisma, sql, pool }: Database,
  sequence: number,
): Record<string, (id: string) => Promise<unknown>> {
  const inForce = { validFrom: { lte: sequence }, OR: [{ validTo: null }, { validTo: { gt: sequence } }] }
  const packed = (id: string) => [sequence, [id], [''], [''], ['']]
  const decode = (pieces: readonly PackedRow[], encoding: 'hex' | 'base64') =>
    pieces.map(({ cells }) => Buffer.from(cells ?? '', encoding))
  const decoded = async (statement: string, encoding: 'hex' | 'base64', id: string) =>
    decode(await sql.rows<PackedRow>(statement, ...packed(id)), encoding)
  return {
    'pg, rows with the values as text': async (id) => {
      const { rows: read } = await pool.query<{ values: number[] }>({
        name: 'text',
        text: rows('v."values"', 'v."statuses"'),
        values: [sequence, id],
      })
      return read.map(({ values }) => Float64Array.from(values))
    },
    'pg, rows with the values as bytes': async (id) => {
      const { rows: read } = await pool.query<{ values: Uint8Array }>({
        name: 'bytes',
        text: rows('array_send(v."values")', 'v."statuses"'),
        values: [sequence, id],
      })
      return read.map(({ values }) => decodeFloat8Array(values))
    },
    'Prisma, findMany of three tables': async (indicatorId) => {
      const [, versions] = await Promise.all([
        prisma.series.findMany({ where: { indicatorId } }),
        prisma.seriesVersion.findMany({ where: { indicatorId, ...inForce } }),
        prisma.observationAttribute.findMany({ where: { indicatorId, ...inForce } }),
      ])
      return versions.map(({ values }) => Float64Array.from(values))
    },
    'pg, one row with all cells as bytes': (id) => sql.rows(inOneRow(asBytes), ...packed(id)),
    'pg, one row with all cells in hexadecimal': (id) => decoded(inOneRow(inHexadecimal), 'hex', id),
    'pg, one row with all cells in base64': (id) => decoded(inOneRow(inBase64), 'base64', id),
    'pg, pieces of all cells in hexadecimal': (id) => decoded(inHexadecimal, 'hex', id),
    'pg, pieces of all cells in base64 (as it is read)': (id) => decoded(inBase64, 'base64', id),
    'Prisma, the same statement': async (id) =>
      decode(await prisma.$queryRawUnsafe<PackedRow[]>(inBase64, ...packed(id)), 'base64'),
  }
}
