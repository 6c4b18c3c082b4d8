import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { content } from '../testing/content.ts'
import { insertRelease } from '../testing/insert-records.ts'

interface Projects {
  nodes: { code: string }[]
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string }
}

const database = await createTestDatabase()
const ask = asker(database)
beforeAll(async () => {
  await insertRelease(database, 1, '2026.05', content)
  await insertRelease(database, 2, '2026.06', {
    Project: [{ id: 'later', title: 'A later project', status: 'PIPELINE', datasetId: 'report' }],
  })
})
afterAll(() => database.close())

const list = `query ($filter: ProjectFilter, $orderBy: ProjectOrder, $first: Int, $after: String, $release: String) {
  projects(filter: $filter, orderBy: $orderBy, first: $first, after: $after, release: $release) {
    nodes { code } totalCount pageInfo { hasNextPage endCursor }
  }
}`

async function projects(variables: Record<string, unknown>) {
  const { data, codes, messages } = await ask(list, { release: '2026.05', ...variables })
  const page = data?.['projects'] as Projects | undefined
  return { codes, messages, page, found: page?.nodes.map(({ code }) => code) }
}
const matching = async (filter: object) => (await projects({ filter, orderBy: { field: 'CODE' } })).found

describe('filter', () => {
  test.each([
    [{ areas: ['KG'] }, ['coherence']],
    [{ areas: ['Kyrgyzstan', 'GEO'] }, ['coherence', 'enterprise']],
    [{ areas: ['CA'] }, ['region']],
    [{ areas: [] }, []],
    [{ region: 'CA' }, ['coherence', 'diaspora', 'region']],
    [{ corridors: ['TJ-RUS'] }, ['diaspora']],
    [{ corridors: ['KGZ-RUS'] }, []],
    [{ themes: ['pillar-1'] }, ['coherence', 'diaspora']],
    [{ themes: ['1.1'] }, ['coherence']],
    [{ themes: ['inclusion', 'VGhlbWU6c2VjdGlvbi0xLjE='] }, ['coherence', 'enterprise']],
    [{ themes: ['pillar-1'], areas: ['KGZ'] }, ['coherence']],
    [{ organisations: ['IOM'] }, ['coherence', 'diaspora']],
    [{ organisations: ['IOM'], organisationRole: 'FUNDING' }, ['diaspora']],
    [{ sectors: ['Construction'] }, ['enterprise']],
    [{ status: ['IMPLEMENTATION'] }, ['region']],
    [{ status: ['UNKNOWN'] }, ['diaspora']],
    [{ activeFrom: '2017' }, ['coherence', 'diaspora-2', 'region']],
    [{ activeTo: '2014' }, ['coherence', 'region']],
    [{ activeFrom: '2016-12', activeTo: '2016-12' }, ['coherence', 'diaspora', 'diaspora-2', 'region']],
    [{ text: 'COMMUNITIES  abroad' }, ['diaspora']],
    [{ text: 'athiopien' }, ['diaspora']],
    [{ text: 'diaspora phase' }, ['diaspora-2']],
    [{ text: '.*' }, []],
    [{ dataset: 'report', text: 'employed' }, ['coherence', 'enterprise']],
    [{}, ['coherence', 'diaspora', 'diaspora-2', 'enterprise', 'region']],
  ])('%j finds %j', async (filter, expected) => {
    expect(await matching(filter)).toEqual(expected)
  })

  test.each([
    [{ areas: ['KGZ', 'Atlantis'] }, 'filter.areas: No place answers to "Atlantis".'],
    [
      { corridors: ['KGZ'] },
      'filter.corridors: "KGZ" is no corridor. Write migrant origin - migrant destination: TJK-RUS.',
    ],
    [{ corridors: ['CA-RUS'] }, 'filter.corridors: "CA" is a region; a corridor joins two countries.'],
    [{ corridors: ['TJK-XYZ'] }, 'filter.corridors: No place answers to "XYZ".'],
    [{ region: 'KGZ' }, 'filter.region: "KGZ" is a country. The query { regions } lists the regions.'],
    [{ dataset: 'wdi' }, 'filter.dataset: "wdi" is no Dataset of this release.'],
    [
      { activeFrom: '2017', activeTo: '2016-12' },
      'filter.activeFrom 2017 is after filter.activeTo 2016-12; it may not be.',
    ],
    [{ themes: ['9.9'] }, 'filter.themes: "9.9" is no Theme of this release.'],
    [
      { organisations: ['ministry of foreign affairs'] },
      'filter.organisations: "ministry of foreign affairs" may be mfa-geo or mfa-tjk. Name one of them.',
    ],
    [{ organisationRole: 'FUNDING' }, 'filter.organisationRole: name the organisations of that role too.'],
    [{ text: 'x'.repeat(201) }, 'filter.text has 201 characters; it may have 200.'],
  ])('%j is BAD_USER_INPUT and says what is wrong', async (filter, message) => {
    const { codes, messages } = await projects({ filter })
    expect(codes).toEqual(['BAD_USER_INPUT'])
    expect(messages).toEqual([message])
  })
})

