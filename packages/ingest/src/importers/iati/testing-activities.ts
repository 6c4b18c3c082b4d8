import type { RecordInput, RecordKind } from '@opencorridor/schema'
import type { IngestItem, RejectItem } from '../../item.ts'
import { sourceFile } from '../../source/testing-files.ts'
import { createIatiImporter } from './iati-importer.ts'
import type { IatiImporterOptions } from './iati-importer.ts'

/** For tests: a list of activities as a publisher writes it. */
export function listXml(activities: readonly string[], attributes = 'version="2.03"'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities ${attributes}>\n${activities.join('\n')}\n</iati-activities>\n`
}

export interface ActivityParts {
  identifier?: string
  /** What stands behind identifier, reporter, title and status. */
  rest?: string
  attributes?: string
  reporter?: string
}

/** For tests: the least that an activity has, and more. */
export function activityXml({
  identifier = 'ZZ-1-A',
  rest = '',
  attributes = '',
  reporter,
}: ActivityParts = {}): string {
  return `<iati-activity xml:lang="en" default-currency="EUR" ${attributes}>
<iati-identifier>${identifier}</iati-identifier>
${reporter ?? '<reporting-org ref="ZZ-1" type="22"><narrative>Workers Abroad</narrative></reporting-org>'}
<title><narrative>Fair recruitment</narrative></title>
<activity-status code="2"/>
${rest}
</iati-activity>`
}

/** For tests: what an importer read of files with these contents, the names `a.xml`, `b.xml`, ... */
export interface ReadFiles {
  items: IngestItem[]
  rejects: RejectItem[]
  importer: ReturnType<typeof createIatiImporter>
  of<K extends RecordKind>(kind: K): RecordInput<K>[]
  /** The reasons of the rejects of a field, each with its file and line. */
  reasons(field: string): string[]
}

export async function readFiles(
  contents: readonly (string | Uint8Array)[],
  options: Omit<IatiImporterOptions, 'files'> = {},
): Promise<ReadFiles> {
  const files = []
  for (const [index, content] of contents.entries()) {
    files.push(await sourceFile(`${'abcdefgh'[index] ?? 'z'}.xml`, content))
  }
  const importer = createIatiImporter({ files, ...options })
  const items: IngestItem[] = []
  for await (const item of importer.items(() => undefined)) items.push(item)
  const rejects = items.filter((item) => item.type === 'reject')
  return {
    items,
    rejects,
    importer,
    of: <K extends RecordKind>(kind: K) =>
      items.flatMap((item) =>
        item.type === 'record' && item.kind === kind ? [item.record as RecordInput<K>] : [],
      ),
    reasons: (field) =>
      rejects.flatMap((reject) =>
        reject.field === field ? [`${reject.file}:${String(reject.line)} ${reject.reason}`] : [],
      ),
  }
}

/** For tests: what an importer read of one activity with these parts. */
export function readActivityWith(rest: string, attributes = ''): Promise<ReadFiles> {
  return readFiles([listXml([activityXml({ rest, attributes })])])
}
