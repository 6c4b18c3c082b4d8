import type { Observation, SeriesItem } from '../../item.ts'
import { datasetId, editionId } from './metadata.ts'
import type { Reading } from './reading.ts'
import { corridorOrArea } from './subject.ts'

/** Puts settled values together to series, each with its observations in order of time. */
export function seriesItems(readings: readonly Reading[]): SeriesItem[] {
  const series = new Map<string, SeriesItem & { observations: Observation[] }>()
  for (const reading of readings) {
    if (reading.type !== 'value') continue
    const { spec, subject, observation } = reading
    const key = `${spec.key}|${corridorOrArea(subject)}`
    const known = series.get(key)
    if (known !== undefined) {
      known.observations.push(observation)
      continue
    }
    series.set(key, {
      type: 'series',
      indicatorId: spec.indicatorId,
      subject,
      frequency: 'A',
      dimensions: spec.dimensions,
      datasetId,
      editionId,
      observations: [observation],
    })
  }
  for (const { observations } of series.values()) observations.sort((a, b) => a.period - b.period)
  return [...series.values()]
}
