import { expect, it } from 'vitest'
import { suggestAreas } from './suggest.ts'
import { index } from './testing.ts'

const suggested = (text: string) => suggestAreas(index, text).map(({ area }) => area.id)

it.each([
  ['Germani', 'DEU'],
  ['Wester Balkans', 'WESTERN_BALKANS'],
  ['Kirgyzstan', 'KGZ'],
  ['Tajikstan', 'TJK'],
  ['Gerogia', 'GEO'],
])('suggests for %s first %s', (text, id) => {
  expect(suggested(text)[0]).toBe(id)
})

it('suggests nothing for a short or far text', () => {
  expect(suggested('Xx')).toEqual([])
  expect(suggested('Atlantis and Lemuria')).toEqual([])
})
