import { describe, expect, it } from 'vitest'
import { dayBefore, inForce } from './validity.ts'

describe('inForce', () => {
  it.each([
    ['', '', '1900', true],
    ['1974', '1979', '1974-01-01', true],
    ['1974', '1979', '1979-12-31', true],
    ['1974', '1979', '1980', false],
    ['2022-06-01', '', '2022-05-31', false],
    ['2022-06-01', '', '2022-06', true],
    ['', '2022-05-31', '2022', true],
    ['', '2022-05-31', '2022-06-01', false],
    ['2004-02', '2004-02', '2004-02-29', true],
    ['2004-02', '2004-02', '2004-03-01', false],
  ])('from "%s" until "%s" at %s: %s', (since, until, at, expected) => {
    expect(inForce({ since, until }, at)).toBe(expected)
  })
})

describe('dayBefore', () => {
  it.each([
    ['2006-06-03', '2006-06-02'],
    ['1993-01-01', '1992-12-31'],
    ['2000-03-01', '2000-02-29'],
    ['1979', '1979'],
    ['', ''],
  ])('%s: %s', (date, before) => {
    expect(dayBefore(date)).toBe(before)
  })
})
