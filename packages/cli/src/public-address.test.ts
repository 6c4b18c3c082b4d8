import { expect, test } from 'vitest'
import { publicAddress } from './public-address.ts'

test('the public address is read, or there is none', () => {
  expect(publicAddress({ PUBLIC_URL: ' https://data.example.org ' })).toEqual({
    publicUrl: 'https://data.example.org',
  })
  expect(publicAddress({ PUBLIC_URL: '' })).toEqual({})
  expect(publicAddress({})).toEqual({})
})

test.each(['data.example.org', 'ftp://data.example.org', 'https://'])('%s is none', (text) => {
  expect(() => publicAddress({ PUBLIC_URL: text })).toThrow('PUBLIC_URL is')
})
