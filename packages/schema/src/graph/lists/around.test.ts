import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { content } from '../testing/content.ts'
import { insertRelease } from '../testing/insert-records.ts'

const database = await createTestDatabase()
const ask = asker(database)
beforeAll(() => insertRelease(database, 1, '2026.05', content))
afterAll(() => database.close())

/** Codes of what a root gives for a filter, in the order of our codes. */
async function codes(root: string, type: string, filter: object) {
  const answer = await ask(
    `query ($filter: ${type}Filter) { ${root}(filter: $filter, orderBy: { field: CODE }) { nodes { code } } }`,
    { filter },
  )
  const page = answer.data?.[root] as { nodes: { code: string }[] } | undefined
  return page?.nodes.map(({ code }) => code) ?? answer.codes
}

describe('statements', () => {
  test.each([
    [{}, ['agreements', 'cost-tjk-rus', 'portal-visits', 'role-tjk']],
    [{ kinds: ['COST', 'ROLE'] }, ['cost-tjk-rus', 'role-tjk']],
    [{ areas: ['TJ'] }, ['role-tjk']],
    [{ areas: ['CA'] }, ['agreements']],
    [{ corridors: ['TJK-RUS'] }, ['cost-tjk-rus']],
    [{ corridors: ['RUS-TJK'] }, []],
    [{ projects: ['diaspora'] }, ['agreements']],
    [{ confidence: ['INFERRED'] }, ['agreements']],
    [{ text: 'main ORIGIN' }, ['role-tjk']],
    [{ dataset: 'report', kinds: ['FIGURE'] }, ['portal-visits']],
    [{ resources: ['portal'] }, ['portal-visits']],
    [{ instruments: ['c097'] }, []],
    [{ region: 'CA' }, ['agreements', 'role-tjk']],
    [{ from: '2012' }, ['cost-tjk-rus']],
    [{ to: '2011' }, ['agreements']],
    [{ from: '2011', to: '2015' }, ['agreements', 'cost-tjk-rus']],
    [{ from: '2016' }, []],
    [{ from: '2016', to: '2015' }, ['BAD_USER_INPUT']],
    [{ resources: ['none'] }, ['BAD_USER_INPUT']],
    [{ instruments: ['none'] }, ['BAD_USER_INPUT']],
    [{ region: 'TJK' }, ['BAD_USER_INPUT']],
    [{ dataset: 'none' }, ['BAD_USER_INPUT']],
    [{ indicators: ['NO.SUCH'] }, ['BAD_USER_INPUT']],
    [{ projects: ['none'] }, ['BAD_USER_INPUT']],
  ])('%j: %j', async (filter, expected) => {
    expect(await codes('statements', 'Statement', filter)).toEqual(expected)
  })

  test('a statement has its subjects, each with its part, and figures as they are to be read', async () => {
    const { data, messages } = await ask(`{
      statements(orderBy: { field: PERIOD, direction: DESC }) {
        nodes {
          code kind value lower upper text qualifier unit periodStart periodEnd confidence indicator { code }
          subjects {
            role direction
            subject { __typename ... on Country { code } ... on Corridor { code } ... on Project { title } }
          }
        }
      }
      corridor(code: "GEO-TUR") { statements { nodes { code } } }
    }`)
    expect(messages).toEqual([])
    expect(data).toMatchSnapshot()
  })
})

describe('instruments', () => {
  test.each([
    [{ kinds: ['CONVENTION'] }, ['c097']],
    [{ kinds: ['OTHER'] }, ['patent']],
    [{ areas: ['TJK'] }, ['c097', 'compact-3']],
    [{ corridors: ['TJK-RUS'] }, ['patent']],
    [{ corridors: ['GEO-TUR'] }, ['agreement-geo-tur']],
    [{ corridors: ['TUR-GEO'] }, ['agreement-geo-tur']],
    [{ text: 'c097' }, ['c097']],
  ])('%j: %j', async (filter, expected) => {
    expect(await codes('instruments', 'Instrument', filter)).toEqual(expected)
  })

  test('agreements are the agreements and compacts, of a place or between two', async () => {
    const { data } = await ask(`{
      all: agreements { nodes { code } }
      area: agreements(area: "TJK") { nodes { code } }
      pair: agreements(corridor: "GEO-TUR") { totalCount }
      adopted: instruments(orderBy: { field: ADOPTED }) { nodes { code } }
    }`)
    expect(data).toEqual({
      all: { nodes: [{ code: 'agreement-geo-tur' }, { code: 'compact-3' }] },
      area: { nodes: [{ code: 'compact-3' }] },
      pair: { totalCount: 1 },
      adopted: {
        nodes: [{ code: 'c097' }, { code: 'agreement-geo-tur' }, { code: 'compact-3' }, { code: 'patent' }],
      },
    })
  })

  test('parties are countries and organisations; what only applies somewhere has no party there', async () => {
    const { data } = await ask(`{
      instrument(id: "c097") {
        kind sourceCode
        parties { __typename ... on Organisation { acronym } ... on Country { code } }
        areas { code }
        supported: projects(role: "SUPPORTS") { code }
      }
      bilateral: instrument(id: "agreement-geo-tur") { parties { ... on Country { code } } corridors { code } }
      law: instrument(id: "patent") { kind corridors { code } areas { code } }
    }`)
    expect(data).toEqual({
      instrument: {
        kind: 'CONVENTION',
        sourceCode: 'C097',
        parties: [{ __typename: 'Organisation', acronym: 'IOM' }],
        areas: [{ code: 'TJK' }],
        supported: [{ code: 'diaspora' }],
      },
      bilateral: { parties: [{ code: 'GEO' }, { code: 'TUR' }], corridors: [] },
      law: { kind: 'OTHER', corridors: [{ code: 'TJK-RUS' }], areas: [] },
    })
  })
})

