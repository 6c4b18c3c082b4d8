import { expect, test } from 'vitest'
import { columns, count, facts, seconds } from './text.ts'

test('writes numbers for people', () => {
  expect([count(2_115_952), seconds(12_345)]).toEqual(['2,115,952', '12.3 s'])
})

test('puts facts and rows into columns', () => {
  const pairs = [
    ['rows read', '2'],
    ['series', '1'],
  ]
  expect(facts(pairs)).toEqual(['  rows read  2', '  series     1'])
  expect(columns([['no.', 'name'], ...pairs])).toEqual(['no.        name', 'rows read  2', 'series     1'])
})
