import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResponseReader } from './response-reader.ts'

const counted = (body: string, status = 200) =>
  `HTTP/1.1 ${status} OK\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
const chunked = (parts: string[]) =>
  `HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${parts.map((part) => `${Buffer.byteLength(part).toString(16)}\r\n${part}\r\n`).join('')}0\r\n\r\n`

/** Reads a text that arrives in pieces, cut at these places, each in the memory of the one before. */
function read(text: string, cuts: readonly number[]) {
  const answers: { status: number; bytes: number }[] = []
  const reader = createResponseReader((end) => answers.push(end))
  const bytes = Buffer.from(text)
  const memory = Buffer.alloc(bytes.length)
  const places = [0, ...cuts.map((cut) => Math.floor(cut * bytes.length)).sort((a, b) => a - b), bytes.length]
  for (const [at, start] of places.slice(0, -1).entries()) {
    const piece = bytes.subarray(start, places[at + 1])
    if (piece.length > 0) reader(memory.subarray(0, piece.copy(memory)))
  }
  return answers
}

const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 })
const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })

describe('createResponseReader', () => {
  it('ends an answer with its last byte, wherever the pieces are cut', () => {
    fc.assert(
      fc.property(part, cuts, (body, places) => {
        expect(read(counted(body), places)).toEqual([{ status: 200, bytes: Buffer.byteLength(body) }])
      }),
    )
  })

  it('reads chunks, wherever they are cut', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), cuts, (parts, places) => {
        expect(read(chunked(parts), places)).toEqual([
          { status: 200, bytes: Buffer.byteLength(parts.join('')) },
        ])
      }),
    )
  })

  it('reads one answer after another on one connection, and tells the status', () => {
    const answers: number[] = []
    const reader = createResponseReader(({ status }) => answers.push(status))
    for (const text of [counted('{}'), chunked(['a', 'b']), counted('', 500), counted('{}')])
      reader(Buffer.from(text))
    expect(answers).toEqual([200, 200, 500, 200])
  })
})
