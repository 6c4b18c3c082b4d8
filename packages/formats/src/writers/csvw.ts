import { absenceNote } from '../facts.ts'
import { statusColumn } from '../table.ts'
import type { Column, Table } from '../table.ts'

const datatypes = {
  string: 'string',
  number: 'double',
  integer: 'integer',
  boolean: 'boolean',
} as const satisfies Record<Column['type'], string>

/**
 * What a CSV file is, as CSV on the Web says it (https://www.w3.org/TR/tabular-metadata/), for who took it without
 * comments, and for programs.
 *
 * @param url - Address of the CSV file.
 */
export function csvw(table: Table, url: string): string {
  const { title, language, release, sources, citation, footnotes, gaps } = table.about
  const keys = table.columns.filter(({ role }) => role === 'DIMENSION' || role === 'TIME')
  const licences = [...new Set(sources.map(({ licence, licenceUrl }) => licenceUrl ?? licence))]
  const notes = [
    ...(statusColumn(table) >= 0 ? [{ about: 'value', text: absenceNote }] : []),
    ...footnotes,
    ...gaps.map(({ requested, outcome, reason }) => ({ about: requested, text: `${outcome}. ${reason}` })),
  ]
  const described = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url,
    dialect: { commentPrefix: '#', header: true, encoding: 'utf-8' },
    'dc:title': title,
    'dc:license': licences,
    'dc:bibliographicCitation': citation.text,
    'dc:identifier': citation.permalink,
    'dc:issued': release.publishedAt.toISOString(),
    'dc:hasVersion': release.name,
    'dc:source': sources.map(({ name, url: at }) => at ?? name),
    'dc:rights': [...new Set(sources.map(({ attribution }) => attribution))],
    notes,
    tableSchema: {
      columns: table.columns.map(({ name, title: columnTitle, type, role, concept }) => ({
        name,
        titles: name,
        'dc:description': columnTitle,
        datatype: datatypes[type],
        required: role === 'DIMENSION' || role === 'TIME',
        ...(concept !== undefined && { 'dc:subject': concept }),
      })),
      ...(keys.length > 0 && { primaryKey: keys.map(({ name }) => name) }),
    },
  }
  return `${JSON.stringify(described, null, 2)}\n`
}
