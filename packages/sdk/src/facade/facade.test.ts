import { Kind, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import * as operations from '../../generated/operations.ts'
import { mockTransport, recorded } from '../testing/index.ts'
import { createClient, withMethods } from './index.ts'
import { createClient as createSmallClient } from '../fetch.ts'

/** A page with one item, and whatever stands beside it. */
const page = { nodes: ['item'], totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null } }
const answer = { ...page, observations: page, changes: page }

/** A client with methods whose service answers every question with a page, and what it was asked. */
function told() {
  const asked: [name: string, variables: object][] = []
  const client = createClient({
    transport: ({ operationName, document, variables }) => {
      asked.push([operationName, variables])
      const [operation] = parse(document).definitions
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('An operation comes first.')
      const fields = operation.selectionSet.selections.flatMap((field) =>
        field.kind === Kind.FIELD ? [(field.alias ?? field.name).value] : [],
      )
      return Promise.resolve({ status: 200, data: Object.fromEntries(fields.map((key) => [key, answer])) })
    },
  })
  return { asked, client }
}

const panel = { indicators: ['SP.POP.TOTL'], areas: ['TJK'] }
const { asked, client } = told()
const all = { limit: 9 }

/** Every method, what it is asked with, and the operation that it asks. */
const methods: readonly [
  method: string,
  ask: () => Promise<unknown>,
  operation: string,
  variables: object,
][] = [
  ['countries.get', () => client.countries.get('TJK'), 'Country', { code: 'TJK' }],
  ['countries.list', () => client.countries.list().toArray(all), 'Countries', {}],
  ['regions.list', () => client.regions.list().toArray(all), 'Regions', {}],
  ['corridors.get', () => client.corridors.get('TJK-RUS'), 'Corridor', { code: 'TJK-RUS' }],
  [
    'corridors.list',
    () => client.corridors.list({ origin: 'TJK' }).toArray(all),
    'Corridors',
    { origin: 'TJK' },
  ],
  [
    'corridors.top',
    () => client.corridors.top({ country: 'TJK', indicator: 'X' }),
    'TopCorridors',
    { country: 'TJK', indicator: 'X' },
  ],
  [
    'corridors.transferCost',
    () => client.corridors.transferCost('TJK-RUS'),
    'TransferCost',
    { corridor: 'TJK-RUS' },
  ],
  ['indicators.get', () => client.indicators.get('X'), 'Indicator', { code: 'X' }],
  ['indicators.list', () => client.indicators.list().toArray(all), 'Indicators', {}],
  ['projects.get', () => client.projects.get('carmp'), 'Project', { id: 'carmp' }],
  ['projects.list', () => client.projects.list().toArray(all), 'Projects', {}],
  ['organisations.get', () => client.organisations.get('iom'), 'Organisation', { id: 'iom' }],
  ['organisations.list', () => client.organisations.list().toArray(all), 'Organisations', {}],
  ['instruments.get', () => client.instruments.get('iris'), 'Instrument', { id: 'iris' }],
  ['instruments.list', () => client.instruments.list().toArray(all), 'Instruments', {}],
  ['instruments.agreements', () => client.instruments.agreements().toArray(all), 'Agreements', {}],
  ['resources.get', () => client.resources.get('mrc'), 'Resource', { id: 'mrc' }],
  ['resources.list', () => client.resources.list().toArray(all), 'Resources', {}],
  ['publications.list', () => client.publications.list().toArray(all), 'Publications', {}],
  ['events.list', () => client.events.list().toArray(all), 'Events', {}],
  ['themes.list', () => client.themes.list().toArray(all), 'Themes', {}],
  ['sectors.list', () => client.sectors.list().toArray(all), 'Sectors', {}],
  ['datasets.list', () => client.datasets.list().toArray(all), 'Datasets', {}],
  ['statements.list', () => client.statements.list().toArray(all), 'Statements', {}],
  ['releases.get', () => client.releases.get('2026.05'), 'Release', { name: '2026.05' }],
  ['releases.list', () => client.releases.list().toArray(all), 'Releases', {}],
  [
    'releases.compare',
    () => client.releases.compare({ older: '2026.04', ...panel }).toArray(all),
    'CompareReleases',
    { older: '2026.04', ...panel },
  ],
  ['releases.changes', () => client.releases.changes().toArray(all), 'Changes', {}],
  ['panel', () => client.panel(panel), 'PanelColumns', panel],
  ['observations', () => client.observations(panel).toArray(all), 'Panel', panel],
  ['latest', () => client.latest(panel).toArray(all), 'Latest', panel],
  ['series', () => client.series(panel).toArray(all), 'Series', panel],
  ['ranking', () => client.ranking({ indicator: 'X' }), 'Ranking', { indicator: 'X' }],
  ['aggregate', () => client.aggregate({ indicator: 'X' }), 'Aggregate', { indicator: 'X' }],
  ['statistics', () => client.statistics({ indicator: 'X' }), 'Statistics', { indicator: 'X' }],
  ['claims', () => client.claims({ indicator: 'X', area: 'TJK' }), 'Claims', { indicator: 'X', area: 'TJK' }],
  ['search', () => client.search('jobs'), 'Search', { text: 'jobs' }],
  ['resolve', () => client.resolve(['GE']), 'Resolve', { texts: ['GE'] }],
  ['info', () => client.info(), 'Info', {}],
]

