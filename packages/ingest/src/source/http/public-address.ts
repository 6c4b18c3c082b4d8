import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import ipaddr from 'ipaddr.js'

/**
 * Whether an address is one of the public Internet: not loopback, private, link-local, shared, reserved or multicast,
 * also not in the notation of IPv6 for one of IPv4.
 * @param address IPv4 or IPv6, as a resolver gives it.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast'
}

/** Whether a host of a URL is an address of this machine, or `localhost`. */
export function isLoopback(host: string): boolean {
  const address = host.replace(/^\[|\]$/g, '')
  if (!ipaddr.isValid(address)) return host === 'localhost'
  return ipaddr.process(address).range() === 'loopback'
}

/**
 * Looks a name up as node does, and fails when it stands for any address that is not public. The connection goes to the
 * address that was looked at, so that a name cannot stand for another one meanwhile.
 */
export const lookupPublic: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses
    if (error !== null || first === undefined) callback(error ?? new Error(`${host} has no address`), '', 4)
    else if (addresses.some(({ address }) => !isPublicAddress(address))) {
      callback(new Error(`${host} is in a private network`), '', 4)
    } else if (options.all === true) callback(null, addresses)
    else callback(null, first.address, first.family)
  })
}