test.each([
  ['resources', 'Resource', { areas: ['KGZ'] }, ['mrc-osh']],
  ['resources', 'Resource', { corridors: ['TJK-RUS'] }, ['portal']],
  ['resources', 'Resource', { projects: ['diaspora'] }, ['portal']],
  ['resources', 'Resource', { kinds: ['RESOURCE_CENTRE'], text: 'osh' }, ['mrc-osh']],
  ['publications', 'Publication', { kinds: ['STORY'] }, ['story']],
  ['publications', 'Publication', { areas: ['KGZ'] }, ['story']],
  ['publications', 'Publication', { projects: ['coherence'] }, ['handbook', 'story']],
  ['publications', 'Publication', { publishers: ['IOM'] }, ['handbook', 'story']],
  ['events', 'Event', { areas: ['KGZ'] }, ['training']],
  ['events', 'Event', { areas: ['TJK'] }, ['forum']],
  ['events', 'Event', { projects: ['coherence'] }, ['training']],
  ['events', 'Event', { from: '2015' }, ['forum']],
  ['events', 'Event', { from: '2014-11', to: '2014-12' }, ['training']],
  ['events', 'Event', { from: '2015', to: '2014' }, ['BAD_USER_INPUT']],
  ['organisations', 'Organisation', { kinds: ['GOVERNMENT'], areas: ['TJK'] }, ['mfa-tjk']],
  ['organisations', 'Organisation', { kinds: ['OTHER'] }, ['idf']],
  ['organisations', 'Organisation', { roles: ['FUNDING'] }, ['idf', 'iom']],
  ['organisations', 'Organisation', { text: 'affairs ministry' }, ['mfa-geo', 'mfa-tjk']],
  ['themes', 'Theme', { kinds: ['PILLAR'] }, ['pillar-1', 'pillar-3']],
  ['themes', 'Theme', { parents: ['1'] }, ['section-1.1']],
])('%s %s %j: %j', async (root, type, filter, expected) => {
  expect(await codes(root, type, filter)).toEqual(expected)
})

test('resources, publications, events and organisations with what they are linked to', async () => {
  const { data, messages } = await ask(`{
    resource(id: "portal") {
      kind since corridors { code } projects { code } areas { code }
      figures { nodes { metric lower upper qualifier text } }
    }
    centre: resource(id: "mrc-osh") { areas(role: "LOCATED_IN") { code } organisations { code } }
    publications { nodes { code publishedOn publisher { acronym } publishers { code } areas { code } projects(role: "MADE_BY") { code } } }
    events { nodes { code area { code } projects { code } } }
    organisation(id: "iom") {
      kind children { code kind } publications(filter: { kinds: [STORY] }) { nodes { code } } links { role }
    }
    country(code: "KGZ") { resources { nodes { code } } instruments { nodes { code } } }
  }`)
  expect(messages).toEqual([])
  expect(data).toMatchSnapshot()
})

test('every record can be asked for again by its global id', async () => {
  const first = await ask(`{
    projects(first: 1) { nodes { id offices { id } } } statements(first: 1) { nodes { id } }
    themes(first: 1) { nodes { id } } sectors(first: 1) { nodes { id } } events(first: 1) { nodes { id } }
    instruments(first: 1) { nodes { id } } resources(first: 1) { nodes { id } }
    publications(first: 1) { nodes { id } } organisations(first: 1) { nodes { id offices { id } } }
  }`)
  const ids = [...JSON.stringify(first.data).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThanOrEqual(10)
  const { data, codes: errors } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', {
    ids,
  })
  expect(errors).toEqual([])
  expect((data?.['nodes'] as { id: string }[]).map(({ id }) => id)).toEqual(ids)
})
