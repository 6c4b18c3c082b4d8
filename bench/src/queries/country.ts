import { pick } from '../seeded-random.ts'
import { defineQuery, graphql, sql } from './bench-query.ts'

interface Variables {
  code: string
}

interface Country {
  code: string
  name: string
  latitude: number | null
  longitude: number | null
}

const shape = ({ code, name, latitude, longitude }: Country) => ({ code, name, latitude, longitude })
const fields = 'code name latitude longitude'
const variables = ({ code }: Variables) => ({ code })

/** One country by its code. */
export const country = defineQuery<Variables>({
  name: 'country',
  title: 'one country',
  draw: ({ countries }, random) => ({ code: pick(random, countries) }),
  questions: {
    opencorridor: graphql(
      `query Country($code: String!) { country(code: $code) { ${fields} } }`,
      variables,
      (data: { country: Country }) => shape(data.country),
    ),
    postgraphile: graphql(
      `query Country($code: String!) { countryByCode(code: $code) { ${fields} } }`,
      variables,
      (data: { countryByCode: Country }) => shape(data.countryByCode),
    ),
    mercurius: graphql(
      `query Country($code: String!) { country(code: $code) { ${fields} } }`,
      variables,
      (data: { country: Country }) => shape(data.country),
    ),
    prisma: graphql(
      `query Country($code: String!) { country(code: $code) { ${fields} } }`,
      variables,
      (data: { country: Country }) => shape(data.country),
    ),
    sql: sql(
      'country',
      ({ code }) => [code],
      ([row]: Country[]) => (row === undefined ? null : shape(row)),
    ),
  },
})
