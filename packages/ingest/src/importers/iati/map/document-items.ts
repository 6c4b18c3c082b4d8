import type { RecordItem } from '../../../item.ts'
import { recordItem } from '../../../record-item.ts'
import { entryOf } from '../../entry-of.ts'
import type { Activity } from '../activity.ts'
import { documentCategories, webPage } from '../codes/document-categories.ts'
import { dateOf } from '../dates.ts'
import { slugOf } from '../identity.ts'
import { nameOf } from '../narratives.ts'
import { attributeOf, childOf, childrenOf } from '../xml/element.ts'
import type { XmlElement } from '../xml/element.ts'
import { reference } from './reference.ts'
import { translationItems } from './translation-items.ts'

const field = 'document-link'

/** All documents of an activity: its own and those of its results, indicators, baselines, targets and actuals. */
function documentsOf(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === field) return [child]
    return ['result', 'indicator', 'baseline', 'period', 'target', 'actual'].includes(child.name)
      ? documentsOf(child)
      : []
  })
}

function categoriesOf(document: XmlElement): string[] {
  return childrenOf(document, 'category').flatMap((category) => attributeOf(category, 'code') ?? [])
}

/** The address of a document; undefined for what is no address of the web. */
function addressOf(document: XmlElement): string | undefined {
  const url = attributeOf(document, 'url')
  if (url === undefined || !URL.canParse(url)) return undefined
  return /^(?:https?|ftp):$/.test(new URL(url).protocol) ? url : undefined
}

/** The page about an activity, among its documents. */
export function webPageOf({ element }: Activity): string | null {
  const page = childrenOf(element, field).find((document) => categoriesOf(document).includes(webPage))
  return (page && addressOf(page)) ?? null
}

/** The documents of an activity as publications about the project; one that is linked twice is one. */
export function* documentItems(activity: Activity): Generator<RecordItem> {
  const met = new Set<string>()
  for (const document of documentsOf(activity.element)) {
    const url = addressOf(document)
    if (url === undefined) {
      const given = attributeOf(document, 'url')
      const reason = `"${given ?? ''}" is no address that begins with http or https; the document is not taken.`
      activity.refuse(document, `${field}/@url`, reason, given)
      continue
    }
    const id = `${activity.projectId}-document-${slugOf(url).slice(-8)}`
    if (met.has(id)) {
      activity.refuse(document, field, 'The same address a second time; the document is taken once.', url)
      continue
    }
    met.add(id)
    yield* publication(activity, document, id, url)
  }
}

function* publication(
  activity: Activity,
  document: XmlElement,
  id: string,
  url: string,
): Generator<RecordItem> {
  const { projectId, datasetId } = activity
  const title = nameOf(childOf(document, 'title'), activity)
  const description = nameOf(childOf(document, 'description'), activity)?.main.text
  const categories = categoriesOf(document).map((code) => {
    const category = entryOf(documentCategories, code)
    if (category === undefined) {
      const reason = `"${code}" is no code of the list DocumentCategory; the document is taken without it.`
      activity.refuse(document, `${field}/category/@code`, reason, code)
    }
    return category
  })
  const kinds = categories.flatMap((category) => category?.kind ?? [])
  const names = categories.flatMap((category) => category?.name ?? [])
  const note = [
    ...(names.length === 0 ? [] : [`${names.join('; ')}.`]),
    ...(description === undefined ? [] : [description]),
  ]
  yield recordItem('Publication', {
    id,
    kind: kinds.find((kind) => kind !== 'OTHER') ?? 'OTHER',
    title: title?.main.text ?? url,
    publishedOn: dateOf(childOf(document, 'document-date'), activity, `${field}/document-date`),
    url,
    note: note.length === 0 ? null : note.join(' '),
    datasetId,
  })
  yield reference(activity, 'Publication', { id }, field)
  const ends = { fromKind: 'Publication', fromId: id, toKind: 'Project', toId: projectId }
  yield recordItem('Link', { ...ends, role: 'ABOUT', datasetId })
  if (title !== undefined) {
    yield* translationItems(activity, { kind: 'Publication', key: { id }, field: 'title' }, title, document)
  }
}
