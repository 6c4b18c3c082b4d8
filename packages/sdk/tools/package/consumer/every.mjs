// Every operation of the package, asked once: node every.mjs ENDPOINT
import {
  Corridor,
  Corridors,
  Countries,
  Country,
  createClient,
  Indicator,
  Indicators,
  Panel,
  Project,
  Projects,
} from '@opencorridor/sdk'

const client = createClient({ endpoint: process.argv[2] })
const filter = { areas: ['TJK'], text: 'CARMP' }

const { country } = await client.query(Country, { code: 'Turkey', language: 'ru' })
const { countries } = await client.query(Countries, { region: 'SEEECA' })
const { corridor } = await client.query(Corridor, { code: 'UZB-RUS' })
const { corridors } = await client.query(Corridors, { origin: 'TJK' })
const { indicator } = await client.query(Indicator, { code: 'SP.POP.TOTL' })
const { indicators } = await client.query(Indicators, { filter: { text: 'remittances' } })
const { projects } = await client.query(Projects, { filter })
const { project } = await client.query(Project, { id: projects.nodes[0].code })
const { panel } = await client.query(Panel, { indicators: ['SP.POP.TOTL'], areas: ['TJK', 'Nowhere'] })
console.log(
  JSON.stringify({
    Country: [country.code, country.name],
    Countries: countries.nodes.length,
    Corridor: corridor.statements.nodes.some(({ kind, value }) => kind === 'COST' && value === 1.9),
    Corridors: corridors.nodes.every(({ origin }) => origin.code === 'TJK'),
    Indicator: indicator.unit.text,
    Indicators: indicators.nodes.map(({ code }) => code).includes('BX.TRF.PWKR.CD.DT'),
    Projects: projects.nodes[0].title,
    Project: [project.code, project.organisations.length > 0, project.sources.length > 0],
    Panel: panel.subjectCoverage.map(({ outcome }) => outcome),
  }),
)
