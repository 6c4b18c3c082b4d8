import type { IncomingMessage } from 'node:http'

/** Hosts with which every path is an address; others are looked at by the URL parser. */
const plainHost = /^[A-Za-z0-9.-]+(:(?:[1-5]?\d{1,4}|6[0-4]\d{3}))?$/

/** The path and query of a request, or undefined when it has no address. Proxies may send the absolute form. */
export function target({ url = '/', headers: { host = 'localhost' } }: IncomingMessage): string | undefined {
  if (url.startsWith('/') && plainHost.test(host)) return url
  const base = `http://${host}`
  try {
    const { pathname, search } = new URL(url, base)
    // Yoga puts host and path together and parses them again.
    new URL(`${base}${pathname}${search}`)
    return `${pathname}${search}`
  } catch {
    return undefined
  }
}
