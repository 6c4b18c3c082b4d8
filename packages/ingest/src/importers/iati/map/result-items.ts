import type { RecordItem } from '../../../item.ts'
import { recordItem } from '../../../record-item.ts'
import { entryOf } from '../../entry-of.ts'
import type { Activity } from '../activity.ts'
import { resultTypes } from '../codes/code-lists.ts'
import { nameOf } from '../narratives.ts'
import { attributeOf, childOf, childrenOf } from '../xml/element.ts'
import type { XmlElement } from '../xml/element.ts'
import { indicatorFigures } from './indicator-figures.ts'
import { reference } from './reference.ts'
import { translationItems } from './translation-items.ts'

/**
 * The results of an activity: a row for each result (`OUTPUT`, `OUTCOME`, ...) with its description, and after it one
 * for each baseline, target and actual of its indicators (`OUTPUT_BASELINE`, ...), so that no target is ever taken for
 * what was reached.
 */
export function* resultItems(activity: Activity): Generator<RecordItem> {
  const { element, projectId, datasetId } = activity
  let ordinal = 0
  for (const [index, result] of childrenOf(element, 'result').entries()) {
    const place = `result ${index + 1}`
    const kind = kindOf(result, activity)
    const title = nameOf(childOf(result, 'title'), activity)
    if (title === undefined)
      activity.refuse(result, 'result/title', `The result has no title; it is shown as "${place}".`)
    const label = title?.main.text ?? place
    const text = nameOf(childOf(result, 'description'), activity)
    const key = { projectId, ordinal }
    const row = {
      ...key,
      kind,
      label,
      text: text?.main.text ?? null,
      confidence: 'EXPLICIT',
      datasetId,
    } as const
    yield recordItem('ProjectResult', row)
    yield reference(activity, 'ProjectResult', key, place)
    const at = { kind: 'ProjectResult', key } as const
    if (title !== undefined) yield* translationItems(activity, { ...at, field: 'label' }, title, result)
    if (text !== undefined) yield* translationItems(activity, { ...at, field: 'text' }, text, result)
    ordinal += 1

    for (const [number, indicator] of childrenOf(result, 'indicator').entries()) {
      for (const { role, ...figure } of indicatorFigures(indicator, activity, label)) {
        const figureKey = { projectId, ordinal }
        yield recordItem('ProjectResult', { ...figureKey, ...figure, kind: `${kind}_${role}`, datasetId })
        yield reference(activity, 'ProjectResult', figureKey, `${place} indicator ${number + 1}`)
        ordinal += 1
      }
    }
  }
}

function kindOf(result: XmlElement, activity: Activity): string {
  const type = attributeOf(result, 'type')
  const kind = entryOf(resultTypes, type)
  if (kind === undefined) {
    const reason = `"${type ?? ''}" is no code of the list ResultType (1, 2, 3 or 9); the result is taken without its kind.`
    activity.refuse(result, 'result/@type', reason, type)
  }
  return kind ?? 'RESULT'
}
