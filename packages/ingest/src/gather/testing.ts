import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RecordInput, RecordKind } from '@opencorridor/schema'
import type { Importer, IngestItem, RejectItem, SeriesItem } from '../item.ts'

/** What an importer yielded, by kind. For tests. */
export interface ReadItems {
  items: IngestItem[]
  series: SeriesItem[]
  rejects: RejectItem[]
  records: <K extends RecordKind>(kind: K) => RecordInput<K>[]
}

/** Reads an importer to its end. */
export async function readItems(importer: Importer): Promise<ReadItems> {
  const items: IngestItem[] = []
  for await (const item of importer.items(() => undefined)) items.push(item)
  return {
    items,
    series: items.filter((item) => item.type === 'series'),
    rejects: items.filter((item) => item.type === 'reject'),
    records: <K extends RecordKind>(kind: K) =>
      // Narrowed by the kind, which types do not follow.
      items.flatMap((item) =>
        item.type === 'record' && item.kind === kind ? [item.record as unknown as RecordInput<K>] : [],
      ),
  }
}

/** A series as one line: `FLOW UZB-KOR.A SEX=F` and its cells, `2024 310 A`. */
export function shortSeries({
  indicatorId,
  subject,
  frequency,
  dimensions,
  observations,
}: SeriesItem): string[] {
  const place = 'areaId' in subject ? subject.areaId : `${subject.originId}-${subject.destinationId}`
  const breakdown = Object.entries(dimensions).map(([name, code]) => ` ${name}=${code}`)
  return [
    `${indicatorId} ${place}.${frequency}${breakdown.join('')}`,
    ...observations.map(({ period, value, status, removed }) =>
      removed === true ? `${period} removed` : `${period} ${value} ${status}`,
    ),
  ]
}

/** A folder of files that a test writes. */
export interface FixtureFolder extends Disposable {
  path: string
  write(name: string, content: string | Uint8Array): string
}

export function createFixtureFolder(): FixtureFolder {
  const path = mkdtempSync(join(tmpdir(), 'opencorridor-fixture-'))
  return {
    path,
    write(name, content) {
      writeFileSync(join(path, name), content)
      return join(path, name)
    },
    [Symbol.dispose]() {
      rmSync(path, { recursive: true })
    },
  }
}
