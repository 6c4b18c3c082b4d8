import type { RecordItem } from '../../item.ts'
import { recordItem } from '../../record-item.ts'

export const undesaDatasetId = 'undesa-stock'

/** Where the stock of UN DESA stands among the datasets of each indicator, and why. */
const preferences: Readonly<Record<string, { rank: number; reason: string }>> = {
  'OC.MIG.STOCK.BILATERAL': {
    rank: 10,
    reason: 'Counts of censuses, registers and surveys, brought to common years for all destinations.',
  },
  'SP.POP.TOTL': {
    rank: 30,
    reason: 'Beside the migrants of some years only; other datasets have every year.',
  },
}

const stock = {
  rank: 20,
  reason:
    'The publisher who estimates it, by sex; behind World Development Indicators, which has its newest round.',
}

/** The dataset, and its place in the order of the indicators that were read. */
export function* undesaRecords(indicators: Iterable<string>): Generator<RecordItem> {
  yield recordItem('Dataset', {
    id: undesaDatasetId,
    name: 'International Migrant Stock',
    publisherId: 'un-desa',
    licence: 'CC BY 3.0 IGO',
    licenceUrl: 'https://creativecommons.org/licenses/by/3.0/igo/',
    attribution:
      'United Nations, Department of Economic and Social Affairs, Population Division, International Migrant Stock',
    url: 'https://www.un.org/development/desa/pd/content/international-migrant-stock',
    description:
      'Estimates of migrants by country of destination, sex and origin in rounds of five years and the newest one, ' +
      'from censuses, registers and surveys; what was counted is said with each figure (DATA_TYPE: B born abroad, ' +
      'C foreign citizens, R refugees added, I imputed).',
    modelled: false,
    datasetId: undesaDatasetId,
  })
  for (const indicatorId of indicators) {
    const preference = preferences[indicatorId] ?? stock
    yield recordItem('DatasetPreference', { indicatorId, datasetId: undesaDatasetId, ...preference })
  }
}

/**
 * Who is counted within whom. The sentence is ours: the publisher's own note on Serbia names Montenegro too, which only
 * the first years include.
 * @param countries that the files name
 */
export function* areaNotes(countries: ReadonlySet<string>): Generator<RecordItem> {
  if (!countries.has('SRB') || countries.has('XKX')) return
  yield recordItem('DatasetAreaNote', {
    datasetId: undesaDatasetId,
    areaId: 'SRB',
    includedIds: ['XKX'],
    note: 'Kosovo* is counted in it.',
  })
}
