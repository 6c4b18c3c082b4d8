import type { RecordInput } from '@opencorridor/schema'
import type { RecordItem } from '../../item.ts'
import { recordItem } from '../../record-item.ts'
import type { MatrixKind } from './matrix-title.ts'

/** What the matrices of one kind become. */
export interface MatrixProduct {
  datasetId: string
  indicatorId: string
  /** SDMX `UNIT_MULT` of the figures. */
  unitMult: number
}

/** Remittances are in millions of US dollars, migrants are counted one by one. */
export const matrixProducts: Readonly<Record<MatrixKind, MatrixProduct>> = {
  REMITTANCES: { datasetId: 'knomad-remittances', indicatorId: 'OC.REM.BILATERAL', unitMult: 6 },
  STOCK: { datasetId: 'knomad-stock', indicatorId: 'OC.MIG.STOCK.BILATERAL', unitMult: 0 },
}

const described: Readonly<
  Record<MatrixKind, Pick<RecordInput<'Dataset'>, 'name' | 'attribution' | 'description'>>
> = {
  REMITTANCES: {
    name: 'KNOMAD bilateral remittance matrices',
    attribution: 'World Bank/KNOMAD, bilateral remittance estimates',
    description:
      'What migrants send home, shared out by a model among the countries in which they live: by their numbers and ' +
      'by the incomes here and there. No reported figures; each year is a model of its own.',
  },
  STOCK: {
    name: 'KNOMAD bilateral migration matrices',
    attribution: 'World Bank/KNOMAD, bilateral estimates of migrant stocks',
    description:
      'Estimates of migrants by origin and destination from several sources, put together for the remittance ' +
      'matrices. Each year is a model of its own.',
  },
}

const preferences: Readonly<Record<MatrixKind, { rank: number; reason: string }>> = {
  REMITTANCES: { rank: 10, reason: 'The one publisher that estimates remittances for nearly all pairs.' },
  STOCK: { rank: 20, reason: 'A model over counts of others, made for one year at a time.' },
}

/** The dataset of one kind of matrix, and where it stands among the datasets of its indicator. */
export function* matrixDatasetRecords(kind: MatrixKind): Generator<RecordItem> {
  const { datasetId, indicatorId } = matrixProducts[kind]
  yield recordItem('Dataset', {
    id: datasetId,
    ...described[kind],
    publisherId: 'world-bank',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    url: 'https://www.knomad.org/data/remittances',
    // Growth from one year's matrix to the next would be a change of the model.
    modelled: true,
    datasetId,
  })
  yield recordItem('DatasetPreference', { indicatorId, datasetId, ...preferences[kind] })
}
