import type { RecordItem } from '../../item.ts'
import { recordItem } from '../../record-item.ts'
import { entryOf } from '../entry-of.ts'
import type { Activity } from './activity.ts'
import { relationTypes } from './codes/code-lists.ts'
import { detached } from '../../source/detached.ts'
import { attributeOf, childrenOf } from './xml/element.ts'
import type { XmlElement } from './xml/element.ts'

/** Relations of activities, until it is known which activities there are. */
export interface Relations {
  add(activity: Activity): void
  /** Their records; one to an activity that is not among the files is reported. */
  records(projectOf: (identifier: string) => string | undefined): Generator<RecordItem>
}

interface Pending {
  projectId: string
  datasetId: string
  kind: string
  related: string
  at: XmlElement
  refuse: Activity['refuse']
}

export function createRelations(): Relations {
  const pending: Pending[] = []
  return {
    add({ element, identifier, projectId, datasetId, refuse }) {
      const met = new Set<string>()
      for (const related of childrenOf(element, 'related-activity')) {
        const ref = attributeOf(related, 'ref')
        const type = attributeOf(related, 'type')
        const kind = entryOf(relationTypes, type)
        // Nothing but the line is needed later: the tree would keep its activity in memory.
        const at = {
          ...related,
          name: 'related-activity',
          attributes: {},
          children: [],
          text: '',
          language: null,
        }
        if (ref === undefined || kind === undefined) {
          const reason = `A related activity needs its identifier (ref) and a code of the list RelatedActivityType (1 to 5); "${type ?? ''}" of "${ref ?? ''}" is not taken.`
          refuse(at, 'related-activity', reason, ref)
        } else if (ref === identifier || met.has(`${kind} ${ref}`)) {
          const what = ref === identifier ? 'The activity names itself' : 'The same relation a second time'
          refuse(at, 'related-activity', `${what}; it is not taken.`, ref)
        } else {
          met.add(`${kind} ${ref}`)
          pending.push({
            projectId: detached(projectId),
            datasetId: detached(datasetId),
            kind,
            related: detached(ref),
            at,
            refuse,
          })
        }
      }
    },
    *records(projectOf) {
      for (const { projectId, datasetId, kind, related, at, refuse } of pending) {
        const relatedId = projectOf(related)
        if (relatedId === undefined) {
          const reason = `The activity ${related} is not among the files, so that the relation leads nowhere and is not taken; give the files of both in one run.`
          refuse(at, 'related-activity', reason, related)
        } else {
          yield recordItem('ProjectRelation', { projectId, relatedId, kind, datasetId })
        }
      }
    },
  }
}