describe('a client with methods', () => {
  it.each(methods)('asks by %s', async (_method, ask, operation, variables) => {
    asked.length = 0
    await ask()
    expect(asked).toEqual([[operation, variables]])
  })

  it('has one for every operation', () => {
    expect(methods.map(([, , operation]) => operation).sort()).toEqual(Object.keys(operations).sort())
  })

  it('passes other variables and options on', async () => {
    asked.length = 0
    const aborted = AbortSignal.abort(new Error('left'))
    await client.countries.get('TJK', { language: 'ru' })
    await expect(client.countries.get('TJK', {}, { signal: aborted })).rejects.toThrow('left')
    await expect(client.projects.list({}, { signal: aborted }).toArray(all)).rejects.toThrow('left')
    expect(asked).toEqual([['Country', { code: 'TJK', language: 'ru' }]])
  })

  it('still answers operations and documents', async () => {
    const transport = mockTransport([recorded(operations.Country, { code: 'TJK' })])
    const { country } = await createClient({ transport }).query(operations.Country, { code: 'TJK' })
    expect(country?.name).toBe('Tajikistan')
  })

  it('is also made of the small client', async () => {
    const fetch: typeof globalThis.fetch = () => Promise.resolve(Response.json({ data: { country: answer } }))
    const small = withMethods(createSmallClient({ endpoint: 'http://localhost:4000/graphql', fetch }))
    expect(await small.countries.get('TJK')).toEqual(answer)
  })
})

describe('a panel', () => {
  const variables = {
    indicators: ['SP.POP.TOTL', 'BX.TRF.PWKR.CD.DT', 'NO.SUCH'],
    areas: ['UKR', 'XKX', 'Tajikistan', 'Atlantis'],
  }
  const transport = mockTransport([recorded(operations.PanelColumns, variables)])

  it('is given in the hand: rows, columns, series, CSV, Arrow, and where it is from', async () => {
    const data = await createClient({ transport }).panel(variables)
    const rows = data.rows()
    expect(data.columns().value).toHaveLength(rows.length)
    expect(data.toCSV().trimEnd().split('\r\n')).toHaveLength(rows.length + 1)
    expect(data.series('SP.POP.TOTL', 'XKX')?.points.at(-1)?.value).toBe(1_870_981)
    expect((await data.toArrow()).length).toBeGreaterThan(1000)
    expect([...data]).toEqual(rows)
    expect(data.meta.release?.name).toBe('2026.05')
    expect(data.meta.sources.length).toBeGreaterThan(0)
  })
})
