import type { RecordKind } from '@opencorridor/schema'
import type { RejectItem, Importer, IngestItem, Progress } from '../../item.ts'
import { fieldPath } from './field-spec.ts'
import { datasetId, metadataItems, preferenceItems } from './metadata.ts'
import { createPlaceResolver } from './place-resolver.ts'
import type { PlaceResolver } from './place-resolver.ts'
import { parseProfile } from './profile.ts'
import { factbookIndicators, readProfile } from './read-profile.ts'
import type { Reading, RejectReading } from './reading.ts'
import { seriesItems } from './series-items.ts'
import { settle } from './settle.ts'
import { factbookFolder, readPackage } from './source.ts'
import { statementItems } from './statement-items.ts'

const covered: readonly RecordKind[] = [
  'Organisation',
  'Dataset',
  'Edition',
  'DatasetPreference',
  'Statement',
  'StatementSubject',
  'SourceReference',
]

/** What the importer is given. */
export interface FactbookOptions {
  /** How GEC codes and country names become areas. Default: the areas that OpenCorridor knows out of the box. */
  places?: PlaceResolver
  /** A folder laid out as the package is. Default: the installed package. */
  folder?: string
}

/**
 * The World Factbook, edition of mid-2015: series, statements, and what was not taken. Corridors are
 * no records of it: publishing derives them from the series and statements about them. The indicators themselves are records of the catalogue (`catalogueRecords`), which must be ingested too.
 */
export function createFactbookImporter({
  places,
  folder = factbookFolder(),
}: FactbookOptions = {}): Importer {
  return {
    name: 'factbook',
    scopes: [
      {
        datasetId,
        indicators: 'all',
        records: covered,
      },
    ],
    async *items(report) {
      const { profiles, checksum } = await readPackage(folder)
      const total = profiles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
      const resolver = places ?? createPlaceResolver()
      const readings: Reading[] = []
      let done = 0
      for (const source of profiles) {
        readings.push(...readProfile(parseProfile(source), resolver))
        done += Buffer.byteLength(source.text)
        report({ done, total } satisfies Progress)
      }
      yield* metadataItems(checksum, profiles.length)
      yield* preferenceItems(factbookIndicators)
      yield* readingItems(settle(readings))
    },
  }
}

function* readingItems(readings: readonly Reading[]): Generator<IngestItem> {
  yield* seriesItems(readings)
  for (const reading of readings) {
    if (reading.type === 'statement') yield* statementItems(reading)
    else if (reading.type === 'reject') yield rejectItem(reading)
  }
}

function rejectItem({ file, spec, reason, raw }: RejectReading): RejectItem {
  return { type: 'reject', file, field: spec === undefined ? 'whole profile' : fieldPath(spec), reason, raw }
}
