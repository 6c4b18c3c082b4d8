import { expect, it } from 'vitest'
import { foldText } from '../fold-text.ts'
import { nearnessTo, wordsOf, wrongLetters } from './misspelt.ts'

const names = ['Kyrgyzstan', 'Personal remittances, received (% of GDP)', 'Chad'].map((name) =>
  wordsOf(foldText(name)),
)
const wrong = (text: string): number => wrongLetters(names, foldText(text).split(' ').map(nearnessTo))

it.each([
  ['Kyrgistan', 2],
  ['Kirgyzstan', 1],
  ['remitances received', 1],
  ['kyrg', 0],
  ['kirgyz', 1.5],
  ['recieved', 2],
  ['Chat', Infinity],
  ['Kazakhstan', Infinity],
  ['remittances Kyrgyzstan', Infinity],
])('%s: %s letters', (text, letters) => {
  expect(wrong(text)).toBe(letters)
})
