import type { Observation, SeriesItem } from '@opencorridor/ingest'
import type { Frequency } from '@opencorridor/schema'
import { editionOf } from './bilateral-records.ts'

/** What a file says of one corridor in one period. */
export interface CorridorValue {
  /** Where the migrants come from; money arrives here. */
  originId: string
  /** Where they live; money is sent from here. */
  destinationId: string
  /** Ordinal of the period. */
  period: number
  /** In the base unit; null where the publisher says that there is none. */
  value: number | null
}

/** Which series values belong to. */
export interface CorridorSeriesKind {
  indicatorId: string
  datasetId: string
  frequency: Frequency
}

/** Values in any order as one series for each corridor. */
export function corridorSeries(kind: CorridorSeriesKind, values: Iterable<CorridorValue>): SeriesItem[] {
  const series = new Map<string, SeriesItem & { observations: Observation[] }>()
  for (const { originId, destinationId, period, value } of values) {
    const key = `${originId}-${destinationId}`
    const item = series.get(key) ?? {
      type: 'series',
      ...kind,
      subject: { originId, destinationId },
      dimensions: {},
      editionId: editionOf(kind.datasetId),
      observations: [],
    }
    item.observations.push({ period, value, status: value === null ? 'O' : 'A' })
    series.set(key, item)
  }
  for (const { observations } of series.values()) observations.sort((a, b) => a.period - b.period)
  return [...series.values()]
}
