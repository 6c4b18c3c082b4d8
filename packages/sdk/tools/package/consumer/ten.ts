// Ten questions of one's own, as an empty project writes them: what the compiler takes for them is measured.
import { createClient } from '@opencorridor/sdk'
import { graphql } from '@opencorridor/sdk/graphql'

const client = createClient({ endpoint: 'http://localhost:4000/graphql' })

const Place = graphql('fragment Place on Country { code name footnote }')

const CountryName = graphql(
  'query CountryName($code: String!) { country(code: $code) { ...Place dissolvedOn } }',
  [Place],
)
const CountriesOf = graphql(
  'query CountriesOf($region: String, $after: String) { countries(region: $region, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...Place } } }',
  [Place],
)
const CorridorCost = graphql(
  `
    query CorridorCost($code: String!) {
      corridor(code: $code) {
        name
        origin {
          ...Place
        }
        destination {
          ...Place
        }
        statements(first: 20) {
          nodes {
            kind
            metric
            value
            text
            unit
          }
        }
      }
    }
  `,
  [Place],
)
const Population = graphql(
  `
    query Population($areas: [String!]) {
      panel(indicators: ["SP.POP.TOTL"], areas: $areas) {
        periods
        values
        statuses
        series {
          unit
          subject {
            __typename
            ... on Country {
              ...Place
            }
            ... on Region {
              name
            }
          }
        }
      }
    }
  `,
  [Place],
)
const Projects = graphql(`
  query Running($filter: ProjectFilter) {
    projects(filter: $filter, first: 20) {
      nodes {
        code
        title
        status
        organisations {
          role
          organisation {
            name
          }
        }
      }
    }
  }
`)
const ProjectOf = graphql(`
  query ProjectOf($id: String!) {
    project(id: $id) {
      title
      summary
      themes {
        name
      }
      sources {
        locator
      }
    }
  }
`)
const Indicators = graphql(
  'query Indicators { indicators(first: 5) { nodes { code name unit { text kind } frequency definition } } }',
)
const Largest = graphql(`
  query Largest($indicator: String!) {
    ranking(indicator: $indicator, first: 10) {
      entries {
        rank
        observation {
          value
          period
        }
        subject {
          __typename
          ... on Country {
            code
          }
        }
      }
    }
  }
`)
const Found = graphql('query Found($text: String!) { search(text: $text) { title node { __typename id } } }')
const Now = graphql(
  'query Now { release { name digest publishedAt } datasets { nodes { code licence attribution } } }',
)

/** Never called: only the compiler reads it. */
export async function ask(): Promise<unknown[]> {
  const { country } = await client.query(CountryName, { code: 'TJK' })
  const { countries } = await client.query(CountriesOf, { region: 'SEEECA' })
  const { corridor } = await client.query(CorridorCost, { code: 'TJK-RUS' })
  const { panel } = await client.query(Population, { areas: ['TJK'] })
  const { projects } = await client.query(Projects, { filter: { areas: ['TJK'] } })
  const { project } = await client.query(ProjectOf, { id: 'carmp' })
  const { indicators } = await client.query(Indicators)
  const { ranking } = await client.query(Largest, { indicator: 'SP.POP.TOTL' })
  const { search } = await client.query(Found, { text: 'remittances' })
  const { release } = await client.query(Now)
  return [
    country?.name,
    countries.nodes.map(({ code }) => code),
    corridor?.statements.nodes.map(({ value }) => value),
    panel.series.map(({ subject }) => (subject.__typename === 'Country' ? subject.code : '')),
    projects.nodes.map(({ status }) => status),
    project?.themes.length,
    indicators.nodes.map(({ unit }) => unit),
    ranking.entries.map(({ rank }) => rank),
    search,
    release?.name,
  ]
}
