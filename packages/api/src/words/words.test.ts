import { expect, it } from 'vitest'
import { en } from './en.ts'
import { ru } from './ru.ts'
import { chooseLanguage } from './words.ts'

it.each([
  [null, null, 'en'],
  ['ru', 'en', 'ru'],
  ['xx', 'ru-RU,ru;q=0.9,en;q=0.8', 'ru'],
  [null, 'de,en;q=0.8,ru;q=0.5', 'en'],
  [null, '*', 'en'],
] as const)('lang=%s and Accept-Language: %s is %s', (asked, accepted, language) => {
  expect(chooseLanguage(asked, accepted)).toBe(language)
})

it('has every text in Russian, in Cyrillic letters', () => {
  for (const key of Object.keys(en) as (keyof typeof en)[]) {
    expect(ru[key].length).toBeGreaterThan(0)
    expect(ru[key]).toMatch(/\p{Script=Cyrillic}/u)
  }
})
