import type { Activity } from './activity.ts'
import { datasetIdOf, projectIdOf } from './identity.ts'
import type { Identifiers } from './identifiers.ts'
import { attributeOf, childOf, childrenOf, textOf } from './xml/element.ts'
import type { XmlElement } from './xml/element.ts'

/** What all activities of a run have in common. */
export type Registers = Pick<Activity, 'organisations' | 'sectors' | 'places'>

/**
 * What is needed of an activity before anything else of it can be taken: its identifier and who reports it.
 * @returns undefined, and reported, when one of them is missing, or when the identifier came before: two claims are not
 *   merged, and nobody knows which of them holds
 */
export function readActivity(
  element: XmlElement,
  file: string,
  refuse: Activity['refuse'],
  identifiers: Identifiers,
  registers: Registers,
): Activity | undefined {
  const [first, second] = childrenOf(element, 'iati-identifier')
  const identifier = textOf(first)
  if (identifier === '') {
    refuse(first ?? element, 'iati-identifier', 'The activity has no identifier, and is not taken.')
    return undefined
  }
  if (second !== undefined) {
    refuse(
      second,
      'iati-identifier',
      `A second identifier of ${identifier}; the first counts.`,
      textOf(second),
    )
  }
  const reporting = childOf(element, 'reporting-org')
  const reporter = attributeOf(reporting, 'ref')
  if (reporter === undefined) {
    const reason = `The activity ${identifier} does not say who reports it (reporting-org with ref), so that it belongs to no data set and is not taken.`
    refuse(reporting ?? element, 'reporting-org/@ref', reason, identifier)
    return undefined
  }
  const secondary = /^(?:1|true)$/.test(attributeOf(reporting, 'secondary-reporter') ?? '')
  const projectId = projectIdOf(identifier, reporter, secondary)
  const before = identifiers.claim({ identifier, projectId }, { file, line: element.line })
  if (before !== undefined) {
    const reason = `The activity ${identifier} stands in ${before.file}, line ${before.line}, too. Two claims are not merged: that one counts, and this one is not taken; leave one of them out.`
    refuse(element, 'iati-identifier', reason, identifier)
    return undefined
  }
  return { element, identifier, reporter, projectId, datasetId: datasetIdOf(reporter), ...registers, refuse }
}
