import { expect, it } from 'vitest'
import { chartWords } from './chart-words.ts'

it('speaks the language of the reader, and English to those whose it does not know', () => {
  expect(chartWords('ru-KG').newest('2013–2015')).toBe('новейшие значения, 2013–2015')
  expect(chartWords('de').newest('2013–2015')).toBe('newest values, 2013–2015')
  // Russian has three forms of a plural: a number after a colon needs none.
  expect(chartWords('ru').counted(3, 21)).toBe('Проектов: 3 из 21, по времени начала')
  expect(chartWords('en').counted(21, 21)).toBe('21 projects, by their beginning')
})
