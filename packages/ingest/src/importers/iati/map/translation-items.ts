import { recordId } from '@opencorridor/schema'
import type { RecordKind } from '@opencorridor/schema'
import type { RecordItem } from '../../../item.ts'
import { recordItem } from '../../../record-item.ts'
import type { Activity } from '../activity.ts'
import type { Wording } from '../narratives.ts'
import type { XmlElement } from '../xml/element.ts'

/**
 * The other languages of a text that a record shows in one. A second text in one language, and one of which the
 * language is not told, is reported: it has no place beside the first.
 */
export function* translationItems(
  activity: Activity,
  record: { kind: RecordKind; key: Readonly<Record<string, unknown>>; field: string },
  { main, others }: Wording,
  at: XmlElement,
): Generator<RecordItem> {
  const languages = new Set([main.language])
  for (const { text, language } of others) {
    if (language === null || languages.has(language)) {
      const what = language === null ? 'in a language that is not told' : `in ${language}`
      activity.refuse(at, `${at.name}/narrative`, `There is a second text ${what}; one is taken.`, text)
      continue
    }
    languages.add(language)
    yield recordItem('Translation', {
      recordKind: record.kind,
      recordId: recordId(record.kind, record.key),
      field: record.field,
      language,
      text,
      datasetId: activity.datasetId,
    })
  }
}
