import type { RecordItem } from '../../../item.ts'
import { recordItem } from '../../../record-item.ts'
import { entryOf } from '../../entry-of.ts'
import type { Activity } from '../activity.ts'
import { organisationRoles } from '../codes/code-lists.ts'
import { attributeOf, childrenOf } from '../xml/element.ts'

/** Who funds, answers for, extends and implements an activity. */
export function* participantItems(activity: Activity): Generator<RecordItem> {
  const { element, projectId, datasetId, organisations } = activity
  const field = 'participating-org'
  const met = new Set<string>()
  let ordinal = 0
  for (const participant of childrenOf(element, field)) {
    const organisationId = organisations.of(participant, activity, field)
    if (organisationId === undefined) continue
    const code = attributeOf(participant, 'role')
    const role = entryOf(organisationRoles, code)
    if (role === undefined) {
      const reason = `"${code ?? ''}" is no code of the list OrganisationRole (1 to 4); the role is unknown.`
      activity.refuse(participant, `${field}/@role`, reason, code)
    }
    const key = `${organisationId} ${role ?? 'UNKNOWN'}`
    if (met.has(key)) {
      const reason = 'The same organisation in the same role a second time; it is taken once.'
      activity.refuse(participant, field, reason, attributeOf(participant, 'ref'))
      continue
    }
    met.add(key)
    const roleText = role === undefined ? (code ?? null) : null
    const participation = { projectId, organisationId, role: role ?? 'UNKNOWN', roleText, ordinal, datasetId }
    yield recordItem('ProjectOrganisation', participation)
    ordinal += 1
  }
}
