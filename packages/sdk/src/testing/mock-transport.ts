import { fetchTransport } from '../http/fetch-transport.ts'
import type { Transport } from '../transport.ts'
import { mockFetch } from './mock-fetch.ts'
import type { AskedQuestion } from './mock-fetch.ts'
import type { Mock } from './mock.ts'

/** A transport of mocks, and what was asked over it. */
export interface MockTransport extends Transport {
  readonly asked: readonly AskedQuestion[]
}

/** A name that never resolves (RFC 2606): a test that leaves the mocks reaches nobody. */
const nowhere = 'https://opencorridor.invalid/graphql'

/**
 * A transport for `createClient({ transport })` that answers as it is told. It is the client's own transport over a mocked
 * `fetch`, so that retries, limits, errors and `meta` are the real ones.
 */
export function mockTransport(mocks: readonly Mock[]): MockTransport {
  const fetch = mockFetch(mocks)
  return Object.assign(fetchTransport(nowhere, { fetch }), { asked: fetch.asked })
}
