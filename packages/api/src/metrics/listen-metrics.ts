import { createServer } from 'node:http'
import { once } from 'node:events'
import type { Address } from '../address.ts'
import { ListenError, listenProblem } from '../address.ts'
import { metricsPage } from './page.ts'

/**
 * Serves `/metrics` on a port of its own, to whoever reaches it.
 *
 * @param read - The figures in Prometheus' text format.
 * @returns what closes it.
 * @throws ListenError when the port cannot be taken.
 */
export async function listenMetrics(
  address: Address,
  read: () => Promise<string>,
): Promise<() => Promise<void>> {
  const page = metricsPage(read, true)
  const server = createServer((request, response) => {
    if (!page(request, response)) response.writeHead(404).end()
  })
  server.listen(address.port, address.host)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new ListenError(listenProblem(error, address), { cause: error })
  }
  return async () => {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
}
