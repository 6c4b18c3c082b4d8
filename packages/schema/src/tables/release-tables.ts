import type { About, Table } from '@opencorridor/formats'
import { citeRelease } from '../citations/cite-answer.ts'
import { sourcesOfDatasets } from '../citations/sources.ts'
import type { InView, ReleaseView } from '../releases/release-view.ts'
import { displayName } from '../releases/view-areas.ts'
import { corridorColumns } from './corridor-table.ts'
import { areaFootnotes } from './footnotes.ts'
import { projectColumns } from './project-table.ts'
import { recordTable, textColumn } from './record-table.ts'
import type { RecordColumn } from './record-table.ts'
import { releaseObservationColumns, releaseObservations } from './release-observations.ts'

const areaColumns: readonly RecordColumn<InView<'Area'>>[] = [
  textColumn('area', 'Our code; ISO 3166-1 alpha-3 where there is one', ({ id }) => id, 'DIMENSION'),
  textColumn('name', 'Name in English', (area) => displayName(area, 'en').name),
  textColumn('kind', 'COUNTRY or REGION', ({ kind }) => kind),
  textColumn('founded_on', 'When it was founded', ({ foundedOn }) => foundedOn),
  textColumn('dissolved_on', 'When it ceased to be', ({ dissolvedOn }) => dissolvedOn),
  textColumn('footnote', 'Designation that every display shows', ({ footnote }) => footnote),
]

const indicatorColumns: readonly RecordColumn<InView<'Indicator'>>[] = [
  textColumn('indicator', 'Our code', ({ id }) => id, 'DIMENSION'),
  textColumn('name', 'Name', ({ name }) => name),
  textColumn('subject', 'AREA or CORRIDOR', ({ subject }) => subject),
  textColumn('unit', 'Unit of its values', ({ unit }) => unit),
  textColumn('frequency', 'Frequency', ({ frequency }) => frequency),
  textColumn('aggregation', 'What its values bear', ({ aggregation }) => aggregation),
  textColumn('status', 'ACTIVE, DISCONTINUED or MOVED', ({ status }) => status),
  textColumn('definition', 'Definition', ({ definition }) => definition),
  textColumn('dataset', 'Dataset that defines it', ({ datasetId }) => datasetId),
]

const datasetColumns: readonly RecordColumn<InView<'Dataset'>>[] = [
  textColumn('dataset', 'Our code', ({ id }) => id, 'DIMENSION'),
  textColumn('name', 'Name', ({ name }) => name),
  textColumn('publisher', 'Who publishes it', ({ view, publisherId }) => {
    return view.find('Organisation', publisherId)?.name ?? publisherId
  }),
  textColumn('licence', 'Licence', ({ licence }) => licence),
  textColumn('licence_url', 'Address of the licence', ({ licenceUrl }) => licenceUrl),
  textColumn('attribution', 'How the publisher is to be named', ({ attribution }) => attribution),
  textColumn('url', 'Where the publisher presents it', ({ url }) => url),
]

const codeColumns: readonly RecordColumn<InView<'DimensionCode'>>[] = [
  textColumn('dimension', 'Dimension', ({ dimension }) => dimension, 'DIMENSION'),
  textColumn('code', 'Code', ({ code }) => code, 'DIMENSION'),
  textColumn('name', 'What the code means', ({ name }) => name),
]

/**
 * A release as tables: every observation, and what its codes mean. Names are in English; other languages are a question
 * away.
 *
 * @param publicUrl - See `GraphContext.publicUrl`.
 */
export function releaseTables(view: ReleaseView, publicUrl: string): Table[] {
  const datasets = view.all('Dataset').map(({ id }) => id)
  const footnotes = areaFootnotes(
    view,
    view.all('Area').map(({ id }) => id),
  )
  const about = (name: string, title: string): About => ({
    ...{ name, title, language: 'en', release: view.release, footnotes, gaps: [] },
    sources: sourcesOfDatasets(view, datasets),
    citation: citeRelease(view.release, { publicUrl }),
  })
  const records = <R>(name: string, title: string, all: readonly R[], columns: readonly RecordColumn<R>[]) =>
    recordTable(about(name, title), { size: all.length, at: (place) => all[place] as R }, columns)
  return [
    {
      about: about('observations', 'Every observation of the release'),
      columns: releaseObservationColumns,
      batches: () => releaseObservations(view),
    },
    records('indicators', 'Indicators', view.all('Indicator'), indicatorColumns),
    records('areas', 'Countries and regions', view.all('Area'), areaColumns),
    records('corridors', 'Corridors with data', view.all('Corridor'), corridorColumns('en')),
    records('projects', 'Projects', view.all('Project'), projectColumns('en')),
    records('datasets', 'Datasets, publishers and licences', view.all('Dataset'), datasetColumns),
    records('dimension_codes', 'Codes of breakdowns', view.all('DimensionCode'), codeColumns),
  ]
}
