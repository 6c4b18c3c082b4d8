import type { RecordItem } from '../../item.ts'

/** Our id of the dataset. */
export const datasetId = 'world-factbook-2015'

/** Our id of the edition: country profiles as they stood with the population estimates of July 2015. */
export const editionId = `${datasetId}/2015-07`

/**
 * Behind a publisher that compiles the indicator (World Development Indicators have rank 10): the Factbook has one to
 * three years of each.
 */
const preferenceRank = 20

/** Which dataset answers first about the indicators that the profiles have. */
export function preferenceItems(indicatorIds: readonly string[]): RecordItem[] {
  return indicatorIds.map((indicatorId) => ({
    type: 'record',
    kind: 'DatasetPreference',
    record: {
      indicatorId,
      datasetId,
      rank: preferenceRank,
      reason: 'Secondary source with one to three years; it answers where no compiler of the indicator does.',
    },
  }))
}

/** Publisher, dataset and edition. The checksum is the sha256 over everything that was read. */
export function metadataItems(checksum: string, profiles: number): RecordItem[] {
  return [
    {
      type: 'record',
      kind: 'Organisation',
      record: {
        id: 'cia',
        name: 'Central Intelligence Agency',
        acronym: 'CIA',
        kind: 'GOVERNMENT',
        areaId: 'USA',
        url: 'https://www.cia.gov/',
        datasetId,
      },
    },
    {
      type: 'record',
      kind: 'Dataset',
      record: {
        id: datasetId,
        name: 'The World Factbook',
        publisherId: 'cia',
        licence: 'Public domain',
        attribution: 'Central Intelligence Agency, The World Factbook, edition of 2015',
        url: 'https://www.cia.gov/the-world-factbook/',
        description:
          'Profiles of countries and territories. Taken are figures on people, the economy, refugees and displaced ' +
          'persons: one number for one place and year as a value, other figures as statements, no prose.',
        datasetId,
      },
    },
    {
      type: 'record',
      kind: 'Edition',
      record: {
        id: editionId,
        datasetId,
        label: 'Edition of 2015, with population estimates for July 2015',
        publishedOn: '2015',
        checksum,
        coverage: { profiles },
      },
    },
  ]
}
