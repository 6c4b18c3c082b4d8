import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('makes what is asked again once, holds no more than it may, and keeps no long text', () => {
  const made: string[] = []
  const look = remembered((text: string) => {
    made.push(text.slice(0, 3))
    return text === 'b' ? undefined : text.toUpperCase()
  }, 2)
  expect([look('a'), look('b'), look('a'), look('b')]).toEqual(['A', undefined, 'A', undefined])
  expect(made).toEqual(['a', 'b'])
  look('c')
  expect(look('a')).toBe('A')
  expect(made).toEqual(['a', 'b', 'c', 'a'])
  look('x'.repeat(201))
  look('x'.repeat(201))
  expect(made.slice(4)).toEqual(['xxx', 'xxx'])
})
