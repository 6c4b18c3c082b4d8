import { decodeFloat8Array } from '@opencorridor/schema'
import type { PoolClient } from 'pg'
import { copyRows } from '../stage/copy-rows.ts'
import { addSeries, seriesTarget } from '../stage/add-series.ts'
import { createBinaryRows } from '../stage/binary-rows.ts'
import type { SeriesRow } from '../stage/series-row.ts'
import { mergeCells } from './merge-cells.ts'
import type { SeriesStep } from './merge-cells.ts'
import { fillTable } from './publishing.ts'

/** The run under which series stand in the staging table that were merged from what several say. */
export const carriedRun = 'carried'

/** What one run, or the release in force (run 0), says of a series. */
interface Part extends Omit<SeriesRow, 'values'> {
  run: number
  values: Buffer
}

/** Series in memory at a time, and bytes of what they are merged to. */
const batchSize = 500
const mergedSize = 512 * 1024

/**
 * Resolves the scopes in which absence carries, wholly or outside some years: merges, series by series, what such runs
 * say with what is in force, or with what runs before them say. Expects `publish_cover`; makes
 *
 * - `publish_carry ("datasetId", "indicatorId", run, absence, "fromYear", "toYear")`: the runs that carry over an
 *   indicator of a dataset, after the last that covers it whole
 * - `publish_carried ("indicatorId", "seriesKey")`: the series that such runs touch. Those of which a cell is left
 *   stand in `StagedSeries` under `carriedRun`; what else is staged of them counts no more.
 */
export async function carrySeries(client: PoolClient): Promise<void> {
  await fillTable(
    client,
    'publish_carry',
    `SELECT known."datasetId", known."indicatorId", scope.run, scope.absence, scope."fromYear", scope."toYear"
     FROM (
       SELECT "datasetId", "indicatorId" FROM "StagedSeries" JOIN publish_run ON publish_run.id = "runId"
       UNION SELECT "datasetId", "indicatorId" FROM "Series"
     ) AS known JOIN publish_series_scope AS scope ON scope."datasetId" = known."datasetId"
     LEFT JOIN publish_cover AS cover
       ON (cover."datasetId", cover."indicatorId") = (known."datasetId", known."indicatorId")
     WHERE scope.absence <> 'REMOVES' AND scope.run > coalesce(cover.run, 0)
       AND (scope."indicatorId" IS NULL OR scope."indicatorId" = known."indicatorId")`,
  )
  const carried = await fillTable(
    client,
    'publish_carried',
    `SELECT staged."indicatorId", staged."seriesKey"
     FROM "StagedSeries" AS staged JOIN publish_run ON publish_run.id = staged."runId"
     JOIN publish_carry AS carry USING ("datasetId", "indicatorId")
     LEFT JOIN publish_cover AS cover USING ("datasetId", "indicatorId")
     WHERE publish_run.run = carry.run
       OR (carry.absence = 'YEARS' AND publish_run.run < carry.run AND publish_run.run >= coalesce(cover.run, 0))
     UNION
     SELECT "indicatorId", "seriesKey"
     FROM "Series" JOIN publish_carry AS carry USING ("datasetId", "indicatorId")
     JOIN "SeriesVersion" AS current USING ("indicatorId", "seriesKey")
     LEFT JOIN publish_cover AS cover USING ("datasetId", "indicatorId")
     WHERE carry.absence = 'YEARS' AND cover.run IS NULL AND current."validTo" IS NULL`,
  )
  if (carried > 0) await mergeCarried(client)
}

const subject = `"subjectKind", "areaId", "originId", "destinationId", frequency, dimensions`

