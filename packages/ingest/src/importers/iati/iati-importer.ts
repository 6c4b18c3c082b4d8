import { IngestError } from '../../item.ts'
import type { Importer, IngestItem, Progress, ReadCounts } from '../../item.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { checksumOf } from '../../gather/checksum.ts'
import { watchedFiles } from '../watched-source.ts'
import { createRefusals } from './activity.ts'
import { activityItems } from './activity-items.ts'
import { isoDateOf } from './dates.ts'
import { createHomelessCounter } from './homes.ts'
import { checkIatiFile, fileAttribute } from './iati-version.ts'
import { createIdentifiers } from './identifiers.ts'
import { nameOf } from './narratives.ts'
import { createOrganisations } from './organisations.ts'
import { createPlaces } from './places.ts'
import { readActivity } from './read-activity.ts'
import { createRelations } from './relations.ts'
import { createReporters } from './reporters.ts'
import { createSectors } from './sector-records.ts'
import { childOf } from './xml/element.ts'
import { readElements } from './xml/read-elements.ts'

export interface IatiImporterOptions {
  /** Files of activities: all files of each organisation that reports in them, for what they leave out is removed. */
  files: readonly SourceFile[]
  /** Label of the edition, best as year and month (`2026-07`). Default: the beginning of the files' checksum. */
  edition?: string
  /** Licence of the data, which the files do not say. Default: that the IATI Registry says it. */
  licence?: string
}

const registryLicence = 'as the publisher states in the IATI Registry'

/** Personal data: of it nothing but the element's name and line is ever kept. */
const skip: ReadonlySet<string> = new Set(['contact-info'])

/** What lies beside the files of a publisher and is no XML. */
const otherFormat = /\.(?:csv|docx?|html?|json|md|ods|pdf|txt|xlsx?|xsd)$/i

/**
 * An importer of IATI activities, versions 2.01 to 2.03. It reads one activity at a time. Each organisation that
 * reports is a data set, which the files cover whole.
 * @throws IngestError while reading, when a file as a whole cannot be taken: it is not well-formed, of version 1, no
 *   list of activities; or when there is no activity in any of them
 */
export function createIatiImporter({
  files,
  edition,
  licence = registryLicence,
}: IatiImporterOptions): Importer {
  const reporters = createReporters()
  const organisations = createOrganisations()
  const places = createPlaces()
  const sectors = createSectors()
  const counts = { rows: 0, emptyRows: 0, unresolvedAreas: places.unresolved.counts } satisfies ReadCounts

  async function* items(report: (progress: Progress) => void): AsyncGenerator<IngestItem> {
    const [identifiers, relations] = [createIdentifiers(), createRelations()]
    const [refusals, homeless] = [createRefusals(), createHomelessCounter()]

    async function* read(file: SourceFile): AsyncGenerator<IngestItem> {
      const { name } = file
      const refuse = refusals.of(name)
      let generatedOn: string | undefined
      const elements = readElements(file.read(), {
        name,
        skip,
        isRecord: (root) => root === 'iati-activity',
        onRoot(root) {
          checkIatiFile(root, name)
          generatedOn = isoDateOf(fileAttribute(root, 'generated-datetime')?.slice(0, 10) ?? '')
          homeless.addAround(root, name)
        },
      })
      for await (const element of elements) {
        if (element.name !== 'iati-activity') {
          homeless.addAround(element, name)
          continue
        }
        counts.rows += 1
        const activity = readActivity(element, name, refuse, identifiers, { organisations, sectors, places })
        if (activity !== undefined) {
          const reporting = childOf(element, 'reporting-org') ?? element
          const publisherId = organisations.of(reporting, activity, 'reporting-org')
          const { datasetId: id, reporter } = activity
          const called = nameOf(reporting, activity)?.main.text ?? reporter
          reporters.add({ id, reporter, publisherId: publisherId ?? '', name: called, generatedOn })
          yield* activityItems(activity)
          relations.add(activity)
          homeless.add(element, name)
        }
        yield* refusals.take()
      }
    }

    for (const file of watchedFiles(files, report)) {
      if (files.length > 1 && otherFormat.test(file.base)) {
        yield { type: 'reject', file: file.name, reason: 'The file is no XML by its name, and is not read.' }
        continue
      }
      yield* read(file)
    }
    if (counts.rows === 0) {
      const names = files.map(({ name }) => name).join(', ')
      throw new IngestError(`There is no activity in ${names}; give files that hold <iati-activity>.`)
    }
    yield* relations.records((identifier) => identifiers.projectOf(identifier))
    yield* refusals.take()
    yield* organisations.records()
    const checksum = await checksumOf(files)
    const label = edition ?? `sha256-${checksum.slice(0, 12)}`
    yield* reporters.records({ label, checksum, licence })
    yield* refusals.excess()
    yield* homeless.rejects()
  }

  return { name: 'iati', scopes: reporters.scopes, counts, items }
}
