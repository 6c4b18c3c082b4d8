import type { RecordItem } from '../../../item.ts'
import { recordItem } from '../../../record-item.ts'
import { entryOf } from '../../entry-of.ts'
import type { Activity } from '../activity.ts'
import { activityStatuses } from '../codes/code-lists.ts'
import { isoDateOf } from '../dates.ts'
import { nameOf, narrativesOf } from '../narratives.ts'
import type { Narrative } from '../narratives.ts'
import { attributeOf, childOf, childrenOf } from '../xml/element.ts'
import { activityDates } from './activity-dates.ts'
import { descriptionItems } from './description-items.ts'
import { webPageOf } from './document-items.ts'
import { reference } from './reference.ts'
import { translationItems } from './translation-items.ts'

/** The project that an activity is: titles, descriptions, dates and status. */
export function* projectItems(activity: Activity): Generator<RecordItem> {
  const { element, identifier, projectId: id, datasetId } = activity
  const titleElement = childOf(element, 'title')
  const title = nameOf(titleElement, activity)
  if (title === undefined) {
    activity.refuse(
      titleElement ?? element,
      'title',
      'The activity has no title; its identifier stands for it.',
    )
  }
  const general = childrenOf(element, 'description').filter(
    (one) => (attributeOf(one, 'type') ?? '1') === '1',
  )
  const summaries = joinByLanguage(general.flatMap((one) => narrativesOf(one, activity)))
  const summary = summaries.find(({ language }) => language === title?.main.language) ?? summaries[0]
  yield recordItem('Project', {
    id,
    title: title?.main.text ?? identifier,
    named: title !== undefined,
    summary: summary?.text ?? null,
    status: statusOf(activity),
    ...activityDates(activity),
    url: webPageOf(activity),
    note: noteOf(activity),
    datasetId,
  })
  yield reference(activity, 'Project', { id }, undefined, updatedOn(activity))
  if (summary !== undefined) {
    const others = summaries.filter((one) => one !== summary)
    const field = { kind: 'Project', key: { id }, field: 'summary' } as const
    yield* translationItems(activity, field, { main: summary, others }, general[0] ?? element)
  }
  if (title !== undefined) yield* titleItems(activity, title.main, title.others)
  yield* descriptionItems(activity)
}

/** The title is shown as English: one in another language says so in a row of its own. */
function* titleItems(
  activity: Activity,
  main: Narrative,
  others: readonly Narrative[],
): Generator<RecordItem> {
  const { projectId, datasetId } = activity
  const foreign = main.language !== null && !/^en(?:-|$)/.test(main.language)
  for (const [ordinal, { text, language }] of [...(foreign ? [main] : []), ...others].entries()) {
    yield recordItem('ProjectTitle', { projectId, ordinal, title: text, language, datasetId })
  }
}

/** Several general descriptions in one language are paragraphs of one text. */
function joinByLanguage(narratives: readonly Narrative[]): Narrative[] {
  const texts = new Map<string | null, string[]>()
  for (const { text, language } of narratives) {
    const parts = texts.get(language) ?? []
    parts.push(text)
    texts.set(language, parts)
  }
  return [...texts].map(([language, parts]) => ({ language, text: parts.join('\n') }))
}

function statusOf(activity: Activity): string {
  const status = childOf(activity.element, 'activity-status')
  const code = attributeOf(status, 'code')
  const known = entryOf(activityStatuses, code)
  if (known === undefined) {
    const reason = `"${code ?? ''}" is no code of the list ActivityStatus (1 to 6); the status is unknown.`
    activity.refuse(status ?? activity.element, 'activity-status/@code', reason, code)
  }
  return known ?? 'UNKNOWN'
}

/** What has no field of its own and tells how to read the others. */
function noteOf({ element, identifier }: Activity): string {
  const hierarchy = attributeOf(element, 'hierarchy')
  const secondary = /^(?:1|true)$/.test(
    attributeOf(childOf(element, 'reporting-org'), 'secondary-reporter') ?? '',
  )
  return [
    `IATI activity ${identifier}.`,
    ...(hierarchy === undefined ? [] : [`Level ${hierarchy} of the reporting organisation's hierarchy.`]),
    ...(secondary ? ['Told by a secondary reporter.'] : []),
  ].join(' ')
}

/** The day on which the activity was changed last. */
function updatedOn(activity: Activity): string | null {
  const text = attributeOf(activity.element, 'last-updated-datetime')
  if (text === undefined) return null
  const date = isoDateOf(text.slice(0, 10))
  if (date === undefined) {
    const reason = `"${text}" does not begin with a date such as 2015-03-31; it is left out.`
    activity.refuse(activity.element, '@last-updated-datetime', reason, text)
  }
  return date ?? null
}
