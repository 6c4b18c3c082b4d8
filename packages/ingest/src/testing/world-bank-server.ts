import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An indicator as the server has it; may be exchanged at any time. */
export interface ServedIndicator {
  id: string
  name: string
  /** Of the last update: `2026-07-01`. */
  lastUpdated: string
  /** Rows as the API writes them, see `servedCells`. */
  rows: readonly Record<string, unknown>[]
  sourceNote?: string
  /** Default World Development Indicators. */
  source?: { id: string; value: string }
}

/** How a request goes wrong. */
export interface Fault {
  /** Part of the request's path and query that it happens to: `page=2`. */
  at: string
  /** How many times. Default once. */
  times?: number
  /**
   * `HTML_502`: the page of a proxy. `TRUNCATED`: half of the JSON. `RESET`: the connection breaks in the body.
   * `SLOW`: the answer comes after `milliseconds`. `LIMITED`: 429, to come again after `seconds`.
   * `UPDATE`: `update` runs to its end just before the answer is made.
   */
  kind:
    | 'HTML_502'
    | 'TRUNCATED'
    | 'RESET'
    | { kind: 'SLOW'; milliseconds: number }
    | { kind: 'LIMITED'; seconds: number }
    | { kind: 'UPDATE'; update: () => void | Promise<void> }
}

export interface WorldBankServer extends AsyncDisposable {
  /** To be given as the base URL of the API. */
  readonly url: string
  /** Path and query of every request, and when it came, in milliseconds. */
  readonly requests: { path: string; at: number; status: number }[]
  readonly indicators: Map<string, ServedIndicator>
  /** Whether answers have an ETag and Last-Modified, and questions for changes are answered with 304. */
  conditional: boolean
  misbehave(fault: Fault): void
}

const html = '<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>'
const wdi = { id: '2', value: 'World Development Indicators' }

/** What the API answers where there is nothing. */
const nothing = [{ page: 0, pages: 0, per_page: 0, total: 0, sourceid: null, lastupdated: null }, null]

function refusal(id: string, key: string, value: string): unknown {
  return [{ message: [{ id, key, value }] }]
}

/** What the World Bank's API answers, with the same oddities: `per_page` is a number here, a text there, and null. */
function answer(indicators: WorldBankServer['indicators'], url: URL): unknown {
  const page = Number(url.searchParams.get('page') ?? 1)
  const perPage = Number(url.searchParams.get('per_page') ?? 50)
  if (/\/country$/.test(url.pathname)) {
    const rows = [
      {
        id: 'TJK',
        iso2Code: 'TJ',
        name: 'Tajikistan',
        region: { id: 'ECS', value: 'Europe & Central Asia' },
      },
      { id: 'WLD', iso2Code: '1W', name: 'World', region: { id: 'NA', value: 'Aggregates' } },
    ]
    return [{ page: 1, pages: 1, per_page: String(perPage), total: rows.length }, rows]
  }
  const code = decodeURIComponent(url.pathname.split('/').at(-1) ?? '')
  const found = indicators.get(code)
  if (found === undefined) {
    return refusal(
      '175',
      'Invalid format',
      'The indicator was not found. It may have been deleted or archived.',
    )
  }
  const { id, name, rows, lastUpdated, source = wdi, sourceNote = '' } = found
  if (!url.pathname.includes('/country/all/')) {
    const text = {
      id,
      name,
      unit: '',
      source,
      sourceNote,
      sourceOrganization: '',
      topics: [{ id: '7', value: 'Trade ' }],
    }
    return [{ page: 1, pages: 1, per_page: null, total: 1 }, [text]]
  }
  if (rows.length === 0) return nothing
  const pages = Math.ceil(rows.length / perPage)
  const header = {
    page,
    pages,
    per_page: perPage,
    total: rows.length,
    sourceid: source.id,
    lastupdated: lastUpdated,
  }
  return [header, rows.slice((page - 1) * perPage, page * perPage)]
}

/** A server of its own for a test, on a free port of this machine. */
export async function startWorldBankServer(): Promise<WorldBankServer> {
  const indicators: WorldBankServer['indicators'] = new Map()
  const requests: WorldBankServer['requests'] = []
  const faults: (Fault & { times: number })[] = []

  function faultAt(path: string): Fault['kind'] | undefined {
    const fault = faults.find(({ at, times }) => times > 0 && path.includes(at))
    if (fault === undefined) return undefined
    fault.times -= 1
    return fault.kind
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? ''
    const seen = { path, at: Date.now(), status: 200 }
    requests.push(seen)
    const send = (status: number, body: string, headers: Record<string, string> = {}): void => {
      seen.status = status
      response.writeHead(status, { 'content-type': 'application/json;charset=utf-8', ...headers }).end(body)
    }
    const fault = faultAt(path)
    const kind = typeof fault === 'object' ? fault.kind : fault
    if (kind === 'HTML_502') {
      send(502, html, { 'content-type': 'text/html' })
      return
    }
    if (typeof fault === 'object') {
      if (fault.kind === 'LIMITED') {
        send(429, html, { 'content-type': 'text/html', 'retry-after': String(fault.seconds) })
        return
      }
      if (fault.kind === 'SLOW') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds))
      else await fault.update()
    }
    const body = JSON.stringify(answer(indicators, new URL(path, server.url)))
    if (kind === 'RESET') {
      seen.status = 0
      response.writeHead(200, { 'content-length': String(body.length) })
      response.write(body.slice(0, body.length / 2), () => response.destroy())
      return
    }
    if (kind === 'TRUNCATED') {
      send(200, body.slice(0, body.length / 2))
      return
    }
    if (!server.conditional) {
      send(200, body)
      return
    }
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`
    if (request.headers['if-none-match'] === etag) send(304, '', { etag })
    else send(200, body, { etag, 'last-modified': 'Wed, 01 Jul 2026 00:00:00 GMT' })
  }

  const http = createServer((request, response) => {
    void respond(request, response)
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const { port } = http.address() as AddressInfo
  const server: WorldBankServer = {
    url: `http://127.0.0.1:${port}/v2`,
    requests,
    indicators,
    conditional: false,
    misbehave(fault) {
      faults.push({ times: 1, ...fault })
    },
    async [Symbol.asyncDispose]() {
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
  return server
}
