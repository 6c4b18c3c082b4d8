/** What the package does with a service that has the starter data. */
import { cite, Country, Corridor, isGraphQLRequestError, paginate, Projects } from '@opencorridor/sdk'
import { download, observations, readPanel } from '@opencorridor/sdk/data'
import { documentOf } from '@opencorridor/sdk/document'
import { withMethods } from '@opencorridor/sdk/facade'
import { graphql } from '@opencorridor/sdk/graphql'
import { equal, errorOf, has, ok } from '../check.mjs'

const panel = { indicators: ['SP.POP.TOTL'], areas: ['UKR', 'XKX', 'Atlantis'] }

export const withService = {
  'asks an operation of the package': async ({ client }) => {
    const { corridor } = await client.query(Corridor, { code: 'TJK-RUS' })
    equal(corridor.name, 'Tajikistan – Russian Federation')
    equal(corridor.statements.nodes.find(({ kind }) => kind === 'COST').value, 1.9)
  },

  'asks a document of its own, with a fragment': async ({ client }) => {
    const Name = graphql('fragment Name on Country { name footnote }')
    const Places = graphql('query Places { countries(codes: ["NA", "TJK"]) { nodes { ...Name } } }', [Name])
    const { countries } = await client.query(Places)
    equal(countries.nodes.map(({ name }) => name).sort(), ['Namibia', 'Tajikistan'])
  },

  'tells the release, the cost, the sources and the citation of an answer': async ({ client }) => {
    const { meta, data } = await client.request(Corridor, { code: 'TJK-RUS' })
    ok(/^\d{4}\.\d{2}$/u.test(meta.release.name), 'the release has a name')
    // Nothing but what is required was said, so it costs what the constant says.
    equal(meta.cost.requested, Corridor.cost)
    ok(meta.cost.requested <= meta.cost.limit, 'the limit is told')
    ok(meta.requestId.length > 0, 'the request has an id')
    ok(cite({ data }, 'bibtex').startsWith('@'), 'it can be cited')
    equal(meta.deprecations, [])
  },

  'gives an answer again that the service says still holds': async ({ client }) => {
    const first = await client.query(Country, { code: 'TJK' })
    const second = await client.query(Country, { code: 'TJK' })
    equal(second, first)
    ok(second.country !== first.country, 'each has an answer of its own')
  },

  'reads a list by pages, all of one release': async ({ client }) => {
    const list = paginate(client, Projects, { first: 15 })
    const codes = []
    for await (const { code } of list) codes.push(code)
    equal([codes.length, new Set(codes).size], [40, 40])
    const numbers = []
    for await (const { number, totalCount } of list.pages()) numbers.push([number, totalCount])
    const pages = [1, 2, 3].map((number) => [number, 40])
    equal(numbers, pages)
    equal((await list.toArray({ limit: 20 })).length, 20)
  },

  'has methods for it all': async ({ client }) => {
    const methods = withMethods(client)
    equal((await methods.countries.get('Turkey', { language: 'ru' })).name, 'Турция')
    equal((await methods.projects.list({ filter: { areas: ['TJK'] } }).toArray({ limit: 99 })).length, 6)
  },

  'takes a panel into the hand': async ({ client }) => {
    const data = await withMethods(client).panel(panel)
    equal((await readPanel(client, panel)).rows(), data.rows())
    equal(data.rows().length, data.columns().value.length)
    equal(data.rows().find(({ subject }) => subject === 'XKX').value, 1870981)
    equal(data.series('SP.POP.TOTL', 'XKX').points.at(-1).value, 1870981)
    equal(data.subjectCoverage.map(({ outcome }) => outcome).sort(), ['RESOLVED', 'RESOLVED', 'UNKNOWN'])
    ok(data.toCSV().includes('This designation is without prejudice'), 'the footnote is in the CSV')
    // Its writer is loaded only now. An Arrow stream begins with the mark of a continued message.
    equal([...(await data.toArrow()).slice(0, 4)], [255, 255, 255, 255])
  },

  'reads values one by one': async ({ client }) => {
    const values = []
    for await (const { value } of observations(client, panel)) values.push(value)
    ok(values.includes(1870981), 'the population of Kosovo* is among them')
  },

  'downloads a file of a release': async ({ client, endpoint }) => {
    const { meta } = await client.request(Country, { code: 'TJK' })
    const { response, name } = await download(meta.release.name, 'csv', { endpoint })
    equal(name, 'observations.csv.gz')
    equal([...new Uint8Array(await response.arrayBuffer()).slice(0, 2)], [31, 139])
    has(await errorOf(download('1999.01', 'csv', { endpoint })), { name: 'HttpError', status: 404 })
  },

  'parses an operation for other clients': () => {
    equal(documentOf(Country).definitions[0].name.value, 'Country')
  },

  'is told why a question is refused': async ({ client }) => {
    const error = await errorOf(client.query(Country, { code: 'TJK', release: '1999.01' }))
    ok(isGraphQLRequestError(error), 'it is known by its guard')
    has(error, { code: 'RELEASE_NOT_FOUND', retryable: false })
    ok(error.requestId.length > 0, 'the request has an id')
  },
}
