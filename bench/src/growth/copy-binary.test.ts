import { decodeFloat8Array } from '@opencorridor/schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyRow, float8ArrayField, intField, jsonbField, textField } from './copy-binary.ts'

describe('the fields of a binary COPY', () => {
  it('hold an array of numbers as PostgreSQL sends one itself', () => {
    fc.assert(
      fc.property(fc.float64Array({ maxLength: 50, minLength: 1 }), (values) => {
        expect(decodeFloat8Array(float8ArrayField(values))).toEqual(values)
      }),
    )
  })

  it('make a row of their number, and each behind its length; null has the length -1', () => {
    expect(copyRow([textField('ab'), null, intField(7)]).toString('hex')).toBe(
      ['0003', '00000002', '6162', 'ffffffff', '00000004', '00000007'].join(''),
    )
    expect(jsonbField({}).toString('hex')).toBe('017b7d')
  })
})
