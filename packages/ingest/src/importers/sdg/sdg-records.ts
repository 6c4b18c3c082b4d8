import type { RecordItem } from '../../item.ts'
import { recordItem } from '../../record-item.ts'
import type { EditionLabel } from '../wdi/wdi-edition.ts'
import type { EditionCoverage } from '../wdi/wdi-records.ts'

export const sdgDatasetId = 'un-sdg'

/** The publisher and the data set. */
export function datasetRecords(): RecordItem[] {
  const datasetId = sdgDatasetId
  return [
    recordItem('Organisation', {
      id: 'un-statistics',
      name: 'United Nations Statistics Division',
      acronym: 'UNSD',
      kind: 'MULTILATERAL',
      url: 'https://unstats.un.org/',
      datasetId,
    }),
    recordItem('Dataset', {
      id: datasetId,
      name: 'Global SDG Indicators Database',
      publisherId: 'un-statistics',
      licence: 'Terms of use of the United Nations Statistics Division',
      licenceUrl: 'https://unstats.un.org/sdgs/dataportal',
      attribution: 'United Nations Statistics Division, Global SDG Indicators Database',
      url: 'https://unstats.un.org/sdgs/dataportal',
      description:
        'Series by which the goals for sustainable development are followed, as custodian agencies report them. NATURE ' +
        'says how a value came about: by the country (C), adjusted (CA), estimated (E), by global monitoring (G), ' +
        'modelled (M).',
      datasetId,
    }),
  ]
}

/** Where the dataset stands among those of an indicator. */
export function preferenceRecord(indicatorId: string): RecordItem {
  const own = indicatorId.startsWith('OC.')
  return recordItem('DatasetPreference', {
    indicatorId,
    datasetId: sdgDatasetId,
    rank: own ? 10 : 30,
    reason: own
      ? 'The series of the goals for sustainable development, of which the indicator is one.'
      : 'Passed on by the publisher who compiles the indicator, and often an older edition; behind that publisher.',
  })
}

/** The edition as it is read now. */
export function editionRecord(
  edition: EditionLabel,
  checksum: string,
  coverage: EditionCoverage,
): RecordItem {
  return recordItem('Edition', {
    id: `${sdgDatasetId}/${edition.label}`,
    datasetId: sdgDatasetId,
    ...edition,
    retrievedOn: new Date().toISOString().slice(0, 10),
    checksum,
    coverage: { ...coverage },
  })
}
