import { describe, expect, it } from 'vitest'
import { difference } from './same-answer.ts'

describe('difference', () => {
  it('is none between answers that say the same, in whatever order their fields come', () => {
    expect(difference({ a: [1, null, 'x'], b: 2 }, { b: 2, a: [1, null, 'x'] })).toBeUndefined()
    expect(difference(30_019_187_025.6556, 30_019_187_025.6557)).toBeUndefined()
  })

  it('names the place, and takes absence for no zero', () => {
    expect(difference({ a: [1, 2] }, { a: [1, 3] })).toBe('$.a.1: 2 and 3')
    expect(difference({ a: null }, { a: 0 })).toBe('$.a: null and 0')
    expect(difference([1], [1, 2])).toBe('$: 1 and 2 entries')
    expect(difference({ a: 1 }, { b: 1 })).toBe('$.a: missing')
    expect(difference(1, 1 + 1e-8)).toContain('$: 1 and')
  })
})
