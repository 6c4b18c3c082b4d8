/** What the compiler says of documents of the user's own. */
import { createClient, paginate } from '../index.ts'
import { graphql } from './index.ts'
import type { DataOf, VariablesOf } from './index.ts'

const client = createClient({ endpoint: 'http://localhost:4000/graphql' })

const Name = graphql(`
  query Name($code: String!, $language: String! = "en") {
    country(code: $code) {
      code
      label: name(language: $language)
      dissolvedOn
    }
  }
`)
const { country } = await client.query(Name, { code: 'TJK' })
export const label: string | undefined = country?.label
export const dissolvedOn: string | null | undefined = country?.dissolvedOn
export const variables: VariablesOf<typeof Name> = { code: 'TJK', language: 'ru' }
export const data: DataOf<typeof Name> = { country: null }
// @ts-expect-error The field has another name in the answer.
export const name: unknown = country?.name
// @ts-expect-error `code` is required.
await client.query(Name)
// @ts-expect-error `code` is a text.
await client.query(Name, { code: 1 })

// A field that is not there is an error, however deep.
// @ts-expect-error no such field at: .country.titel
graphql('{ country(code: "TJK") { titel } }')
// @ts-expect-error no such field at: .corridors.nodes.origin.titel
graphql('{ corridors { nodes { origin { titel } } } }')
// @ts-expect-error no such field at: .kountry
graphql('{ kountry(code: "TJK") { name } }')
// @ts-expect-error A country has fields of which some have to be asked for.
graphql('{ country(code: "TJK") }')

// Fragments, unions, lists, enums, scalars of our own.
const Place = graphql('fragment Place on Country { code name footnote }')
const Values = graphql(
  `
    query Values {
      panel(indicators: ["SP.POP.TOTL"]) {
        values
        statuses
        filled
        series {
          subject {
            __typename
            ... on Country {
              ...Place
            }
            ... on Corridor {
              origin {
                ...Place
              }
            }
          }
        }
      }
    }
  `,
  [Place],
)
const { panel } = await client.query(Values)
export const values: (number | null)[][] = panel.values
export const statuses: string[] = panel.statuses
export const filled: [number, number][] = panel.filled
for (const { subject } of panel.series) {
  if (subject.__typename === 'Country') use(subject.footnote)
  if (subject.__typename === 'Corridor') use(subject.origin.name)
  // @ts-expect-error A region was not asked for its name.
  if (subject.__typename === 'Region') use(subject.name)
}
const Statuses = graphql('{ projects { nodes { status } } }')
const { projects } = await client.query(Statuses)
for (const { status } of projects.nodes) {
  const isOver: boolean = status === 'CLOSED'
  // A later service may send another code.
  const any: string = status
  use([isOver, any])
}

// Pages of a document of the user's own.
const Page = graphql(`
  query Page($after: String, $release: String) {
    countries(after: $after, release: $release) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        code
      }
    }
  }
`)
for await (const { code } of paginate(client, { ...Page, connection: (page) => page.countries })) use(code)

declare function use(value: unknown): void
