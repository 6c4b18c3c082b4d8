import { allDocuments } from './document.ts'
import type { Document } from './document.ts'
import type { Passage } from './markdown.ts'

/** A passage that a text was found in. */
export interface Found {
  document: Document
  passage: Passage
  /** Some words around the first place. */
  excerpt: string
}

const most = 30

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Passages that have all words of a text; those first that have them in their heading. */
export function searchDocs(text: string): Found[] {
  const words = fold(text)
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const found = allDocuments().flatMap((document) =>
    document.passages.flatMap((passage) => {
      const [title, body] = [fold(passage.title), fold(passage.text)]
      if (!words.every((word) => title.includes(word) || body.includes(word))) return []
      const score = words.filter((word) => title.includes(word)).length
      const at = Math.max(0, body.indexOf(words[0] ?? '') - 60)
      const excerpt = `${at > 0 ? '… ' : ''}${passage.text.slice(at, at + 220)}…`
      return [{ document, passage, excerpt, score }]
    }),
  )
  return found.sort((a, b) => b.score - a.score).slice(0, most)
}
