import { expect, test } from 'vitest'
import { endpointUrl } from './endpoint-url.ts'
import { isPublicAddress } from '../source/http/public-address.ts'

test.each([
  ...['127.0.0.1', '127.9.9.9', '10.0.0.7', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
  ...['0.0.0.0', '224.0.0.1', '240.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fc00::1', 'ff02::1'],
  ...['::ffff:127.0.0.1', '::ffff:10.0.0.7', '64:ff9b::7f00:1', 'not an address'],
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['93.184.215.14', '8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) => {
  expect(isPublicAddress(address)).toBe(true)
})

test('an address of a hook is given in its normal form', () => {
  expect(endpointUrl('HTTPS://Example.org/hook?a=1#part', false)).toBe('https://example.org/hook?a=1')
  expect(endpointUrl('http://127.0.0.1:8080/hook', true)).toBe('http://127.0.0.1:8080/hook')
  expect(endpointUrl('https://10.0.0.7/hook', true)).toBe('https://10.0.0.7/hook')
})

test.each([
  ['example.org/hook', false, 'is no address of a hook'],
  ['http://example.org/hook', false, 'has to begin with https://'],
  ['http://example.org/hook', true, 'has to begin with https://'],
  ['http://127.0.0.1/hook', false, 'has to begin with https://'],
  ['ftp://example.org/hook', false, 'has to begin with https://'],
  ['file:///etc/passwd', true, 'has to begin with https://'],
  ['https://user:secret@example.org/', false, 'no user and password'],
  ['https://127.0.0.1/', false, 'in a private network'],
  ['https://0x7f000001/', false, 'in a private network'],
  ['https://2130706433/', false, 'in a private network'],
  ['https://[::1]/', false, 'in a private network'],
  ['https://[::ffff:10.0.0.7]/', false, 'in a private network'],
  ['https://localhost/', false, 'in a private network'],
  ['https://169.254.169.254/latest', false, 'in a private network'],
])('%s is refused (private networks allowed: %j): %s', (url, allowPrivate, reason) => {
  expect(() => endpointUrl(url, allowPrivate)).toThrow(reason)
})
