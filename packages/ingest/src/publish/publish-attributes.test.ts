import { formatPeriod } from '@opencorridor/schema'
import { createTestDatabase } from '@opencorridor/schema/testing'
import { afterAll, expect, it } from 'vitest'
import { periodSql } from './publish-attributes.ts'

const database = await createTestDatabase()
afterAll(() => database.close())

it('writes periods in SQL as everywhere else', async () => {
  const frequencies = ['A', 'Q', 'M'] as const
  const ordinals = [1, 11, 12, 13, 987, 2013, 8052, 8055, 24_156, 24_167]
  const { rows } = await database.pool.query<{
    frequency: (typeof frequencies)[number]
    period: number
    text: string
  }>(
    `SELECT frequency, period, ${periodSql('frequency', 'period')} AS text
     FROM unnest($1::text[]) AS frequency, unnest($2::int[]) AS period WHERE CASE frequency WHEN 'A' THEN period <= 9999 ELSE period >= 12 END`,
    [frequencies, ordinals],
  )
  expect(rows.length).toBe(24)
  expect(rows.map(({ text }) => text)).toEqual(
    rows.map(({ frequency, period }) => formatPeriod(frequency, period)),
  )
})
