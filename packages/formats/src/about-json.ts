import type { Table } from './table.ts'

/** What is to be said of a table beside its rows, for formats that are JSON. */
export function aboutJson({ about, columns, rowCount }: Table): object {
  const { title, language, release, sources, citation, footnotes, gaps } = about
  return {
    title,
    language,
    release: { ...release, publishedAt: release.publishedAt.toISOString() },
    citation,
    sources,
    footnotes,
    gaps,
    rowCount,
    columns: columns.map(({ name, title: columnTitle, type, role, concept }) => ({
      ...{ name, title: columnTitle, type, role },
      ...(concept !== undefined && { concept }),
    })),
  }
}
