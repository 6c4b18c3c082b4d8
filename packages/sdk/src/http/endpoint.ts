/** Where a client asks, as given and as messages name it. */
export interface Endpoint {
  readonly url: string
  /** The address without user, password and query, where keys may stand: messages end up in logs. */
  readonly place: string
}

/**
 * Reads the address of a graph.
 * @throws TypeError when it is no absolute http or https address
 */
export function readEndpoint(url: string): Endpoint {
  const parsed = parse(url)
  if (parsed === undefined || !/^https?:$/u.test(parsed.protocol)) {
    throw new TypeError('The endpoint has to be an absolute address with http or https.')
  }
  return { url, place: `${parsed.origin}${parsed.pathname}` }
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}
