import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Importer } from '@opencorridor/ingest'
import type pg from 'pg'
import { from } from 'pg-copy-streams'

/** Characters that are handed over at once. */
const chunk = 1_000_000

/**
 * Writes the values of an importer, one row each, with one COPY into a plain table that has no key and no index: what a
 * script would do that keeps nothing else.
 * @returns the number of values
 */
export async function rawCopy(pool: pg.Pool, importer: Importer): Promise<number> {
  const client = await pool.connect()
  let values = 0
  async function* lines(): AsyncGenerator<string> {
    let text = ''
    for await (const item of importer.items(() => undefined)) {
      if (item.type !== 'series' || !('areaId' in item.subject)) continue
      const key = `${item.datasetId}\t${item.indicatorId}\t${item.subject.areaId}`
      for (const { period, value } of item.observations) {
        if (value === null) continue
        values += 1
        text += `${key}\t${period}\t${value}\n`
      }
      if (text.length < chunk) continue
      yield text
      text = ''
    }
    if (text !== '') yield text
  }
  try {
    await client.query('DROP TABLE IF EXISTS plain_value')
    await client.query(
      'CREATE TABLE plain_value (dataset text, indicator text, area text, year int, value float8)',
    )
    await pipeline(Readable.from(lines()), client.query(from('COPY plain_value FROM STDIN')))
    return values
  } finally {
    client.release()
  }
}
