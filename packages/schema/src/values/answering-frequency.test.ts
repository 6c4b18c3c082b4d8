import { expect, it } from 'vitest'
import type { Frequency } from '../series/period.ts'
import { answeringFrequency } from './answering-frequency.ts'

const of = (...all: Frequency[]) => all.map((frequency) => ({ frequency }))

it.each<[Frequency, Frequency[], Frequency | undefined, Frequency]>([
  ['A', ['Q', 'Q', 'A'], undefined, 'A'],
  ['A', ['Q', 'Q', 'M'], undefined, 'Q'],
  ['A', ['M', 'Q'], undefined, 'Q'],
  ['Q', ['A', 'M'], undefined, 'A'],
  ['Q', [], undefined, 'Q'],
  ['A', ['A'], 'M', 'M'],
])('usual %s, series %j, asked %s: %s', (usual, series, asked, expected) => {
  expect(answeringFrequency(usual, of(...series), asked)).toBe(expected)
})
