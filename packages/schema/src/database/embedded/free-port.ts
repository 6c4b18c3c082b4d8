import { createHash } from 'node:crypto'
import { createServer } from 'node:net'

/**
 * A TCP port of 127.0.0.1 that nobody listens on. The same data directory gets the same port each time while it is
 * free, so that the address in somebody's SQL client stays good; it lies below the range from which systems give
 * ports to outgoing connections.
 */
export async function findFreePort(cluster: string): Promise<number> {
  const preferred = 10_000 + (createHash('sha256').update(cluster).digest().readUInt16BE() % 20_000)
  return (await tryPort(preferred)) ?? (await tryPort(0)) ?? preferred
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => {
      resolve(undefined)
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : undefined)
      })
    })
  })
}
