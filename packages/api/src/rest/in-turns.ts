import { ownTurn } from '@opencorridor/schema'

/**
 * Waits for a turn of its own before each item. What a fast reader takes is written to its socket at once, so a table
 * that lies in memory would be made from its first row to its last without anybody else being heard.
 *
 * @param items - Such as the batches of a table: each is some milliseconds of work.
 */
export async function* inTurns<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  for await (const item of items) {
    await ownTurn()
    yield item
  }
}
