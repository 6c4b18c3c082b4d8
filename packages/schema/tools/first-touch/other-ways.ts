import type { Database } from '../../src/database/database.ts'
import { pieceBytes, seriesStatements } from '../../src/releases/series-statement.ts'
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

/**
 * Ways to read the series of an indicator through Prisma and through `pg`: into arrays of numbers where they come as
 * rows, into the bytes of all cells where they come as one.
 */
export function otherWays(
  { prisma, pool }: Database,
  sequence: number,
): Record<string, (id: string) => Promise<unknown>> {
  const inForce = { validFrom: { lte: sequence }, OR: [{ validTo: null }, { validTo: { gt: sequence } }] }
  const packed = (id: string) => [sequence, [id], [''], [''], ['']]
  const decoded = async (statement: string, encoding: 'hex' | 'base64', id: string) => {
    const pieces = await prisma.$queryRawUnsafe<PackedRow[]>(statement, ...packed(id))
    return pieces.map(({ cells }) => Buffer.from(cells ?? '', encoding))
  }
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
    'Prisma, rows with the values as bytes': async (id) => {
      const sql = rows('array_send(v."values")', 'v."statuses"')
      const read = await prisma.$queryRawUnsafe<{ values: Uint8Array }[]>(sql, sequence, id)
      return read.map(({ values }) => decodeFloat8Array(values))
    },
    'Prisma, rows with the values in hexadecimal': async (id) => {
      const sql = rows(`encode(array_send(v."values"), 'hex')`, `encode(v."statuses", 'hex')`)
      const read = await prisma.$queryRawUnsafe<{ values: string }[]>(sql, sequence, id)
      return read.map(({ values }) => decodeFloat8Array(Buffer.from(values, 'hex')))
    },
    'Prisma, one row with all cells as bytes': (id) =>
      prisma.$queryRawUnsafe(inOneRow(asBytes), ...packed(id)),
    'Prisma, one row with all cells in hexadecimal': (id) => decoded(inOneRow(inHexadecimal), 'hex', id),
    'Prisma, one row with all cells in base64': (id) => decoded(inOneRow(inBase64), 'base64', id),
    'Prisma, pieces of all cells in hexadecimal': (id) => decoded(inHexadecimal, 'hex', id),
    'Prisma, pieces of all cells in base64': (id) => decoded(inBase64, 'base64', id),
  }
}
