import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase } from '../../database/testing.ts'
import { asker } from '../testing/ask.ts'
import { content } from '../testing/content.ts'
import { insertRelease } from '../testing/insert-records.ts'

const database = await createTestDatabase()
const ask = asker(database)
beforeAll(() => insertRelease(database, 1, '2026.05', content))
afterAll(() => database.close())

test('a project with its parts, each with what it is to the project', async () => {
  const { data, messages } = await ask(`{
    project(id: "coherence") {
      code title status startsOn endsOn isOpenEnded isNamed summary
      organisations { role roleText organisation { acronym parent { code } } }
      funders: organisations(role: FUNDING) { organisation { code } }
      offices { name city area { code } organisation { code } }
      areas { role place area { __typename code name } }
      countries { code }
      themes { code sourceCode kind parent { code children { code } } }
      publications { code } made: publications(role: "MADE_BY") { code }
      events { code startsOn }
      dataset { code }
    }
  }`)
  expect(messages).toEqual([])
  expect(data?.['project']).toMatchSnapshot()
})

test('relations are told by one project and seen from both, each once', async () => {
  const { data } = await ask(`{
    one: project(id: "diaspora") { relatedProjects { kind project { code } } }
    two: project(id: "diaspora-2") { relatedProjects { kind project { code } } }
    parent: project(id: "region") { relatedProjects { kind note project { code } dataset { code } } }
  }`)
  expect(data).toEqual({
    one: { relatedProjects: [{ kind: 'SUCCESSOR', project: { code: 'diaspora-2' } }] },
    two: { relatedProjects: [{ kind: 'PREDECESSOR', project: { code: 'diaspora' } }] },
    parent: {
      relatedProjects: [
        { kind: 'CHILD', note: 'by its title', project: { code: 'coherence' }, dataset: { code: 'report' } },
      ],
    },
  })
})

test('claims that contradict each other stand side by side, each with its source', async () => {
  const { data } = await ask(`{
    project(id: "enterprise") {
      results { label kind value qualifier asOf contradicts { value } sources { locator field dataset { name } } }
      sectors { percentage sector { name vocabulary } }
    }
    other: project(id: "coherence") { results { qualifier contradicts { value } } }
  }`)
  expect(data?.['project']).toMatchSnapshot()
  expect(data?.['other']).toEqual({ results: [{ qualifier: 'OTHER', contradicts: [] }] })
})

test('sources say where a record and its fields are from, those of another kind of the same id do not', async () => {
  const { data } = await ask(`{
    project(id: "coherence") { sources { field locator } end: sources(field: "endsOn") { locator } }
  }`)
  expect(data?.['project']).toEqual({
    sources: [
      { field: null, locator: 'l.1008-1010' },
      { field: null, locator: 'l.890' },
      { field: 'endsOn', locator: 'l.1017' },
    ],
    end: [{ locator: 'l.1017' }],
  })
})

test('links are seen from both ends', async () => {
  const { data } = await ask(`{
    project(id: "diaspora") {
      links { role isOutgoing node { __typename ... on Instrument { name } ... on Resource { name } } }
      resources { code } instruments { code } corridors { role corridor { code } }
      statements { nodes { code } totalCount }
    }
    resource(id: "portal") { links(role: "MADE_BY") { isOutgoing node { id } } }
    sector: project(id: "UHJvamVjdDpkaWFzcG9yYQ==") { code id }
  }`)
  expect(data).toMatchSnapshot()
})

test('money is exact, each amount in its own currency', async () => {
  const { data } = await ask(`{
    project(id: "diaspora") { money { kind amount currency valueDate provider { code } receiver { code } } }
  }`)
  const [euro, dollars] = (data?.['project'] as { money: unknown[] }).money
  expect(euro).toEqual({
    kind: 'BUDGET',
    amount: '1250000.5',
    currency: 'EUR',
    valueDate: '2015-09-01',
    provider: { code: 'idf' },
    receiver: null,
  })
  expect(dollars).toMatchObject({ amount: '12345678901234567890.0001', currency: 'USD' })
})

describe('what is not there', () => {
  test('an unknown project is null; a word that no vocabulary knows stands for the unknown', async () => {
    const { data, codes } = await ask(`{
      none: project(id: "nothing") { code }
      node: project(id: "VGhlbWU6cGlsbGFyLTE=") { code }
      odd: project(id: "diaspora") { status startsOn }
    }`)
    expect(codes).toEqual([])
    expect(data).toEqual({ none: null, node: null, odd: { status: 'UNKNOWN', startsOn: '2015-09' } })
  })
})
