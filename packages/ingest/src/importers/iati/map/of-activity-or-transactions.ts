import type { Activity } from '../activity.ts'
import { childrenOf } from '../xml/element.ts'
import type { XmlElement } from '../xml/element.ts'

/** Elements of an activity, or where it has none, of its transactions. */
export interface LevelledElements {
  elements: readonly XmlElement[]
  level: 'ACTIVITY' | 'TRANSACTION'
}

/**
 * The standard lets an activity state its places and its sectors once: for itself, or for each transaction. Where both
 * are there, those of the transactions are reported and left out: together they would count twice.
 * @param names of the elements that belong together
 * @param what - they are, for the message
 */
export function ofActivityOrTransactions(
  activity: Activity,
  names: ReadonlySet<string>,
  what: string,
): LevelledElements {
  const own = activity.element.children.filter(({ name }) => names.has(name))
  const inside = childrenOf(activity.element, 'transaction').flatMap(({ children }) =>
    children.filter(({ name }) => names.has(name)),
  )
  if (own.length === 0) return { elements: inside, level: 'TRANSACTION' }
  const [first] = inside
  if (first !== undefined) {
    const reason = `The activity states its ${what} itself and in its transactions too (places: ${inside.length}), where it may do one or the other; those of the transactions are not taken.`
    activity.refuse(first, `transaction/${first.name}`, reason)
  }
  return { elements: own, level: 'ACTIVITY' }
}
