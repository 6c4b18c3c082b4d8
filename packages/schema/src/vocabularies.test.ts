import { expect, test } from 'vitest'
import { directions, instrumentKinds, projectStatuses, qualifierOf, termOf } from './vocabularies.ts'

test('a stored word is a term of its vocabulary, whatever its case', () => {
  expect(termOf(projectStatuses, 'CLOSED', 'UNKNOWN')).toBe('CLOSED')
  expect(termOf(instrumentKinds, ' convention ', 'OTHER')).toBe('CONVENTION')
})

test('a word that the vocabulary does not know is what stands for the unknown, and no crash', () => {
  expect(termOf(projectStatuses, 'Post-completion', 'UNKNOWN')).toBe('UNKNOWN')
  expect(termOf(instrumentKinds, 'toString', 'OTHER')).toBe('OTHER')
  expect(termOf(directions, 'circular', null)).toBeNull()
})

test.each([
  ['=', 'EQUAL'],
  ['>=', 'AT_LEAST'],
  ['~', 'ABOUT'],
  ['range', 'RANGE'],
  ['order of magnitude', 'ORDER_OF_MAGNITUDE'],
  ['qualitative', 'QUALITATIVE'],
  ['constructor', 'OTHER'],
])('the qualifier %s reads %s', (stored, read) => {
  expect(qualifierOf(stored)).toBe(read)
})
