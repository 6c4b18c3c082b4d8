import type { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { createAddressReader, isLoopback, networkOf, ProxyListError } from './client-address.ts'

/** A request as far as an address is read of it. */
function request(remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage {
  const socket: unknown = Object.create(Socket.prototype, { remoteAddress: { value: remoteAddress } })
  return { socket, headers } as unknown as IncomingMessage
}

describe('the address of a client', () => {
  const read = createAddressReader(['10.0.0.0/8', '127.0.0.1', 'fd00::/8'])

  test.each([
    ['nobody in between', '203.0.113.7', {}, '203.0.113.7'],
    ['IPv4 within IPv6', '::ffff:203.0.113.7', {}, '203.0.113.7'],
    [
      'a forged header of somebody who is no proxy',
      '203.0.113.7',
      { 'x-forwarded-for': '198.51.100.1' },
      '203.0.113.7',
    ],
    ['one proxy', '10.0.0.1', { 'x-forwarded-for': '198.51.100.1' }, '198.51.100.1'],
    ['two proxies', '::ffff:10.0.0.1', { 'x-forwarded-for': '198.51.100.1, 10.9.9.9' }, '198.51.100.1'],
    [
      'something forged before the proxies',
      '10.0.0.1',
      { 'x-forwarded-for': '1.1.1.1, 198.51.100.1, 10.9.9.9' },
      '198.51.100.1',
    ],
    ['a proxy that says nothing', '10.0.0.1', {}, '10.0.0.1'],
    ['only proxies', '10.0.0.1', { 'x-forwarded-for': '10.0.0.2' }, '10.0.0.1'],
    ['no address at all', '10.0.0.1', { 'x-forwarded-for': 'unknown' }, '10.0.0.1'],
    ['a port', '127.0.0.1', { 'x-forwarded-for': '198.51.100.1:4711' }, '198.51.100.1'],
    [
      'Forwarded',
      'fd00::1',
      { forwarded: 'for=192.0.2.43;proto=https, for="[2001:db8:cafe::17]:4711"' },
      '2001:db8:cafe::17',
    ],
    ['Forwarded by a name', '10.0.0.1', { forwarded: 'for=_hidden' }, '10.0.0.1'],
  ])('with %s', (_what, from, headers, address) => {
    expect(read(request(from, headers as Record<string, string>))).toBe(address)
  })

  test.each(['10.0.0.0/33', 'somewhere', '10.0.0.0/8/8', '10.0.0.0/-1', 'fd00::/129', '/8'])(
    'a proxy "%s" is refused',
    (network) => {
      expect(() => createAddressReader([network])).toThrow(ProxyListError)
    },
  )
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::17', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1:2:3:4', 'fe80:0:0:0::/64'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('this machine is known by its addresses', () => {
  expect(['127.0.0.1', '127.9.9.9', '::1', '192.0.2.1', '2001:db8::1'].map(isLoopback)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})
