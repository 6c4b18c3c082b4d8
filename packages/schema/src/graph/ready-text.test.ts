import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyWithReadyText, ReadyText, stringifyWithReadyText } from './ready-text.ts'

const json = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' })

/** A value with some of its parts as ready text, beside the same value plainly. */
const pairs = fc.letrec<{ pair: [unknown, unknown] }>((tie) => ({
  pair: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    json.map((value): [unknown, unknown] => [value, value]),
    json.map((value): [unknown, unknown] => [new ReadyText(JSON.stringify(value)), value]),
    fc
      .array(fc.integer(), { minLength: 1 })
      .map((all): [unknown, unknown] => [ReadyText.ofAscii(JSON.stringify(all)), all]),
    fc
      .array(tie('pair'), { maxLength: 4 })
      .map((all): [unknown, unknown] => [all.map(([a]) => a), all.map(([, b]) => b)]),
    fc
      .dictionary(
        fc.string().filter((key) => key !== '__proto__'),
        tie('pair'),
        { maxKeys: 4 },
      )
      .map((all): [unknown, unknown] => [
        Object.fromEntries(Object.entries(all).map(([key, [a]]) => [key, a])),
        Object.fromEntries(Object.entries(all).map(([key, [, b]]) => [key, b])),
      ]),
  ),
})).pair

describe('ready text', () => {
  it('is spliced into any answer, and to everybody else is the value that it says', () => {
    fc.assert(
      fc.property(pairs, ([ready, plain]) => {
        expect(stringifyWithReadyText(ready)).toBe(JSON.stringify(plain))
        expect(bodyWithReadyText(ready).toString()).toBe(JSON.stringify(plain))
        expect(JSON.stringify(ready)).toBe(JSON.stringify(plain))
      }),
    )
  })

  it('goes in as it stands, without being read', () => {
    expect(stringifyWithReadyText({ values: new ReadyText('[[1.50,null]]') })).toBe(
      '{"values":[[1.50,null]]}',
    )
  })

  it('may come in pieces, which are put together where they are written', () => {
    const ready = ReadyText.of(['[[1.5,', ReadyText.ofAscii('null'), '],', '[]]'])
    expect(ready.text).toBe('[[1.5,null],[]]')
    expect(bodyWithReadyText({ name: 'Türkiye €', values: ready }).toString()).toBe(
      '{"name":"Türkiye €","values":[[1.5,null],[]]}',
    )
    expect(JSON.stringify([ready])).toBe('[[[1.5,null],[]]]')
  })

  it.each(['Tuerkiye', 'Türkiye', 'Türkiye €', '\u{1F600}'])(
    'is sent in UTF-8 however long it is: %s',
    (name) => {
      const values = Array.from({ length: 10_000 }, (_, place) => place)
      const ready = ReadyText.ofAscii(JSON.stringify(values))
      const body = bodyWithReadyText({ name, values: ready })
      expect(body).toBeInstanceOf(Buffer)
      expect(body.toString()).toBe(JSON.stringify({ name, values }))
    },
  )

  it('does not take what data say for a mark', () => {
    const seen: unknown[] = []
    const ready = new ReadyText('[1]')
    stringifyWithReadyText({ toJSON: () => seen.push(ready.toJSON()) })
    const [mark] = seen
    expect(mark).toEqual(expect.any(String))
    // Even who knows the mark gains nothing: the numbers do not match, and the answer is stringified plainly.
    expect(stringifyWithReadyText([mark, ready])).toBe(JSON.stringify([mark, [1]]))
  })

  it('stringifies plainly when a text was asked for and not used', () => {
    const ready = new ReadyText('[1]')
    const wasteful = {
      toJSON: () => {
        JSON.stringify(ready)
        return 'kept'
      },
    }
    expect(stringifyWithReadyText([wasteful, ready])).toBe('["kept",[1]]')
    expect(bodyWithReadyText([wasteful, ready]).toString()).toBe('["kept",[1]]')
  })

  it('leaves nothing behind when stringifying fails', () => {
    expect(() => stringifyWithReadyText([new ReadyText('[1]'), 1n])).toThrow(TypeError)
    expect(JSON.stringify(new ReadyText('[1]'))).toBe('[1]')
  })
})
