import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { content } from '../testing/content.ts'
import { insertRelease } from '../testing/insert-records.ts'

const database = await createTestDatabase()
const ask = asker(database)
beforeAll(() => insertRelease(database, 1, '2026.05', content))
afterAll(() => database.close())

const refusal = async (root: string, type: string, filter: object) => {
  const { codes, messages } = await ask(
    `query ($filter: ${type}Filter) { ${root}(filter: $filter) { totalCount } }`,
    { filter },
  )
  return [...codes, ...messages]
}

// An entry that does answer: what is refused is the length alone.
test.each([
  ['projects', 'Project', 'areas', 'KGZ'],
  ['projects', 'Project', 'corridors', 'TJK-RUS'],
  ['projects', 'Project', 'organisations', 'iom'],
  ['projects', 'Project', 'sectors', 'construction'],
  ['projects', 'Project', 'themes', '1.1'],
  ['organisations', 'Organisation', 'areas', 'KGZ'],
  ['organisations', 'Organisation', 'roles', 'FUNDING'],
  ['themes', 'Theme', 'parents', '1'],
  ['resources', 'Resource', 'projects', 'diaspora'],
  ['publications', 'Publication', 'publishers', 'iom'],
  ['events', 'Event', 'projects', 'coherence'],
  ['instruments', 'Instrument', 'corridors', 'TJK-RUS'],
  ['statements', 'Statement', 'resources', 'portal'],
])('%s takes 300 entries and no more in %sFilter.%s', async (root, type, field, entry) => {
  const many = Array<string>(300).fill(entry)
  expect(await refusal(root, type, { [field]: many })).toEqual([])
  expect(await refusal(root, type, { [field]: [...many, entry] })).toEqual([
    'BAD_USER_INPUT',
    `filter.${field} has 301 entries; it may have 300.`,
  ])
})

test('countries takes 300 codes, and leaves out those it does not know', async () => {
  const countries = async (codes: string[]) =>
    ask('query ($codes: [String!]) { countries(codes: $codes) { nodes { code } } }', { codes })
  const many = Array.from({ length: 299 }, (_, i) => `no ${i}`)
  expect((await countries(['TJ', ...many])).data).toEqual({ countries: { nodes: [{ code: 'TJK' }] } })
  expect((await countries(['TJ', 'KG', ...many])).messages).toEqual([
    'codes has 301 entries; it may have 300.',
  ])
})

test('a text to search for has 200 characters at most', async () => {
  const search = async (text: string) =>
    ask('query ($text: String!) { search(text: $text) { title } }', { text })
  expect((await search('x'.repeat(200))).data).toEqual({ search: [] })
  const { codes, messages } = await search('x'.repeat(201))
  expect([...codes, ...messages]).toEqual(['BAD_USER_INPUT', 'text has 201 characters; it may have 200.'])
  expect(await refusal('indicators', 'Indicator', { text: 'x'.repeat(201) })).toEqual([
    'BAD_USER_INPUT',
    'filter.text has 201 characters; it may have 200.',
  ])
})

test('a code list of sectors that there is not is refused, naming those that there are', async () => {
  const sectors = async (vocabulary: string) =>
    ask('query ($vocabulary: String) { sectors(vocabulary: $vocabulary) { nodes { vocabulary } } }', {
      vocabulary,
    })
  const known = content.Sector?.[0]?.vocabulary ?? ''
  expect((await sectors(known)).data).toEqual({ sectors: { nodes: [{ vocabulary: known }] } })
  const { codes, messages } = await sectors('none')
  expect(codes).toEqual(['BAD_USER_INPUT'])
  expect(messages).toEqual([`vocabulary: "none" occurs nowhere in this release; it may be one of: ${known}.`])
})
