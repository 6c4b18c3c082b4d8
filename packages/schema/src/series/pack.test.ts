import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeFloat8Array, packSeries, unpackSeries } from './pack.ts'
import type { Cell } from './pack.ts'

const cell = fc.record({
  period: fc.integer({ min: 1, max: 3000 }),
  value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)),
  status: fc.constantFrom('A', 'E', 'P', 'L', 'M'),
})

/** An array as PostgreSQL's `array_send` writes it. */
function send(values: readonly number[], oid = 701): Uint8Array {
  const view = new DataView(new ArrayBuffer(20 + values.length * 12))
  ;[1, 0, oid, values.length, 1].forEach((word, at) => {
    view.setInt32(at * 4, word)
  })
  values.forEach((value, at) => {
    view.setInt32(20 + at * 12, 8)
    view.setFloat64(24 + at * 12, value)
  })
  return new Uint8Array(view.buffer)
}

describe('packSeries', () => {
  it('is dense, with NaN and a space off the grid', () => {
    const packed = packSeries([
      { period: 2001, value: 1.5, status: 'A' },
      { period: 2003, value: null, status: 'L' },
    ])
    expect(packed.firstPeriod).toBe(2001)
    expect([...packed.values]).toEqual([1.5, NaN, NaN])
    expect(String.fromCharCode(...packed.statuses)).toBe('A L')
  })

  it('gives back through unpackSeries what it was given', () => {
    const cells = fc.uniqueArray(cell, { selector: ({ period }) => period, minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(cells, (given: Cell[]) => {
        const sorted = given.toSorted((a, b) => a.period - b.period)
        expect(unpackSeries(packSeries(sorted))).toEqual(sorted)
      }),
    )
  })

  it.each([
    ['no cell', []],
    ['a period twice', [1, 1]],
    ['periods that fall', [2, 1]],
    ['periods that fall on the way', [1, 4, 3, 5]],
  ])('refuses %s', (_, periods) => {
    expect(() => packSeries(periods.map((period) => ({ period, value: 1, status: 'A' })))).toThrow(RangeError)
  })
})

describe('decodeFloat8Array', () => {
  it('reads what array_send wrote, NaN too', () => {
    expect([...decodeFloat8Array(send([1.5, NaN, -0, 5e-324]))]).toEqual([1.5, NaN, -0, 5e-324])
    expect(decodeFloat8Array(new Uint8Array([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 189]))).toHaveLength(0)
  })

  it('refuses other bytes', () => {
    expect(() => decodeFloat8Array(send([1], 700))).toThrow('no one-dimensional float8 array')
    expect(() => decodeFloat8Array(send([1, 2]).subarray(0, 40))).toThrow('nulls or is cut')
  })
})
