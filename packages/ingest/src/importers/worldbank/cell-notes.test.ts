import { expect, test } from 'vitest'
import { createCellNotes } from './cell-notes.ts'

test('keeps notes by year, each once, in the order of the file', () => {
  const notes = createCellNotes()
  expect(notes.add('A TJK', 2020, 'Estimate.')).toBe(true)
  expect(notes.add('A TJK', 2019, 'Estimate.')).toBe(true)
  expect(notes.add('A TJK', 2020, 'Break.')).toBe(true)
  expect(notes.add('A TJK', 2020, 'Estimate.')).toBe(false)
  expect(notes.add('A UZB', 2020, 'Estimate.')).toBe(true)
  expect(notes.take('A TJK')).toEqual(
    new Map([
      [2020, 'Estimate.\nBreak.'],
      [2019, 'Estimate.'],
    ]),
  )
  expect(notes.take('A TJK')).toBeUndefined()
  expect([...notes.left()]).toEqual([['A UZB', 1]])
})

test('many notes under one key take time in proportion', () => {
  const notes = createCellNotes()
  const began = performance.now()
  for (let at = 0; at < 150_000; at += 1) notes.add('A TJK', 2000, `Note ${at}.`)
  expect(performance.now() - began).toBeLessThan(3000)
})
