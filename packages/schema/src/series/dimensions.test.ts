import { describe, expect, it } from 'vitest'
import { matchesDimensions } from './dimensions.ts'

const women = { SEX: 'F' }

describe('a breakdown', () => {
  it('is not in an answer that asks for totals', () => {
    expect(matchesDimensions({}, new Map())).toBe(true)
    expect(matchesDimensions(women, new Map())).toBe(false)
  })

  it('is there when its code is asked for, or all codes are', () => {
    expect(matchesDimensions(women, new Map([['SEX', 'F']]))).toBe(true)
    expect(matchesDimensions(women, new Map([['SEX', 'M']]))).toBe(false)
    expect(matchesDimensions(women, new Map([['SEX', '*']]))).toBe(true)
    expect(matchesDimensions({}, new Map([['SEX', '*']]))).toBe(true)
    expect(matchesDimensions({}, new Map([['SEX', 'F']]))).toBe(false)
  })

  it('is not there when it breaks down by more than was asked for', () => {
    expect(matchesDimensions({ SEX: 'F', AGE: 'Y15T24' }, new Map([['SEX', 'F']]))).toBe(false)
  })
})
