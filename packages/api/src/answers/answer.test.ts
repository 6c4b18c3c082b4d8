import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { Answer } from './answer.ts'
import { matches } from './if-none-match.ts'

const type = 'application/json; charset=utf-8'
const text = (length: number) => JSON.stringify(Array.from({ length }, (_none, at) => `Дунё ${at}`))

test.each([1_500, 15_000, 400_000])('what is packed unpacks to the same, at %i bytes', async (length) => {
  const answer = new Answer(text(length / 15), type)
  const plain = Buffer.from(text(length / 15))
  expect(answer.bytes.equals(plain)).toBe(true)
  const [br, gzip] = [await answer.packed('br'), await answer.packed('gzip')]
  expect(brotliDecompressSync(br).equals(plain)).toBe(true)
  expect(gunzipSync(gzip).equals(plain)).toBe(true)
  expect(Math.max(br.length, gzip.length)).toBeLessThan(plain.length / 2)
  // Once: those who ask later, and those who ask meanwhile, get the same bytes.
  expect(answer.packed('br')).toBe(br)
  const other = new Answer(text(length / 15), type)
  const [one, two] = await Promise.all([other.packed('gzip'), other.packed('gzip')])
  expect(one).toBe(two)
})

test('the memory that is reckoned with covers all three', async () => {
  const answer = new Answer(text(10_000), type)
  const all = [answer.bytes, await answer.packed('br'), await answer.packed('gzip')]
  expect(answer.size).toBeGreaterThanOrEqual(all.reduce((sum, { length }) => sum + length, 0))
})

describe('the entity tag', () => {
  test('is a quoted digest of the bytes, another for each encoding', () => {
    const digest = createHash('sha256').update('{"data":1}').digest('base64url').slice(0, 27)
    const answer = new Answer('{"data":1}', type)
    const tags = (['identity', 'br', 'gzip'] as const).map((encoding) => answer.tag(encoding))
    expect(tags).toEqual([`"${digest}"`, `"${digest}-br"`, `"${digest}-gzip"`])
    expect(new Answer('{"data":2}', type).tag('identity')).not.toBe(tags[0])
  })

  test.each([
    [undefined, false],
    ['', false],
    ['"a"', true],
    ['W/"a"', true],
    ['*', true],
    [' * ', true],
    ['"b", "a"', true],
    ['"x,y",W/"a"', true],
    ['a', false],
    ['"b"', false],
    ['"A"', false],
    ['"b", W/"c"', false],
  ])('"a" is matched by %s: %s', (header, matched) => {
    expect(matches(header, '"a"')).toBe(matched)
  })
})
