import DataLoader from 'dataloader'
import { describe, expect, it } from 'vitest'
import { createStatementQueue } from './statement-queue.ts'

/** A loader over a database that answers when the test says so. */
function loaderOf(most: number) {
  const queue = createStatementQueue(most)
  const batches: { keys: readonly number[]; answer: () => void; fail: () => void }[] = []
  const loader = new DataLoader<number, number>(
    (keys) =>
      queue.run(
        () =>
          new Promise((resolve, reject) => {
            batches.push({
              keys,
              answer: () => {
                resolve(keys)
              },
              fail: () => {
                reject(new Error('The database is gone.'))
              },
            })
          }),
      ),
    { batchScheduleFn: queue.schedule },
  )
  return { loader, batches }
}
const ticks = () => new Promise((resolve) => setImmediate(resolve))

describe('a queue of batches', () => {
  it('sends what is asked for in one tick together, also what settled promises ask for', async () => {
    const { loader, batches } = loaderOf(2)
    const first = loader.load(1)
    const second = Promise.resolve().then(() => loader.load(2))
    await ticks()
    expect(batches.map(({ keys }) => keys)).toEqual([[1, 2]])
    batches[0]?.answer()
    expect(await Promise.all([first, second])).toEqual([1, 2])
  })

  it('gathers what is asked for while so many are under way, and sends it when one comes back', async () => {
    const { loader, batches } = loaderOf(2)
    const asked: Promise<number>[] = []
    for (let key = 1; key <= 6; key += 1) {
      asked.push(loader.load(key))
      await ticks()
    }
    expect(batches.map(({ keys }) => keys)).toEqual([[1], [2]])
    batches[1]?.answer()
    await ticks()
    expect(batches.map(({ keys }) => keys)).toEqual([[1], [2], [3, 4, 5, 6]])
    for (const { answer } of batches) answer()
    expect(await Promise.all(asked)).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('goes on when a batch fails', async () => {
    const { loader, batches } = loaderOf(1)
    const failing = loader.load(1)
    await ticks()
    const waiting = loader.load(2)
    await ticks()
    batches[0]?.fail()
    await expect(failing).rejects.toThrow('The database is gone.')
    await ticks()
    batches[1]?.answer()
    expect(await waiting).toBe(2)
  })
})
