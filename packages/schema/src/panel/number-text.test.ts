import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestNumber, valueText, writeValue } from './number-text.ts'

const page = Buffer.alloc(longestNumber + 2)

function written(value: number): string {
  page.fill('x')
  const end = writeValue(page, 1, value)
  expect(page.toString('latin1', 0, 1) + page.toString('latin1', end, end + 1)).toBe('xx')
  return page.toString('latin1', 1, end)
}

describe('a number that is written', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [-10, '-10'],
    [999_999_999, '999999999'],
    [1e9, '1000000000'],
    [999_999_999_999_999, '999999999999999'],
    [1e15, '1000000000000000'],
    [2 ** 53, '9007199254740992'],
    [1e21, '1e+21'],
    [0.5, '0.5'],
    [-12.05, '-12.05'],
    [100.1, '100.1'],
    [0.001, '0.001'],
    [1e-6, '0.000001'],
    [1e-7, '1e-7'],
    [1234567.123456, '1234567.123456'],
    [123456789012.345, '123456789012.345'],
    [0.1 + 0.2, '0.30000000000000004'],
    [4.9999999999999991, '4.999999999999999'],
    [-1.2345678901234567e-6, '-0.0000012345678901234567'],
    [Number.MIN_VALUE, '5e-324'],
    [-Number.MAX_VALUE, '-1.7976931348623157e+308'],
    [Number.NaN, 'null'],
    [-Infinity, 'null'],
  ])('is that of JSON: %d', (value, text) => {
    expect(written(value)).toBe(text)
    expect(valueText(value)).toBe(text)
    expect(JSON.stringify(value)).toBe(text)
  })

  it('is that of JSON for any double, any decimal, and the doubles beside it', () => {
    const decimal = fc
      .tuple(fc.maxSafeInteger(), fc.integer({ min: -9, max: 9 }))
      .map(([digits, power]) => Number(`${digits}e${power}`))
    const few = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 7 }))
      .map(([digits, power]) => digits / 10 ** power)
    const beside = (value: number, step: number) => {
      const bits = new BigInt64Array(Float64Array.of(value).buffer)
      bits[0] = (bits[0] ?? 0n) + BigInt(step)
      return new Float64Array(bits.buffer)[0] ?? 0
    }
    fc.assert(
      fc.property(fc.oneof(fc.double(), decimal, few), fc.integer({ min: -2, max: 2 }), (near, step) => {
        const value = beside(near, step)
        expect(written(value)).toBe(JSON.stringify(value))
      }),
      { numRuns: 5_000 },
    )
  })
})
