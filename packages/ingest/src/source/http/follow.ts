import { lookup } from 'node:dns/promises'
import ipaddr from 'ipaddr.js'
import { IngestError } from '../../item.ts'
import { shownAddress } from './address.ts'
import { isLoopback, isPublicAddress } from './public-address.ts'

/** Redirects of one request. */
const mostHops = 5
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/**
 * Checks where a redirect leads: a publisher's server must not have this machine ask its neighbours. A name that stands
 * for another address at the connection gains nothing: a hop is https, and the neighbour has no certificate of that name.
 * @param asked the address that somebody named: its own host may redirect to itself, and this machine to this machine
 * @throws IngestError unless the hop is https to a public address
 */
export async function checkHop(asked: URL, hop: URL): Promise<void> {
  const refuse = (what: string): never => {
    throw new IngestError(
      `${shownAddress(asked)}: the server redirects to ${shownAddress(hop)}, which ${what}; look for the present address at the publisher.`,
    )
  }
  if (isLoopback(asked.hostname) && isLoopback(hop.hostname)) return
  if (hop.protocol !== 'https:') refuse('is no https address')
  if (hop.host === asked.host) return
  const host = hop.hostname.replace(/^\[|\]$/g, '')
  const found = ipaddr.isValid(host) ? [{ address: host }] : await lookup(host, { all: true })
  if (found.some(({ address }) => !isPublicAddress(address))) refuse('is in a private network')
}

/**
 * Fetches an address, and follows redirects that may be followed, see `checkHop`.
 * @throws IngestError for one that may not, and for more than five
 */
export async function fetchFollowing(asked: URL, init: RequestInit): Promise<Response> {
  let address = asked
  const headers = new Headers(init.headers)
  for (let hops = 0; ; hops += 1) {
    const response = await fetch(address, { ...init, headers, redirect: 'manual' })
    const location = response.headers.get('location')
    if (!redirects.has(response.status) || location === null) return response
    await response.body?.cancel()
    if (hops === mostHops) {
      throw new IngestError(
        `${shownAddress(asked)}: the server redirects more than ${mostHops} times; look for the present address at the publisher.`,
      )
    }
    if (!URL.canParse(location, address.href)) {
      throw new IngestError(
        `${shownAddress(asked)}: the server redirects to "${location.slice(0, 200)}", which is no address; look for the present one at the publisher.`,
      )
    }
    const hop = new URL(location, address)
    await checkHop(asked, hop)
    // What lets one server know the asker is not for another one.
    if (hop.origin !== address.origin) for (const name of ['authorization', 'cookie']) headers.delete(name)
    address = hop
  }
}
