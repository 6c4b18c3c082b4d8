import type { Activity } from './activity.ts'
import { childrenOf } from './xml/element.ts'
import type { XmlElement } from './xml/element.ts'

/** A text in one language. */
export interface Narrative {
  readonly text: string
  /** BCP 47; null where neither the text nor anything around it says. */
  readonly language: string | null
}

/** A text as the graph shows it, and the same in other languages. */
export interface Wording {
  /** In English where there is one, else in a language that is not told, else as the first is. */
  readonly main: Narrative
  readonly others: readonly Narrative[]
}

function languageOf(element: XmlElement, activity: Activity): string | null {
  if (element.language === null) return null
  try {
    return Intl.getCanonicalLocales(element.language)[0] ?? null
  } catch {
    const reason = `"${element.language}" is no code of a language such as en or fr; the text is kept without one.`
    activity.refuse(element, 'xml:lang', reason, element.language)
    return null
  }
}

/** The narratives of an element that hold a text, blanks at line ends and around it left out. */
export function narrativesOf(element: XmlElement | undefined, activity: Activity): Narrative[] {
  if (element === undefined) return []
  return childrenOf(element, 'narrative').flatMap((narrative) => {
    const text = narrative.text
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n[ \n]*/g, '\n')
      .trim()
    return text === '' ? [] : [{ text, language: languageOf(narrative, activity) }]
  })
}

/** The text to show among narratives, and those in other languages; undefined where there is none. */
export function wordingOf(narratives: readonly Narrative[]): Wording | undefined {
  const english = narratives.find(({ language }) => language === 'en' || language?.startsWith('en-') === true)
  const main = english ?? narratives.find(({ language }) => language === null) ?? narratives[0]
  return main && { main, others: narratives.filter((narrative) => narrative !== main) }
}

/** The narratives of an element as one wording, each in one line. */
export function nameOf(element: XmlElement | undefined, activity: Activity): Wording | undefined {
  const lines = narrativesOf(element, activity).map(({ text, language }) => ({
    text: text.replace(/\n/g, ' '),
    language,
  }))
  return wordingOf(lines)
}
