import type { ReleaseView } from '../../releases/release-view.ts'
import { among } from './conditions.ts'
import type { Condition } from './conditions.ts'
import { filterRecord } from './record-id-of.ts'

/**
 * The records that a dataset tells of.
 * @param dataset our code of the dataset, as `filter.dataset` gives it.
 * @throws BAD_USER_INPUT when no dataset of the release has the code.
 */
export function ofDataset(
  view: ReleaseView,
  kind: 'Statement',
  dataset: string | null | undefined,
): Condition {
  if (dataset == null) return undefined
  return among(view.by(kind, 'datasetId', filterRecord(view, 'Dataset', dataset, 'filter.dataset').id))
}
