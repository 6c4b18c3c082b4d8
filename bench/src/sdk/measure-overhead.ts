import { Country, createClient, PanelColumns } from '@opencorridor/sdk'
import type { Client } from '@opencorridor/sdk'
import { createClient as createSmallClient } from '@opencorridor/sdk/fetch'
import { recordedData } from '@opencorridor/sdk/testing'
import { median } from '../measure/statistics.ts'
import type { ReadyAnswer } from '../peers/bare/server.ts'
import { startPeer } from '../peers/start-peer.ts'
import { madeUpPanel } from './made-up-panel.ts'

/** How long and how often is measured. */
export interface OverheadPlan {
  readonly rounds: number
  /** Seconds of one turn of one contender. */
  readonly seconds: number
}

/** What the manners of a client cost, beside a fetch that has none. */
export interface Overhead {
  /** What is asked: `one country, 5.4 KB` */
  readonly question: string
  readonly client: string
  /** Answers of a bare fetch in a second, in the middle of the rounds. */
  readonly bare: number
  /** Answers of the client in a second. */
  readonly answers: number
  /** Of the two within a round, in the middle of the rounds: 1 would cost nothing. */
  readonly ratio: number
}

/** As many as a client asks at once when nothing is said. */
const atOnce = 6
/** In place of a code, while the address is found out that a client asks. */
const mark = 'CODE-TO-REPLACE'

type Ask = (code: string) => Promise<unknown>

/** Answers in a second, of so many loops that ask one question after another, no two the same at a time. */
async function throughput(ask: Ask, seconds: number): Promise<number> {
  const began = performance.now()
  let answers = 0
  const loop = async (_: unknown, place: number) => {
    for (let turn = 0; performance.now() - began < seconds * 1000; turn += 1) {
      await ask(`${place}-${turn % 100}`)
      answers += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, loop))
  return answers / ((performance.now() - began) / 1000)
}

const asks: Readonly<Record<string, (client: Client) => Ask>> = {
  country: (client) => (code) => client.query(Country, { code }),
  panel: (client) => (code) => client.query(PanelColumns, { indicators: [code] }),
}

/** A fetch of the bytes that a client asks for, read as JSON, and nothing else. */
async function bareFetch(endpoint: string, kind: string): Promise<Ask> {
  let asked = ''
  const spy: typeof fetch = (input) => {
    asked = typeof input === 'string' ? input : ''
    return Promise.reject(new TypeError('Only the address is wanted.'))
  }
  await asks[kind]?.(createSmallClient({ endpoint, fetch: spy, retries: 0 }))(mark).catch(() => undefined)
  return async (code): Promise<unknown> => (await fetch(asked.replace(mark, code))).json()
}

/** Measures the throughput of both clients against a bare fetch of the same bytes from the same server, on loopback. */
export async function measureOverhead({ rounds, seconds }: OverheadPlan): Promise<readonly Overhead[]> {
  const { port, path, child } = await startPeer('bare', '')
  const endpoint = `http://127.0.0.1:${port}${path}`
  const clients: readonly [name: string, client: Client][] = [
    ['`/fetch`', createSmallClient({ endpoint })],
    ['default', createClient({ endpoint })],
  ]
  const bodies: readonly [kind: string, name: string, body: string][] = [
    ['country', 'one country', JSON.stringify({ data: recordedData(Country, { code: 'TJK' }) })],
    ['panel', 'a panel of 120,000 values', `{"data":${madeUpPanel()}}`],
  ]
  try {
    const overheads: Overhead[] = []
    for (const [kind, name, body] of bodies) {
      const answer: ReadyAnswer = { headers: ['content-type', 'application/graphql-response+json'], body }
      await new Promise((resolve) => {
        child.process.once('message', resolve)
        child.process.send([answer])
      })
      const contenders = [
        await bareFetch(endpoint, kind),
        ...clients.map(([, client]) => asks[kind]?.(client)),
      ]
      const measured: number[][] = contenders.map(() => [])
      // One round more, which warms up. Contenders take turns, so that what else happens meets all of them.
      for (let round = 0; round <= rounds; round += 1) {
        for (const [place, ask] of contenders.entries()) {
          const answers = ask === undefined ? NaN : await throughput(ask, seconds)
          if (round > 0) measured[place]?.push(answers)
        }
      }
      const [bare = [], ...others] = measured
      others.forEach((answers, place) => {
        overheads.push({
          question: `${name}, ${(Buffer.byteLength(body) / 1000).toFixed(1)} KB`,
          client: clients[place]?.[0] ?? '',
          bare: median(bare),
          answers: median(answers),
          ratio: median(answers.map((value, round) => value / (bare[round] ?? NaN))),
        })
      })
    }
    return overheads
  } finally {
    await child.stop()
  }
}
