import type { PoolClient } from 'pg'
import { formatPeriod } from '@opencorridor/schema'
import type { RejectItem } from '../item.ts'
import { IngestError } from '../item.ts'
import { copyText } from './copy-rows.ts'
import type { CopyBatch, CopyTarget } from './copy-rows.ts'
import { createCopyQueue } from './copy-queue.ts'
import type { RecordRow } from './record-row.ts'
import { addSeries, seriesTarget } from './add-series.ts'
import { createBinaryRows } from './binary-rows.ts'
import type { SeriesRow } from './series-row.ts'

const recordTarget: CopyTarget = {
  table: 'StagedRecord',
  columns: ['runId', 'recordKind', 'recordKey', 'content'],
}
const rejectTarget: CopyTarget = {
  table: 'IngestReject',
  columns: ['runId', 'ordinal', 'file', 'line', 'field', 'reason', 'raw'],
}

/** Characters or bytes of a batch: small enough for two in memory to be nothing, large enough for few round trips. */
const batchSize = 1_000_000
/** A cut of what is shown of a record in a message, and of what is kept of a source's text. */
const shown = 200
const keptRaw = 500

/** Takes what a run has read into the staging tables, within the transaction of its client. */
export interface StagingTables {
  series(row: SeriesRow): Promise<void>
  record(row: RecordRow): Promise<void>
  reject(item: RejectItem): Promise<void>
  /** Writes what is left. */
  finish(): Promise<void>
  /** Waits for what is still being written, however it ends: nothing may run on the client after that. */
  settle(): Promise<void>
}

/** @throws IngestError (from any method) with both of two series or records that have one key */
export function createStagingTables(client: PoolClient, runId: string): StagingTables {
  const queue = createCopyQueue(client)
  const run = copyText(runId)
  let rejects = 0

  /** Rows of one table, with what each key of the batch stands for. */
  function createBatch<R>(
    target: CopyTarget,
    rows: Batch<R>,
    earlier: (keys: string[]) => Promise<[string, string] | undefined>,
  ) {
    let shownOf = new Map<string, string>()
    const flush = async (): Promise<void> => {
      if (shownOf.size === 0) return
      const batch = shownOf
      shownOf = new Map()
      await queue.push(target, rows.take(), async () => {
        const [key = '', content = ''] = (await earlier([...batch.keys()])) ?? []
        throw twice(key, content, batch.get(key) ?? '')
      })
    }
    return {
      flush,
      async add(row: R, key: string, content: string) {
        const before = shownOf.get(key)
        if (before !== undefined) throw twice(key, before, content)
        shownOf.set(key, content)
        rows.add(row)
        if (rows.size() >= batchSize) await flush()
      },
    }
  }

  const one = async (sql: string, keys: string[]): Promise<[string, string] | undefined> => {
    const { rows } = await client.query<{ key: string; content: string }>(sql, [runId, keys])
    return rows[0] && [rows[0].key, rows[0].content]
  }
  const records = createBatch(recordTarget, textBatch(), (keys) =>
    one(
      `SELECT "recordKind" || ' ' || "recordKey" AS key, left(content::text, ${shown}) AS content
       FROM "StagedRecord" WHERE "runId" = $1 AND "recordKind" || ' ' || "recordKey" = ANY ($2) LIMIT 1`,
      keys,
    ),
  )
  const series = createBatch(seriesTarget, seriesBatch(runId), (keys) =>
    one(
      `SELECT 'Series ' || "indicatorId" || ' ' || "seriesKey" AS key,
         cardinality("values") || ' cells, edition ' || "editionId" AS content
       FROM "StagedSeries" WHERE "runId" = $1 AND 'Series ' || "indicatorId" || ' ' || "seriesKey" = ANY ($2) LIMIT 1`,
      keys,
    ),
  )
  const rejected = createBatch(rejectTarget, textBatch(), () => Promise.resolve(undefined))

  return {
    series(row) {
      const { indicatorId, frequency, firstPeriod, values } = row
      const span = `${values.length} cells from ${formatPeriod(frequency, firstPeriod)}, edition ${row.editionId}`
      return series.add(row, `Series ${indicatorId} ${row.seriesKey}`, span)
    },
    record({ recordKind, recordKey, content }) {
      const json = JSON.stringify(content)
      const line = `${run}\t${recordKind}\t${copyText(recordKey)}\t${copyText(json)}\n`
      return records.add(line, `${recordKind} ${recordKey}`, json.slice(0, shown))
    },
    reject({ file, line, field, reason, raw }) {
      rejects += 1
      const text = (value: string | undefined) => copyText(value === undefined ? null : keepable(value))
      const place = [text(file), copyText(line ?? null), text(field)]
      const cells = [run, rejects, ...place, text(reason), text(raw?.slice(0, keptRaw))]
      return rejected.add(`${cells.join('\t')}\n`, String(rejects), '')
    },
    async finish() {
      for (const batch of [series, records, rejected]) await batch.flush()
      await queue.drain()
    },
    settle: () => queue.drain().catch(() => undefined),
  }
}

/** Rows on their way to a table. */
interface Batch<R> {
  add(row: R): void
  size(): number
  /** What COPY is sent of them; they are then given away. */
  take(): CopyBatch
}

/** Of lines in COPY's text format. */
function textBatch(): Batch<string> {
  let lines: string[] = []
  let size = 0
  return {
    add(line) {
      lines.push(line)
      size += line.length
    },
    size: () => size,
    take() {
      const taken = lines
      lines = []
      size = 0
      return taken
    },
  }
}

function seriesBatch(runId: string): Batch<SeriesRow> {
  const rows = createBinaryRows(batchSize)
  return {
    ...rows,
    add(row) {
      addSeries(rows, runId, row)
    },
  }
}

/** A refused text may be refused for just what PostgreSQL does not keep; it is shown without. */
function keepable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\u{fffd}')
}

function twice(key: string, first: string, second: string): IngestError {
  return new IngestError(`${key} comes twice in one run: (1) ${first}; (2) ${second}. One key may come once.`)
}
