import type { RecordInput, RecordKind } from '@opencorridor/schema'
import type { SessionSource } from '../stage/session.ts'
import type { Importer, IngestItem, IngestScope, Observation, RecordItem, SeriesItem } from '../item.ts'

/** Pieces of which the tests of staging and publishing make importers: a dataset `d`, three areas, two indicators. */

export const wholeScope: IngestScope = {
  datasetId: 'd',
  indicators: 'all',
  records: ['Project', 'ProjectResult'],
}

/** An importer of the items; a function is called when they are read. */
export function importerOf(
  items: Iterable<IngestItem> | (() => Iterable<IngestItem> | AsyncIterable<IngestItem>),
  scopes: readonly IngestScope[] = [wholeScope],
  name = 'fixture',
): Importer {
  async function* read() {
    yield* typeof items === 'function' ? items() : items
    await Promise.resolve()
  }
  return { name, scopes, items: read }
}

export function record<K extends RecordKind>(kind: K, content: RecordInput<K>): RecordItem<K> {
  return { type: 'record', kind, record: content }
}

/** What every series and record of the dataset refers to. */
export function base(datasetId = 'd', edition = 'e1'): RecordItem[] {
  return [
    record('Organisation', { id: `${datasetId}-org`, name: 'Publisher', aliases: ['P'], datasetId }),
    record('Dataset', {
      ...{ id: datasetId, name: `Data ${datasetId}`, publisherId: `${datasetId}-org`, licence: 'CC BY 4.0' },
      ...{ attribution: 'Publisher', datasetId },
    }),
    record('Edition', { id: `${datasetId}/${edition}`, label: edition, datasetId }),
  ]
}

/** Three areas and two indicators. */
export function places(datasetId = 'd'): RecordItem[] {
  return [
    ...['TJK', 'RUS', 'NAM'].map((id) => record('Area', { id, kind: 'COUNTRY' as const, datasetId })),
    indicator('gdp', 'AREA', datasetId),
    indicator('flow', 'CORRIDOR', datasetId),
  ]
}

export function indicator(id: string, subject: 'AREA' | 'CORRIDOR', datasetId = 'd'): RecordItem {
  return record('Indicator', {
    ...{ id, name: id, subject, frequency: 'A' as const, unitKind: 'COUNT', unit: 'persons' },
    ...{ aggregation: 'SUM' as const, status: 'ACTIVE' as const, datasetId },
  })
}

export function project(id: string, title = id, datasetId = 'd'): RecordItem {
  return record('Project', { id, title, status: 'CLOSED', datasetId })
}

/** A cell: its value, or its value (null for an absence) with status and attributes. */
export type FixtureCell = number | Pick<Observation, 'value' | 'status' | 'attributes'>

/** A yearly series of `gdp` of an area, or of `flow` of a corridor (`TJK-RUS`). */
export function series(
  subject: string,
  cells: Readonly<Record<number, FixtureCell>>,
  options: Partial<Pick<SeriesItem, 'indicatorId' | 'datasetId' | 'editionId' | 'dimensions'>> = {},
): SeriesItem {
  const [originId = '', destinationId] = subject.split('-')
  const datasetId = options.datasetId ?? 'd'
  return {
    type: 'series',
    indicatorId: destinationId === undefined ? 'gdp' : 'flow',
    subject: destinationId === undefined ? { areaId: subject } : { originId, destinationId },
    frequency: 'A',
    dimensions: {},
    datasetId,
    editionId: `${datasetId}/e1`,
    observations: Object.entries(cells).map(([year, cell]) => ({
      period: Number(year),
      ...(typeof cell === 'number' ? { value: cell, status: 'A' as const } : cell),
    })),
    ...options,
  }
}

/** Empties every table, which is faster than a database for each test. */
export async function empty({ pool }: SessionSource): Promise<void> {
  const { rows } = await pool.query<{ tables: string }>(
    `SELECT string_agg(quote_ident(tablename), ', ') AS tables FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  )
  await pool.query(`TRUNCATE ${rows[0]?.tables ?? ''}`)
}
