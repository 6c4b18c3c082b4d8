import { graphSchema } from '@opencorridor/schema'
import type { Database } from '@opencorridor/schema'
import { isObjectType } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dictionary } from '../tools/dictionary/dictionary.ts'
import { inline } from '../tools/dictionary/markdown.ts'
import { createStarterDatabase } from './testing/starter-service.ts'

let database: Database
let pages: Map<string, string>
beforeAll(async () => {
  database = await createStarterDatabase()
  pages = await dictionary(database)
})
afterAll(() => database.close())

test('names every data set, indicator and code of a dimension that the release has', async () => {
  const page = pages.get('dictionary.md') ?? ''
  const { rows } = await database.pool.query<{ id: string }>(
    `SELECT '| \`' || id || '\` |' AS id FROM "Dataset" WHERE "validTo" IS NULL
     UNION ALL SELECT '### \`' || id || '\`' FROM "Indicator" WHERE "validTo" IS NULL
     UNION ALL SELECT '| \`' || dimension || '\` | \`' || code || '\`' FROM "DimensionCode" WHERE "validTo" IS NULL`,
  )
  expect(rows.length).toBeGreaterThan(40)
  expect(rows.filter(({ id }) => !page.includes(id))).toEqual([])
  expect(page).toContain('[CC0-1.0](https://creativecommons.org/publicdomain/zero/1.0/)')
})

test('names every field with its description, and every word of a vocabulary', () => {
  const printed = graphSchema.getType('Corridor')
  const fields = pages.get('dictionary-fields.md') ?? ''
  if (!isObjectType(printed)) throw new Error('There is no Corridor.')
  const missing = Object.values(printed.getFields()).filter(
    ({ name, description }) =>
      !fields.includes(`| \`${name}\` |`) || !fields.includes(inline(description ?? '')),
  )
  expect(missing).toEqual([])
  // A row of a table without a description would end with an empty cell.
  expect(fields).not.toMatch(/\| {2}\|$/m)
  expect(pages.get('dictionary-vocabularies.md')).toMatch(
    /^\| `IMPLEMENTING` \| It carries out the work\. \|$/m,
  )
})

test('writes texts so that nothing in them is markup', () => {
  expect(inline('a | b\n *c* <d> `e`')).toBe('a \\| b \\*c\\* \\<d\\> \\`e\\`')
})

test('is the same each time it is made', async () => {
  expect(await dictionary(database)).toEqual(pages)
})
