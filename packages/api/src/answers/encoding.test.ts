import { expect, test } from 'vitest'
import { chooseEncoding } from './encoding.ts'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'identity'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['gzip;q=1.0, *;q=0', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['br;q=0.2, gzip;q=0.8', 'gzip'],
  ['br ; q=0.8 , gzip ; q=0.8', 'br'],
  ['gzip;q=0', 'identity'],
  ['gzip;q=much', 'identity'],
  ['identity;q=0, gzip;q=0.1', 'gzip'],
  ['identity', 'identity'],
  [`${'x,'.repeat(2_000)}gzip`, 'gzip'],
])('of %s, %s', (header, encoding) => {
  // Twice: from the header, and from what was chosen before.
  expect(chooseEncoding(header)).toBe(encoding)
  expect(chooseEncoding(header)).toBe(encoding)
})
