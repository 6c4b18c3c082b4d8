import type { RecordItem } from '../../../item.ts'
import { recordItem } from '../../../record-item.ts'
import type { Activity } from '../activity.ts'
import { checkShares, percentageOf } from '../percentages.ts'
import type { Share } from '../percentages.ts'
import { vocabularyOf } from '../sector-records.ts'
import { attributeOf } from '../xml/element.ts'
import { ofActivityOrTransactions } from './of-activity-or-transactions.ts'

const names: ReadonlySet<string> = new Set(['sector'])

/**
 * The sectors of an activity, with their shares within each vocabulary; those of its transactions, without a share,
 * where it states none itself.
 */
export function* sectorItems(activity: Activity): Generator<RecordItem> {
  const { projectId, datasetId, sectors } = activity
  const { elements, level } = ofActivityOrTransactions(activity, names, 'sectors')
  const met = new Set<string>()
  const shares = new Map<string, Share[]>()
  for (const element of elements) {
    const field = level === 'ACTIVITY' ? 'sector' : 'transaction/sector'
    const percentage = level === 'ACTIVITY' ? percentageOf(element, activity, field) : null
    const vocabulary = vocabularyOf(element)
    const each = shares.get(vocabulary) ?? []
    each.push({ element, percentage })
    shares.set(vocabulary, each)
    const sector = sectors.of(element, activity, field)
    if (sector === undefined) continue
    yield* sector.records
    if (met.has(sector.id)) {
      if (level === 'ACTIVITY') {
        activity.refuse(
          element,
          field,
          'The same sector a second time; it is taken once.',
          attributeOf(element, 'code'),
        )
      }
      continue
    }
    met.add(sector.id)
    yield recordItem('ProjectSector', { projectId, sectorId: sector.id, percentage, datasetId })
  }
  if (level === 'TRANSACTION') return
  for (const each of shares.values()) checkShares(activity, 'sector', [each])
}
