import type { RecordItem } from '../../../item.ts'
import { recordItem } from '../../../record-item.ts'
import type { Activity } from '../activity.ts'
import { checkShares, percentageOf } from '../percentages.ts'
import type { Share } from '../percentages.ts'
import { attributeOf } from '../xml/element.ts'
import type { XmlElement } from '../xml/element.ts'
import { ofActivityOrTransactions } from './of-activity-or-transactions.ts'

const names: ReadonlySet<string> = new Set(['recipient-country', 'recipient-region'])

/**
 * The countries and regions of an activity, with their shares; those of its transactions, without a share, where it
 * states none itself.
 */
export function* placeItems(activity: Activity): Generator<RecordItem> {
  const { projectId, datasetId, places } = activity
  const { elements, level } = ofActivityOrTransactions(activity, names, 'countries and regions')
  const met = new Set<string>()
  const shares: Share[] = []
  for (const element of elements) {
    const field = level === 'ACTIVITY' ? element.name : `transaction/${element.name}`
    const percentage = level === 'ACTIVITY' ? percentageOf(element, activity, field) : null
    shares.push({ element, percentage })
    const place = places.of(element, activity, field)
    if (place === undefined) continue
    if (met.has(place.id)) {
      if (level === 'ACTIVITY') {
        activity.refuse(
          element,
          field,
          'The same place a second time; it is taken once.',
          attributeOf(element, 'code'),
        )
      }
      continue
    }
    const ordinal = met.size
    met.add(place.id)
    yield* place.records
    const role = level === 'ACTIVITY' ? 'recipient' : 'recipient of transactions'
    yield recordItem('ProjectArea', { projectId, areaId: place.id, ordinal, role, percentage, datasetId })
  }
  if (level === 'ACTIVITY') checkShares(activity, 'recipient-country', sumsOf(shares))
}

/** All places together make the whole, or the countries with the regions of any one vocabulary. */
function sumsOf(shares: readonly Share[]): Share[][] {
  const country = ({ element }: Share): boolean => element.name === 'recipient-country'
  const vocabulary = ({ element }: Share): string => regionVocabulary(element)
  const vocabularies = new Set(shares.filter((share) => !country(share)).map(vocabulary))
  const each = [...vocabularies].map((one) =>
    shares.filter((share) => country(share) || vocabulary(share) === one),
  )
  return [[...shares], ...each]
}

function regionVocabulary(element: XmlElement): string {
  return element.name === 'recipient-region' ? (attributeOf(element, 'vocabulary') ?? '1') : ''
}
