import type { RecordKind } from '@opencorridor/schema'
import type { IngestScope, RecordItem } from '../../item.ts'
import { recordItem } from '../../record-item.ts'

/**
 * Kinds that an organisation's files cover whole: an activity that is no longer in them is removed. Organisations,
 * sectors and areas are not among them, for the activities of other publishers speak of the same.
 */
const coveredKinds: readonly RecordKind[] = [
  'Dataset',
  'SourceReference',
  'Project',
  'ProjectTitle',
  'ProjectOrganisation',
  'ProjectArea',
  'ProjectSector',
  'ProjectResult',
  'ProjectRelation',
  'ProjectMoney',
  'Statement',
  'StatementSubject',
  'Publication',
  'Link',
  'Translation',
]

/** What is known of the files as a whole. */
export interface EditionFacts {
  /** As asked for; else the beginning of the checksum. */
  label: string
  checksum: string
  licence: string
}

interface Reporter {
  id: string
  reporter: string
  publisherId: string
  name: string
  activities: number
  generatedOn: string | undefined
}

/** The organisations that report activities: each is a dataset. */
export interface Reporters {
  /** One for each dataset that was met; grows while the files are read. */
  readonly scopes: readonly IngestScope[]
  /** Counts one activity. */
  add(found: Omit<Reporter, 'activities'>): void
  /** Datasets and editions: complete when everything was read. */
  records(facts: EditionFacts): Generator<RecordItem>
}

export function createReporters(): Reporters {
  const met = new Map<string, Reporter>()
  const scopes: IngestScope[] = []
  return {
    scopes,
    add(found) {
      const known = met.get(found.id)
      if (known === undefined) {
        scopes.push({ datasetId: found.id, indicators: [], records: coveredKinds })
        met.set(found.id, { ...found, activities: 1 })
        return
      }
      known.activities += 1
      if ((found.generatedOn ?? '') > (known.generatedOn ?? '')) known.generatedOn = found.generatedOn
    },
    *records({ label, checksum, licence }) {
      const retrievedOn = new Date().toISOString().slice(0, 10)
      for (const { id, reporter, publisherId, name, activities, generatedOn } of met.values()) {
        yield recordItem('Dataset', {
          id,
          name: `IATI activities of ${name}`,
          publisherId,
          licence,
          attribution: `${name}, IATI activities`,
          url: 'https://iatiregistry.org/',
          description: `Activities that ${name} (${reporter}) reports in the standard of the International Aid Transparency Initiative.`,
          datasetId: id,
        })
        yield recordItem('Edition', {
          id: `${id}/${label}`,
          label,
          ...(generatedOn === undefined ? {} : { publishedOn: generatedOn }),
          retrievedOn,
          checksum,
          coverage: { activities },
          datasetId: id,
        })
      }
    },
  }
}
