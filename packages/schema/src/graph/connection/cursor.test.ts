import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { cursorWriter, decodeCursor } from './cursor.ts'
import type { CursorScope } from './cursor.ts'

const scope: CursorScope = { release: 7, releaseName: '2026.05', list: 'Query.projects {"text":"jobs"}' }
const part = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const keys = fc.array(fc.oneof(part, fc.constant(null)), { minLength: 1, maxLength: 4 })

/** A cursor of any content with a checksum that is right: what a forger who read the source can make. */
function forge(content: string): string {
  const body = Buffer.from(content).toString('base64url')
  return `${body}.${createHash('sha256').update(body).digest('base64url').slice(0, 8)}`
}

function codeOf(read: () => unknown): unknown {
  try {
    read()
  } catch (error) {
    return error instanceof GraphQLError ? error.extensions['code'] : error
  }
  return 'no error'
}

test('a cursor gives back the key that it was made of, and is safe in an address', () => {
  fc.assert(
    fc.property(keys, (key) => {
      const cursor = cursorWriter(scope)(key)
      expect(cursor).toMatch(/^[\w-]+\.[\w-]+$/)
      // JSON knows no negative zero; it sorts as zero does.
      expect(decodeCursor(scope, cursor)).toEqual(key.map((it) => (it === 0 ? 0 : it)))
    }),
  )
})

test('whatever is no cursor of ours is CURSOR_INVALID', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.base64String(),
    fc.constantFrom('', '.', 'a.b', 'a.b.c'),
  )
  fc.assert(
    fc.property(texts, (text) => {
      expect(codeOf(() => decodeCursor(scope, text))).toBe('CURSOR_INVALID')
    }),
  )
})

test('a cursor of which one character was changed is CURSOR_INVALID', () => {
  fc.assert(
    fc.property(keys, fc.nat(), fc.constantFrom('A', 'b', '3', '_', '.'), (key, at, character) => {
      const cursor = cursorWriter(scope)(key)
      const place = at % cursor.length
      fc.pre(cursor[place] !== character)
      const forged = cursor.slice(0, place) + character + cursor.slice(place + 1)
      expect(codeOf(() => decodeCursor(scope, forged))).toBe('CURSOR_INVALID')
    }),
  )
})

test.each(['', '{', 'null', '{"0":1}', '[]', '["1",7]', '[null]'])(
  'the content %s is CURSOR_INVALID also with a right checksum',
  (content) => {
    expect(codeOf(() => decodeCursor(scope, forge(content)))).toBe('CURSOR_INVALID')
  },
)

test('a key of anything but texts, numbers and null is CURSOR_INVALID', () => {
  const [, , list] = JSON.parse(
    Buffer.from(cursorWriter(scope)([]).split('.')[0] ?? '', 'base64url').toString(),
  ) as unknown[]
  expect(codeOf(() => decodeCursor(scope, forge(JSON.stringify([1, 7, list, true]))))).toBe('CURSOR_INVALID')
  expect(codeOf(() => decodeCursor(scope, forge(JSON.stringify([1, 7, list, ['a']]))))).toBe('CURSOR_INVALID')
})

test('a cursor of another version is CURSOR_STALE', () => {
  expect(codeOf(() => decodeCursor(scope, forge('[0,7,"abc","x"]')))).toBe('CURSOR_STALE')
  expect(codeOf(() => decodeCursor(scope, forge('[2,{"any":"thing"}]')))).toBe('CURSOR_STALE')
})

test('a cursor of another release, or of another list, filter or order, is CURSOR_STALE', () => {
  const cursor = cursorWriter(scope)(['a'])
  const others: CursorScope[] = [
    { ...scope, release: 8, releaseName: '2026.06' },
    { ...scope, list: 'Query.projects {"text":"job"}' },
    { ...scope, list: 'Query.events {"text":"jobs"}' },
  ]
  for (const other of others) expect(codeOf(() => decodeCursor(other, cursor))).toBe('CURSOR_STALE')
  expect(decodeCursor(scope, cursor)).toEqual(['a'])
})
