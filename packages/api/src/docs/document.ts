import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { groups } from './catalogue.ts'
import type { Entry } from './catalogue.ts'
import { renderMarkdown } from './markdown.ts'
import type { Rendered } from './markdown.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))

/** A document, ready to be shown. */
export interface Document extends Entry, Rendered {
  group: string
}

const kept = new Map<string, Document | null>()

/** A document by its slug, read when somebody first asks; undefined where there is none, or its file is not there. */
export function documentOf(slug: string): Document | undefined {
  const known = kept.get(slug)
  if (known !== undefined) return known ?? undefined
  const group = groups.find(({ entries }) => entries.some((entry) => entry.slug === slug))
  const entry = group?.entries.find((one) => one.slug === slug)
  if (group === undefined || entry === undefined) return undefined
  let document: Document | null = null
  try {
    const text = readFileSync(`${root}${entry.file}`, 'utf8')
    document = { ...entry, ...renderMarkdown(text, entry.file), group: group.title }
  } catch (error) {
    // An installation may have been made without them.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  kept.set(slug, document)
  return document ?? undefined
}

/** All that are there. */
export const allDocuments = (): Document[] =>
  groups.flatMap(({ entries }) => entries.flatMap(({ slug }) => documentOf(slug) ?? []))