async function mergeCarried(client: PoolClient): Promise<void> {
  const clears = await readClears(client)
  await client.query(
    `DECLARE publish_carrying NO SCROLL CURSOR FOR
     SELECT "indicatorId", "seriesKey", 0 AS run, ${subject}, "datasetId", "editionId", "firstPeriod",
       array_send("values") AS "values", statuses, (
         SELECT jsonb_agg(jsonb_build_object('period', period, 'attribute', attribute, 'value', value)
           ORDER BY period, attribute COLLATE "C")
         FROM "ObservationAttribute" AS said WHERE said."validTo" IS NULL
           AND (said."indicatorId", said."seriesKey") = (current."indicatorId", current."seriesKey")
       ) AS attributes
     FROM publish_carried JOIN "Series" USING ("indicatorId", "seriesKey")
     JOIN "SeriesVersion" AS current USING ("indicatorId", "seriesKey")
     LEFT JOIN publish_cover AS cover USING ("datasetId", "indicatorId")
     WHERE current."validTo" IS NULL AND cover.run IS NULL
     UNION ALL
     SELECT "indicatorId", "seriesKey", publish_run.run, ${subject}, "datasetId", "editionId", "firstPeriod",
       array_send("values"), statuses, attributes
     FROM publish_carried JOIN "StagedSeries" AS staged USING ("indicatorId", "seriesKey")
     JOIN publish_run ON publish_run.id = staged."runId"
     LEFT JOIN publish_cover AS cover USING ("datasetId", "indicatorId")
     WHERE publish_run.run >= coalesce(cover.run, 0)
     ORDER BY 1, 2, 3`,
  )
  let parts: Part[] = []
  const lines = createBinaryRows(mergedSize)
  /** Whether there is anything of the series to carry. */
  const finish = (): boolean => {
    const merged = mergeParts(parts, clears)
    if (merged !== undefined) addSeries(lines, carriedRun, merged)
    parts = []
    return merged !== undefined
  }
  for (;;) {
    const { rows } = await client.query<Part>(`FETCH ${batchSize} FROM publish_carrying`)
    let any = false
    for (const row of rows) {
      const [before] = parts
      if (before?.seriesKey !== row.seriesKey || before.indicatorId !== row.indicatorId) any = finish() || any
      parts.push(row)
    }
    if (rows.length === 0) any = finish() || any
    if (any) await copyRows(client, seriesTarget, lines.take())
    if (rows.length === 0) break
  }
  await client.query('CLOSE publish_carrying')
}

interface Clear {
  run: number
  fromYear: number
  toYear: number
}

/** The years that runs clear, by dataset and indicator, in the order of the runs. */
async function readClears(client: PoolClient): Promise<ReadonlyMap<string, Clear[]>> {
  const clears = new Map<string, Clear[]>()
  const { rows } = await client.query<Clear & { datasetId: string; indicatorId: string }>(
    `SELECT "datasetId", "indicatorId", run, "fromYear", "toYear" FROM publish_carry WHERE absence = 'YEARS' ORDER BY run`,
  )
  for (const { datasetId, indicatorId, ...clear } of rows) {
    const key = `${datasetId}\n${indicatorId}`
    clears.set(key, [...(clears.get(key) ?? []), clear])
  }
  return clears
}

/** Merges the parts of one series, in the order of their runs, to a row of the staging table. */
function mergeParts(parts: readonly Part[], allClears: ReadonlyMap<string, Clear[]>): SeriesRow | undefined {
  const newest = parts.at(-1)
  if (newest === undefined) return undefined
  const { datasetId, indicatorId, frequency } = newest
  const clears = allClears.get(`${datasetId}\n${indicatorId}`) ?? []
  const said = new Map(parts.map((part) => [part.run, { ...part, values: decodeFloat8Array(part.values) }]))
  const runs = [...new Set([...said.keys(), ...clears.map(({ run }) => run)])].filter((run) => run > 0)
  const steps: SeriesStep[] = runs
    .sort((a, b) => a - b)
    .map((run) => ({ clears: clears.filter((clear) => clear.run === run), said: said.get(run) }))
  const merged = mergeCells(frequency, said.get(0), steps)
  return merged && { ...newest, ...merged }
}