test.each(['2016-13', '2016-6', 'spring 2016', '2016-06-31T00:00', ''])(
  'the date %j is BAD_USER_INPUT',
  async (date) => {
    const variable = await projects({ filter: { activeFrom: date } })
    const literal = await ask(`{ projects(filter: { activeFrom: "${date}" }) { totalCount } }`)
    expect([variable.codes, literal.codes]).toEqual([['BAD_USER_INPUT'], ['BAD_USER_INPUT']])
    expect(literal.messages.join()).toContain(`"${date}" is no date such as 2013, 2013-06 or 2013-06-05.`)
  },
)

test('order: by title without diacritics, else as asked; without a date last either way', async () => {
  const order = async (orderBy?: object) => (await projects({ orderBy })).found
  expect(await order()).toEqual(['diaspora', 'diaspora-2', 'coherence', 'region', 'enterprise'])
  expect(await order({ field: 'START' })).toEqual([
    'region',
    'coherence',
    'diaspora',
    'diaspora-2',
    'enterprise',
  ])
  expect(await order({ field: 'START', direction: 'DESC' })).toEqual([
    'diaspora-2',
    'diaspora',
    'coherence',
    'region',
    'enterprise',
  ])
  expect(await order({ field: 'END', direction: 'DESC' })).toEqual([
    'coherence',
    'diaspora',
    'region',
    'enterprise',
    'diaspora-2',
  ])
})

describe('paging', () => {
  test('page by page the list is read whole, and the count is of the whole', async () => {
    const found: string[] = []
    let after: string | null = null
    for (;;) {
      const { page } = await projects({ first: 2, after, orderBy: { field: 'END', direction: 'DESC' } })
      found.push(...(page?.nodes ?? []).map(({ code }) => code))
      expect(page?.totalCount).toBe(5)
      if (page?.pageInfo.hasNextPage !== true) break
      after = page.pageInfo.endCursor
    }
    expect(found).toEqual(['coherence', 'diaspora', 'region', 'enterprise', 'diaspora-2'])
  })

  test('a cursor is good for its list, order and release alone', async () => {
    const { page } = await projects({ first: 1 })
    const after = page?.pageInfo.endCursor
    expect((await projects({ first: 1, after })).found).toEqual(['diaspora-2'])
    for (const other of [
      { release: '2026.06' },
      { release: null },
      { filter: { text: 'a' } },
      { orderBy: { field: 'TITLE', direction: 'DESC' } },
    ]) {
      expect((await projects({ first: 1, after, ...other })).codes).toEqual(['CURSOR_STALE'])
    }
    expect((await projects({ first: 1, after: `${String(after)}x` })).codes).toEqual(['CURSOR_INVALID'])
  })
})

test('an earlier release gives what it gave when it was new', async () => {
  expect((await projects({ release: null })).found).toContain('later')
  expect((await projects({ release: '2026.05' })).found).not.toContain('later')
  expect((await projects({ release: '2020.01' })).codes).toEqual(['RELEASE_NOT_FOUND'])
})

test('the lists of a theme, an organisation, an office, a country and a corridor take the same filter', async () => {
  const { data, messages } = await ask(`{
    theme(id: "pillar-1") { projects(filter: { text: "advice" }) { nodes { code } } }
    organisation(id: "iom") {
      all: projects(orderBy: { field: CODE, direction: DESC }) { nodes { code } }
      funded: projects(role: FUNDING) { nodes { code } }
      offices { projects { nodes { code } } }
    }
    country(code: "KG") { projects { nodes { code } totalCount } }
    corridor(code: "TJK-RUS") { projects { nodes { code } } }
    sectors { nodes { code projects { totalCount } } }
  }`)
  expect(messages).toEqual([])
  expect(data).toEqual({
    theme: { projects: { nodes: [{ code: 'coherence' }] } },
    organisation: {
      all: { nodes: [{ code: 'diaspora' }, { code: 'coherence' }] },
      funded: { nodes: [{ code: 'diaspora' }] },
      offices: [{ projects: { nodes: [{ code: 'coherence' }] } }],
    },
    country: { projects: { nodes: [{ code: 'coherence' }], totalCount: 1 } },
    corridor: { projects: { nodes: [{ code: 'diaspora' }] } },
    sectors: { nodes: [{ code: 'construction', projects: { totalCount: 1 } }] },
  })
})
