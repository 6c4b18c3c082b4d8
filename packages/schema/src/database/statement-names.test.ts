import { expect, it } from 'vitest'
import { createStatementNames } from './statement-names.ts'
import { createTestDatabase } from './testing.ts'

it('names a text when it comes again, and then always the same', () => {
  const name = createStatementNames()
  expect(name({ sql: 'SELECT 1' })).toBe('')
  const given = name({ sql: 'SELECT 1' })
  expect(given).toMatch(/^oc_[\w-]{22}$/)
  expect(name({ sql: 'SELECT 1' })).toBe(given)
  expect(name({ sql: 'SELECT 2' })).toBe('')
  expect(name({ sql: 'SELECT 2' })).not.toBe(given)
})

it('gives no more names than its limit', () => {
  const name = createStatementNames(2)
  for (const sql of ['a', 'a', 'b', 'b', 'c', 'c']) name({ sql })
  expect(['a', 'b', 'c'].map((sql) => name({ sql }) !== '')).toEqual([true, true, false])
})

it('lets Prisma prepare what it asks again', async () => {
  await using database = await createTestDatabase({ maxConnections: 1 })
  for (const name of ['a', 'b', 'c']) await database.prisma.release.findUnique({ where: { name } })
  const { rows } = await database.pool.query('SELECT name FROM pg_prepared_statements')
  expect(rows).toEqual([{ name: expect.stringMatching(/^oc_/) as string }])
})
