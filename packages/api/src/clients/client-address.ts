import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { BlockList, isIP, isIPv6 } from 'node:net'

/** A list of proxies that cannot be read: says which entry. */
export class ProxyListError extends Error {
  override name = 'ProxyListError'
}

/** IPv4 within IPv6, as a socket that listens on both names it. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** An address and how many of its bits the network has; undefined for what is no network. */
function parseNetwork(text: string): { address: string; bits: number; family: 'ipv4' | 'ipv6' } | undefined {
  const [address = '', prefix, ...more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return undefined
  const most = version === 6 ? 128 : 32
  const bits = prefix === undefined ? most : /^\d{1,3}$/.test(prefix) ? Number(prefix) : -1
  if (bits < 0 || bits > most) return undefined
  return { address, bits, family: version === 6 ? 'ipv6' : 'ipv4' }
}

/** Whether a text is an address or a network: `192.0.2.1`, `10.0.0.0/8`, `fd00::/8`. */
export const isNetwork = (text: string): boolean => parseNetwork(text) !== undefined

function readProxies(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const text of networks) {
    const network = parseNetwork(text)
    if (network === undefined) {
      throw new ProxyListError(
        `"${text}" is no network: name addresses, or networks such as 10.0.0.0/8 or fd00::/8.`,
      )
    }
    list.addSubnet(network.address, network.bits, network.family)
  }
  return list
}

const within = (list: BlockList, address: string): boolean =>
  isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')

/** Addresses in `Forwarded` (RFC 7239), the nearest last; a port or a name that hides an address is left as it is. */
function forwardedFor(header: string): string[] {
  return header.split(',').flatMap((hop) => {
    const found = /(?:^|;)\s*for\s*=\s*(?:"([^"]*)"|([^;\s]*))/i.exec(hop)
    return found === null ? [] : (found[1] ?? found[2] ?? '')
  })
}

/** Without the port: `192.0.2.1:8080`, `[2001:db8::1]:8080`. */
function bare(hop: string): string {
  const text = hop.trim()
  const bracketed = /^\[([^\]]*)\]/.exec(text)?.[1]
  return plain(bracketed ?? (/^\d+\.\d+\.\d+\.\d+:\d+$/.test(text) ? text.slice(0, text.indexOf(':')) : text))
}

function hopsOf({ headers }: IncomingMessage): string[] {
  const listed = headers['x-forwarded-for']
  if (listed !== undefined) return String(listed).split(',').map(bare)
  const { forwarded } = headers
  return forwarded === undefined ? [] : forwardedFor(forwarded).map(bare)
}

/** Longer lists are none that proxies of ours make. */
const mostHops = 20

/**
 * Makes the reading of a client's address. What a proxy says in `X-Forwarded-For` or `Forwarded` is believed only of proxies
 * that are trusted, from the nearest on: anybody can send these headers.
 *
 * @param networks - Addresses and networks of trusted proxies: `10.0.0.0/8`.
 * @throws ProxyListError for an entry that is no network.
 */
export function createAddressReader(networks: readonly string[]): (request: IncomingMessage) => string {
  const proxies = readProxies(networks)
  const direct = new WeakMap<Socket, { address: string; trusted: boolean }>()

  function peerOf(socket: Socket) {
    const known = direct.get(socket)
    if (known !== undefined) return known
    const address = plain(socket.remoteAddress ?? '')
    const peer = { address, trusted: networks.length > 0 && within(proxies, address) }
    direct.set(socket, peer)
    return peer
  }

  return (request) => {
    const { address, trusted } = peerOf(request.socket)
    if (!trusted) return address
    const hops = hopsOf(request).slice(-mostHops)
    for (const hop of hops.reverse()) {
      if (isIP(hop) === 0) break
      if (!within(proxies, hop)) return hop
    }
    return address
  }
}

/** Whether an address is of this machine. */
export const isLoopback = (address: string): boolean =>
  address === '::1' || address.startsWith('127.') || address === ''

/**
 * What an address is counted as: itself, or of IPv6 the network of 64 bits, for one subscriber has as many addresses as
 * he likes.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length)
  const all = [
    ...(head === '' ? [] : groups),
    ...Array<string>(Math.max(0, head === '' ? missing + 1 : missing)).fill('0'),
  ]
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
