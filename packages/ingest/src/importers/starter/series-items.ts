import type { Observation, RecordItem, SeriesItem } from '../../item.ts'
import type { StarterDataset } from './shapes/around.ts'
import type { StarterSeriesFigure } from './shapes/statement.ts'
import type { Sources } from './source-items.ts'

/** How far a text's own figure stands behind a publisher's series: `DatasetPreference.rank`. */
const rank = 90

/**
 * Figures that are one number for one area and one year, as series. Texts are never mixed: each is a dataset, and
 * its series are its own. The attributes of a cell say where it is printed and how it was read.
 */
export function seriesItems(
  figures: readonly StarterSeriesFigure[],
  datasets: readonly StarterDataset[],
  sources: Sources,
): SeriesItem[] {
  const editions = new Map<string, string>(datasets.map(({ id, edition }) => [id, edition.id]))
  const series = new Map<string, SeriesItem & { observations: Observation[] }>()
  for (const figure of figures.toSorted((a, b) => a.year - b.year)) {
    const datasetId = sources.dataset(figure.source)
    const key = `${figure.indicator} ${figure.area} ${datasetId}`
    const item = series.get(key) ?? {
      type: 'series',
      indicatorId: figure.indicator,
      subject: { areaId: figure.area },
      frequency: 'A',
      dimensions: {},
      datasetId,
      editionId: editions.get(datasetId) ?? '',
      observations: [],
    }
    const { year: period, value, status } = figure
    item.observations.push({ period, value, status, attributes: attributes(figure) })
    series.set(key, item)
  }
  return [...series.values()]
}

function attributes(figure: StarterSeriesFigure): Record<string, string> {
  return {
    SOURCE: figure.source.join('; '),
    ...(figure.confidence === 'EXPLICIT' ? {} : { CONFIDENCE: figure.confidence }),
    ...(figure.attributedTo === null ? {} : { ATTRIBUTED_TO: figure.attributedTo }),
    ...(figure.rank === null ? {} : { RANK: figure.rank }),
    ...(figure.note === null ? {} : { NOTE: figure.note }),
  }
}

/** A plain question about an indicator is answered by a text only where no publisher of series has an answer. */
export function preferenceItems(series: readonly SeriesItem[]): RecordItem<'DatasetPreference'>[] {
  const pairs = new Map(series.map((item) => [`${item.indicatorId} ${item.datasetId}`, item]))
  return [...pairs.values()].map(({ indicatorId, datasetId }) => ({
    type: 'record',
    kind: 'DatasetPreference',
    record: { indicatorId, datasetId, rank, reason: 'A figure quoted in a text, not a statistical series.' },
  }))
}
