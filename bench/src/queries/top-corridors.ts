import { pick, sample } from '../seeded-random.ts'
import { defineQuery, graphql } from './bench-query.ts'

interface Variables {
  codes: string[]
  /** Money, by which the corridors are ranked, */
  ranked: string
  /** and people, the second value of each. */
  other: string
}

interface Value {
  period: number | string
  value: number
}

const variables = (given: Variables) => given

/** The first values of the corridors of countries, as answers are compared: by country, then by rank. */
function shape(
  countries: readonly { code: string; corridors: readonly (readonly [string, Value, Value | undefined])[] }[],
) {
  const text = (it: Value | undefined) => (it === undefined ? null : [Number(it.period), it.value])
  return countries
    .map(({ code, corridors }) => [
      code,
      corridors.map(([corridor, first, second]) => [corridor, text(first), text(second)]),
    ])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
}

interface OpenCorridorCountry {
  code: string
  topCorridors: { observation: Value; subject: { code: string; value: Value | null } }[]
}

interface PostGraphileCountry {
  code: string
  topCorridorsList: (Value & { corridor: string; corridorByCorridor: { newest: Value | null } })[]
}

interface MercuriusCountry {
  code: string
  topCorridors: (Value & { corridor: string; newest: Value | null })[]
}

interface PrismaCountry {
  code: string
  topCorridors: (Value & { corridorCode: string; corridor: { newest: Value[] } })[]
}

/** Twenty countries with their ten corridors of most remittances, and two values of each. */
export const topCorridors = defineQuery<Variables>({
  name: 'top-corridors',
  title: '20 countries with their 10 top corridors and 2 values each',
  draw({ origins, bilateral, choice }, random) {
    const [ranked, other] = pick(random, bilateral, choice)
    return { codes: sample(random, origins, 20), ranked, other }
  },
  questions: {
    opencorridor: graphql(
      `
        query TopCorridors($codes: [String!]!, $ranked: String!, $other: String!) {
          countries(codes: $codes, first: 20) {
            nodes {
              code
              topCorridors(indicator: $ranked, as: ORIGIN, first: 10) {
                observation {
                  period
                  value
                }
                subject {
                  ... on Corridor {
                    code
                    value(indicator: $other) {
                      period
                      value
                    }
                  }
                }
              }
            }
          }
        }
      `,
      variables,
      (data: { countries: { nodes: OpenCorridorCountry[] } }) =>
        shape(
          data.countries.nodes.map(({ code, topCorridors }) => ({
            code,
            corridors: topCorridors.map(
              ({ observation, subject }) => [subject.code, observation, subject.value ?? undefined] as const,
            ),
          })),
        ),
    ),
    postgraphile: graphql(
      `
        query TopCorridors($codes: [String]!, $ranked: String!, $other: String!) {
          countriesByCodeList(codes: $codes) {
            code
            topCorridorsList(ofIndicator: $ranked, number: 10) {
              corridor
              period
              value
              corridorByCorridor {
                newest(ofIndicator: $other) {
                  period
                  value
                }
              }
            }
          }
        }
      `,
      variables,
      (data: { countriesByCodeList: PostGraphileCountry[] }) =>
        shape(
          data.countriesByCodeList.map(({ code, topCorridorsList }) => ({
            code,
            corridors: topCorridorsList.map(
              (it) => [it.corridor, it, it.corridorByCorridor.newest ?? undefined] as const,
            ),
          })),
        ),
    ),
    mercurius: graphql(
      `
        query TopCorridors($codes: [String!]!, $ranked: String!, $other: String!) {
          countries(codes: $codes) {
            code
            topCorridors(indicator: $ranked, first: 10) {
              corridor
              period
              value
              newest(indicator: $other) {
                period
                value
              }
            }
          }
        }
      `,
      variables,
      (data: { countries: MercuriusCountry[] }) =>
        shape(
          data.countries.map(({ code, topCorridors }) => ({
            code,
            corridors: topCorridors.map((it) => [it.corridor, it, it.newest ?? undefined] as const),
          })),
        ),
    ),
    prisma: graphql(
      `
        query TopCorridors($codes: [String!]!, $ranked: String!, $other: String!) {
          countries(codes: $codes) {
            code
            topCorridors(indicator: $ranked, first: 10) {
              corridorCode
              period
              value
              corridor {
                newest(indicator: $other) {
                  period
                  value
                }
              }
            }
          }
        }
      `,
      variables,
      (data: { countries: PrismaCountry[] }) =>
        shape(
          data.countries.map(({ code, topCorridors }) => ({
            code,
            corridors: topCorridors.map((it) => [it.corridorCode, it, it.corridor.newest[0]] as const),
          })),
        ),
    ),
  },
})
