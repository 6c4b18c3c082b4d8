import { describe, expect, it } from 'vitest'
import { Country, createClient } from '../index.ts'
import type { GraphResponse, Transport } from '../index.ts'

/** A transport whose answers come when the test says so. */
function heldTransport() {
  const asked: { signal: AbortSignal | undefined; answer: (data: object) => void }[] = []
  const transport: Transport = (_request, { signal }) =>
    new Promise<GraphResponse>((resolve, reject) => {
      signal?.addEventListener('abort', () => {
        reject(signal.reason as Error)
      })
      asked.push({
        signal,
        answer: (data) => {
          resolve({ status: 200, data })
        },
      })
    })
  return { asked, transport }
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 10))
const variables = { code: 'TJK' }

describe('the same question at the same time', () => {
  it('is asked once, and each caller may do with the answer as it likes', async () => {
    const { asked, transport } = heldTransport()
    const client = createClient({ transport })
    const both = Promise.all([client.query(Country, variables), client.query(Country, variables)])
    await soon()
    expect(asked).toHaveLength(1)
    asked[0]?.answer({ country: { name: 'Tajikistan' } })
    const [one, two] = await both
    expect(one).toEqual(two)
    expect(one.country).not.toBe(two.country)
  })

  it('goes on for the others when one leaves, and ends when all have left', async () => {
    const { asked, transport } = heldTransport()
    const client = createClient({ transport })
    const [left, stays] = [new AbortController(), new AbortController()]
    const first = client.query(Country, variables, { signal: left.signal })
    const second = client.query(Country, variables, { signal: stays.signal })
    await soon()
    left.abort(new Error('left'))
    await expect(first).rejects.toThrow('left')
    expect(asked[0]?.signal?.aborted).toBe(false)
    stays.abort(new Error('left too'))
    await expect(second).rejects.toThrow('left too')
    expect(asked[0]?.signal?.aborted).toBe(true)
    // Nothing is kept of it: asked again, it is asked anew.
    const third = client.query(Country, variables)
    await soon()
    expect(asked).toHaveLength(2)
    asked[1]?.answer({ country: null })
    expect(await third).toEqual({ country: null })
  })

  it('is asked twice when the variables differ', async () => {
    const { asked, transport } = heldTransport()
    const client = createClient({ transport })
    void client.query(Country, { code: 'TJK' }).catch(() => undefined)
    void client.query(Country, { code: 'KGZ' }).catch(() => undefined)
    await soon()
    expect(asked).toHaveLength(2)
    for (const { answer } of asked) answer({ country: null })
  })

  it('fails for all, and is asked anew afterwards', async () => {
    let times = 0
    const client = createClient({
      retries: 0,
      transport: () => {
        times += 1
        return times === 1 ? Promise.reject(new Error('broken')) : Promise.resolve({ status: 200, data: {} })
      },
    })
    const results = await Promise.allSettled([
      client.query(Country, variables),
      client.query(Country, variables),
    ])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(times).toBe(1)
    expect(await client.query(Country, variables)).toEqual({})
  })
})

describe('many questions', () => {
  it('are asked so many at once; who leaves the queue is never asked', async () => {
    const { asked, transport } = heldTransport()
    const client = createClient({ transport, concurrency: 2 })
    const controller = new AbortController()
    const codes = ['TJK', 'KGZ', 'UZB', 'MDA']
    const all = codes.map((code) =>
      client.query(Country, { code }, code === 'UZB' ? { signal: controller.signal } : {}).catch(() => code),
    )
    await soon()
    expect(asked).toHaveLength(2)
    controller.abort()
    expect(await all[2]).toBe('UZB')
    for (const { answer } of [...asked]) answer({ country: null })
    await soon()
    expect(asked).toHaveLength(3)
    asked[2]?.answer({ country: null })
    expect(await Promise.all(all)).toEqual([{ country: null }, { country: null }, 'UZB', { country: null }])
  })
})
