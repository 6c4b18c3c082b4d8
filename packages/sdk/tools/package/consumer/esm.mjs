// The package as a program of ECMAScript modules uses it: node esm.mjs ENDPOINT
import { Corridor, Country, createClient, isGraphQLRequestError, Panel, Projects } from '@opencorridor/sdk'

const client = createClient({ endpoint: process.argv[2] })

const { country } = await client.query(Country, { code: 'NA' })
const { corridor } = await client.query(Corridor, { code: 'TJK-RUS' })
const { projects } = await client.query(Projects)
const { panel } = await client.query(Panel, { indicators: ['OC.MIG.NETR'], areas: ['KGZ'], latest: true })
const refused = await client.query(Country, { code: 'NA', release: '1999.01' }).catch((error) => error)

const [cost] = corridor.statements.nodes.filter(({ kind }) => kind === 'COST')
console.log(
  JSON.stringify({
    country: country.name,
    corridor: corridor.name,
    cost: cost.value,
    projects: projects.totalCount,
    values: panel.observations.nodes.length,
    refused: isGraphQLRequestError(refused) && refused.code,
  }),
)
