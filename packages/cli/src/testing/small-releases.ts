import { stage } from '@opencorridor/ingest'
import type { IngestItem, RejectItem, SeriesItem } from '@opencorridor/ingest'
import type { Database, RecordInput, RecordKind } from '@opencorridor/schema'

/** A dataset `d` with one indicator and two countries, for tests of what is shown of a release. */

const datasetId = 'd'
const record = <K extends RecordKind>(kind: K, content: RecordInput<K>): IngestItem =>
  ({ type: 'record', kind, record: content }) as IngestItem

const areaName = (areaId: string, name: string): IngestItem =>
  record('AreaName', { areaId, language: 'en', form: 'SHORT', name, since: '', until: '', datasetId })

const base: IngestItem[] = [
  record('Organisation', { id: 'org', name: 'Publisher', datasetId }),
  record('Dataset', {
    ...{ id: datasetId, name: 'Data', publisherId: 'org', licence: 'CC BY 4.0', attribution: 'P', datasetId },
  }),
  record('Edition', { id: 'd/e', label: 'e', datasetId }),
  ...['TJK', 'RUS'].map((id) => record('Area', { id, kind: 'COUNTRY', datasetId })),
  areaName('TJK', 'Tajikistan'),
  areaName('RUS', 'Russian Federation'),
  record('Indicator', {
    ...{ id: 'gdp', name: 'GDP <current>', subject: 'AREA', frequency: 'A', unitKind: 'COUNT', unit: 'US$' },
    ...{ aggregation: 'SUM', status: 'ACTIVE', datasetId },
  }),
]

/** Yearly values of GDP from 2018 on. */
function series(areaId: string, values: readonly number[]): SeriesItem {
  return {
    ...{ type: 'series', indicatorId: 'gdp', subject: { areaId }, frequency: 'A', dimensions: {}, datasetId },
    editionId: 'd/e',
    observations: values.map((value, index) => ({ period: 2018 + index, value, status: 'A' })),
  }
}

/** Stages a run that says this and nothing else of the dataset; gives its id. */
export async function stageValues(
  database: Database,
  values: Readonly<Record<string, readonly number[]>>,
  rejects: readonly RejectItem[] = [],
  names: Readonly<Record<string, string>> = {},
): Promise<string> {
  const all = Object.entries(values).map(([areaId, own]) => series(areaId, own))
  async function* items(): AsyncGenerator<IngestItem> {
    const renamed = Object.entries(names).map(([areaId, name]) => areaName(areaId, name))
    yield* [...base, ...renamed, ...all, ...rejects]
    await Promise.resolve()
  }
  const scopes = [{ datasetId, indicators: 'all' as const, records: [] }]
  return (await stage(database, { name: 'small', scopes, items })).runId
}
