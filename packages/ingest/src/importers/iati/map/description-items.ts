import type { RecordItem } from '../../../item.ts'
import { recordItem } from '../../../record-item.ts'
import { entryOf } from '../../entry-of.ts'
import type { Activity } from '../activity.ts'
import { descriptionTypes } from '../codes/code-lists.ts'
import { narrativesOf, wordingOf } from '../narratives.ts'
import { attributeOf, childrenOf } from '../xml/element.ts'
import { reference } from './reference.ts'
import { translationItems } from './translation-items.ts'

/** Objectives, target groups and further descriptions: statements about the project, in the order of the file. */
export function* descriptionItems(activity: Activity): Generator<RecordItem> {
  const { element, projectId, datasetId } = activity
  const counts = new Map<string, number>()
  for (const description of childrenOf(element, 'description')) {
    const type = attributeOf(description, 'type') ?? '1'
    const metric = entryOf(descriptionTypes, type)
    if (type === '1') continue
    const wording = wordingOf(narrativesOf(description, activity))
    if (metric === undefined) {
      const reason = `"${type}" is no code of the list DescriptionType (1 to 4); the description is not taken.`
      activity.refuse(description, 'description/@type', reason, wording?.main.text)
      continue
    }
    if (wording === undefined) continue
    const number = (counts.get(type) ?? 0) + 1
    counts.set(type, number)
    const id = `${projectId}-description-${type}-${number}`
    const text = wording.main.text
    yield recordItem('Statement', { id, kind: 'OTHER', metric, text, confidence: 'EXPLICIT', datasetId })
    const subject = { statementId: id, subjectKind: 'PROJECT', subjectId: projectId, role: 'ABOUT' }
    yield recordItem('StatementSubject', { ...subject, datasetId })
    yield reference(activity, 'Statement', { id }, `description type ${type}`)
    yield* translationItems(activity, { kind: 'Statement', key: { id }, field: 'text' }, wording, description)
  }
}
