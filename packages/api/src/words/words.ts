import { en } from './en.ts'
import type { Words } from './en.ts'
import { ru } from './ru.ts'

export type { Words } from './en.ts'

/** The languages of the interface, by their tags; the first is for everybody else. */
const languages = { en, ru } as const

export type Language = keyof typeof languages

export const languageTags = Object.keys(languages) as Language[]

export const wordsIn = (language: Language): Words => languages[language]

const known = (text: string): Language | undefined => {
  const [base = ''] = text.trim().toLowerCase().split(/[-_;]/u)
  return languageTags.find((tag) => tag === base)
}

/**
 * The language of a reader.
 * @param asked `lang` of the address, which goes before the browser's wish
 * @param accepted `Accept-Language`: of its languages the first that there is; they stand in the reader's order
 */
export function chooseLanguage(asked: string | null, accepted: string | null): Language {
  const wishes = [asked ?? '', ...(accepted ?? '').split(',')]
  for (const wish of wishes) {
    const tag = known(wish)
    if (tag !== undefined) return tag
  }
  return 'en'
}
