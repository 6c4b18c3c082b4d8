import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

/** A site of its own, on another origin than the graph. */
export interface PageServer {
  /** `http://127.0.0.1:49153` */
  readonly origin: string
  readonly stop: () => Promise<void>
}

/**
 * Serves pages from memory on a free port of this machine.
 * @param pages content by path: `/figure.html`
 */
export async function servePages(pages: Readonly<Record<string, string>>): Promise<PageServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const content = pages[pathname]
    const type = types[extname(pathname)] ?? 'text/plain'
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': type }).end(content)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
