import type { Importer, IngestItem, Progress, ReadCounts } from '../../item.ts'
import { isInCatalogue } from '../../catalogue/index.ts'
import { createPlaceLookup } from '../../places/place-lookup.ts'
import { countUnresolvedPlaces } from '../../places/unresolved-places.ts'
import { detached } from '../../source/detached.ts'
import type { Source } from '../../source/source-file.ts'
import { describeIndicator, unitMultOf } from '../wdi/describe-indicator.ts'
import { createWdiCoverage } from '../wdi/wdi-coverage.ts'
import type { EditionLabel } from '../wdi/wdi-edition.ts'
import { datasetRecords, editionId, editionRecord, wdiDatasetId } from '../wdi/wdi-records.ts'
import { editionOfFile } from './edition-of-file.ts'
import { assignRoles } from './file-roles.ts'
import { readDataFile } from './read-data-file.ts'
import type { WideContext } from './read-data-file.ts'
import { readMetadata } from './read-metadata.ts'
import { createRejectTally } from './tally-rejects.ts'
import { watchFiles } from './watched-files.ts'
import { openWideFile } from './wide-rows.ts'
import { worldBankSchemes } from './world-bank-schemes.ts'

export interface WorldBankImporterOptions {
  /** The download of one indicator (or of several, side by side), or that of all of World Development Indicators. */
  source: Source
  /** Label of the edition. Default: see `editionOfFile`. */
  edition?: string
}

const causes = {
  noteYear: 'Notes whose year cannot be read',
  noteKey: 'Notes that name no series or no country',
  noteText: 'Notes without text',
  noteTwice: 'Notes that stand there twice',
  noteless: 'Footnotes on cells without a value',
  seriesless: 'Footnotes on series that the data do not have',
  timeless: 'Notes on years in which the indicator has no value',
}

/**
 * An importer of the World Bank's own downloads of World Development Indicators, wide and with the texts beside them.
 * It covers the indicators that the data have rows of, keeps footnotes as attributes of their observations, and holds
 * one row at a time, besides the notes.
 * @throws IngestError when the source has no file of data; while reading, when a file as a whole cannot be taken
 */
export function createWorldBankImporter({ source, edition: asked }: WorldBankImporterOptions): Importer {
  const roles = assignRoles(source.location, source.files)
  const codes: string[] = []
  // Records are only added to: a download of one indicator must not take the others out of the graph.
  const scope = { datasetId: wdiDatasetId, indicators: codes, records: [] }
  const unresolved = countUnresolvedPlaces()
  const counts = { rows: 0, emptyRows: 0, unresolvedAreas: unresolved.counts } satisfies ReadCounts

  async function* items(report: (progress: Progress) => void): AsyncGenerator<IngestItem> {
    const files = watchFiles(source.files, report)
    const places = createPlaceLookup(worldBankSchemes)
    const tally = createRejectTally(causes)
    yield* datasetRecords()
    const { texts, notes } = yield* readMetadata(roles, files, places, tally)

    const mults = new Map<string, number>()
    const unitMult = (code: string, title: string): number => {
      const known = mults.get(code) ?? unitMultOf(code, texts.get(code) ?? { title, definition: null })
      mults.set(code, known)
      return known
    }
    const context: WideContext = { places, unresolved, notes, unitMult, counts, seen: new Map() }
    const titles = new Map<string, { title: string; file: string }>()
    const editions = new Map<string, EditionLabel & { coverage: ReturnType<typeof createWdiCoverage> }>()

    for (const file of roles.data) {
      const wide = await openWideFile(files.rows(file), file.name)
      const label = await editionOfFile(file, source.location, wide.lastUpdated, asked)
      const edition = editions.get(label.label) ?? { ...label, coverage: createWdiCoverage() }
      editions.set(label.label, edition)
      for await (const item of readDataFile(wide, file.name, context)) {
        if (item.type === 'reject') {
          yield item
          continue
        }
        const { code, title, areaId, observations } = item
        if (!titles.has(code)) titles.set(code, { title: detached(title), file: file.name })
        if (observations.length === 0) continue
        edition.coverage.add(code, areaId, observations)
        yield {
          type: 'series',
          indicatorId: code,
          subject: { areaId },
          frequency: 'A',
          dimensions: {},
          datasetId: wdiDatasetId,
          editionId: editionId(label),
          observations,
        }
      }
    }
    codes.push(...titles.keys())

    const known = (id: string): boolean => titles.has(id) || isInCatalogue(id)
    for (const [code, { title, file }] of titles) {
      const said = texts.get(code)
      const plain = { title, definition: null, topics: [], licences: [] }
      const { records, remarks } = describeIndicator(code, said ?? plain, known)
      yield* records
      for (const remark of remarks) yield { type: 'reject', file, ...remark }
      if (said !== undefined || isInCatalogue(code)) continue
      const reason = `No file beside the data describes ${code}: name and unit are read from its row, and it has no definition.`
      yield { type: 'reject', file, field: 'Indicator Name', reason, raw: title }
    }
    yield* notes.unused()
    yield* tally.closing()
    yield* unresolved.excess('Country Code')
    const checksum = files.checksum()
    for (const { coverage, ...label } of editions.values()) {
      yield editionRecord(label, checksum, coverage.read())
    }
  }
  return { name: 'worldbank', scopes: [scope], counts, items }
}
