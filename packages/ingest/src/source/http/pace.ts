import pThrottle from 'p-throttle'

/** Resolves when a request to an address may begin. */
export type Pace = (address: URL) => Promise<void>

/** Lets requests begin one after another, each host at its own pace. */
export function createPace(requestsPerSecond: number): Pace {
  const hosts = new Map<string, () => Promise<void>>()
  return async function pace({ host }) {
    const inTurn =
      hosts.get(host) ??
      pThrottle({ limit: 1, interval: 1000 / requestsPerSecond, strict: true })(() => Promise.resolve())
    hosts.set(host, inTurn)
    await inTurn()
  }
}
