import { codesRu } from './codes-ru.ts'
import type { Language } from './words.ts'

/** A code of the graph in the reader's language: `PIPELINE` as a word. */
export const coded = (code: string, language: Language): string =>
  (language === 'ru' ? codesRu[code] : undefined) ?? code.toLowerCase().replaceAll('_', ' ')
