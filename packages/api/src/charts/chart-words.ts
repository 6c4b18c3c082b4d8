import { chooseLanguage } from '../words/words.ts'

/** What charts say of a question, in the languages of the interface; names and units are the publishers'. */
const words = {
  en: {
    newest: (years: string) => `newest values, ${years}`,
    both: (one: string, other: string) => `${one} and ${other}`,
    against: (up: string, across: string) => `${up}, against ${across}`,
    projects: 'Projects on labour migration',
    counted: (shown: number, total: number) =>
      `${shown === total ? shown : `${shown} of ${total}`} projects, by their beginning`,
  },
  ru: {
    newest: (years: string) => `новейшие значения, ${years}`,
    both: (one: string, other: string) => `${one} и ${other}`,
    against: (up: string, across: string) => `${up}; по горизонтали ${across}`,
    projects: 'Проекты о трудовой миграции',
    counted: (shown: number, total: number) =>
      `Проектов: ${shown === total ? shown : `${shown} из ${total}`}, по времени начала`,
  },
} as const

/** @param language a tag such as `ru` or `ru-KG`; English is for every other */
export const chartWords = (language: string) => words[chooseLanguage(language, null)]
