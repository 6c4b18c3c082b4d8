import type { RecordItem } from '../../../item.ts'
import { recordItem } from '../../../record-item.ts'
import { entryOf } from '../../entry-of.ts'
import type { Activity } from '../activity.ts'
import { amountOf } from '../amounts.ts'
import type { Amount } from '../amounts.ts'
import { budgetTypes, plannedTypes, transactionTypes } from '../codes/code-lists.ts'
import { dateOf } from '../dates.ts'
import { attributeOf, childOf, childrenOf } from '../xml/element.ts'
import type { XmlElement } from '../xml/element.ts'
import { reference } from './reference.ts'

/** Money, before it has its place among that of the project. */
interface Money extends Amount {
  kind: string
  periodStart: string | null
  periodEnd: string | null
  providerId: string | null
  receiverId: string | null
}

/**
 * Budgets, planned disbursements and transactions, each as it is stated: nothing is converted and nothing added up.
 */
export function* moneyItems(activity: Activity): Generator<RecordItem> {
  const { element, projectId, datasetId } = activity
  let ordinal = 0
  for (const [name, read] of readers) {
    for (const [index, one] of childrenOf(element, name).entries()) {
      const money = read(one, activity)
      if (money === undefined) continue
      const key = { projectId, ordinal }
      yield recordItem('ProjectMoney', { ...key, ...money, datasetId })
      const ref = attributeOf(one, 'ref')
      const place = `${name} ${index + 1}${ref === undefined ? '' : ` (${ref})`}`
      yield reference(activity, 'ProjectMoney', key, place)
      ordinal += 1
    }
  }
}

const readers = [
  ['budget', (element: XmlElement, activity: Activity) => readPlan(element, activity, budgetTypes)],
  [
    'planned-disbursement',
    (element: XmlElement, activity: Activity) => readPlan(element, activity, plannedTypes),
  ],
  ['transaction', readTransaction],
] as const

/** A budget or planned disbursement: for the time from one date to another. */
function readPlan(
  element: XmlElement,
  activity: Activity,
  types: Readonly<Record<string, string>>,
): Money | undefined {
  const { name } = element
  const type = attributeOf(element, 'type') ?? '1'
  const kind = entryOf(types, type)
  if (kind === undefined) {
    activity.refuse(
      element,
      `${name}/@type`,
      `"${type}" is no type of a ${name}: 1 is original, 2 is revised; it is not taken.`,
      type,
    )
    return undefined
  }
  const amount = amountOf(element, activity)
  if (amount === undefined) return undefined
  const periodStart = dateOf(childOf(element, 'period-start'), activity, `${name}/period-start`)
  const periodEnd = dateOf(childOf(element, 'period-end'), activity, `${name}/period-end`)
  return { kind, ...amount, periodStart, periodEnd, ...parties(element, activity) }
}

/** A transaction: of one day. */
function readTransaction(element: XmlElement, activity: Activity): Money | undefined {
  const type = childOf(element, 'transaction-type')
  const code = attributeOf(type, 'code')
  const kind = entryOf(transactionTypes, code)
  if (kind === undefined) {
    const reason = `"${code ?? ''}" is no code of the list TransactionType (1 to 13); the transaction is not taken.`
    activity.refuse(type ?? element, 'transaction/transaction-type/@code', reason, code)
    return undefined
  }
  const amount = amountOf(element, activity)
  if (amount === undefined) return undefined
  const day = dateOf(childOf(element, 'transaction-date'), activity, 'transaction/transaction-date')
  return { kind, ...amount, periodStart: day, periodEnd: day, ...parties(element, activity) }
}

function parties(element: XmlElement, activity: Activity): Pick<Money, 'providerId' | 'receiverId'> {
  const party = (name: string): string | null => {
    const organisation = childOf(element, name)
    if (organisation === undefined) return null
    return activity.organisations.of(organisation, activity, `${element.name}/${name}`) ?? null
  }
  return { providerId: party('provider-org'), receiverId: party('receiver-org') }
}
