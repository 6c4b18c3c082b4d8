import { ReadyText } from '@opencorridor/schema/ready-text'
import { GraphQLScalarType } from 'graphql'
import { createSchema } from 'graphql-yoga'

/** Numbers that look like values of an indicator, the same in every process. */
function numbers(count: number, seed: number): (number | null)[] {
  let state = seed
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff) / 0x7fff_ffff
  let value = next() * 10_000
  return Array.from({ length: count }, () => {
    value *= 0.95 + next() / 10
    return next() < 0.2 ? null : value
  })
}

const years = Array.from({ length: 60 }, (_none, at) => String(1960 + at))
const series = Array.from({ length: 200 }, (_none, at) => numbers(years.length, at + 1))
const readyTexts = series.map((values) => new ReadyText(JSON.stringify(values)))

/** One graph in memory: a country, a line of 60 points, a matrix of 200 x 60 values as numbers and as ready text. */
export const leverSchema = createSchema({
  typeDefs: /* GraphQL */ `
    scalar Matrix
    type Country {
      code: String!
      name: String!
      latitude: Float
      longitude: Float
      points: [Point!]!
    }
    type Point {
      year: String!
      value: Float
    }
    type Query {
      country(code: String!): Country
      numbers: [[Float]!]!
      matrix: Matrix!
    }
  `,
  resolvers: {
    Matrix: new GraphQLScalarType({ name: 'Matrix' }),
    Country: {
      name: ({ code }: { code: string }) => `Country ${code}`,
      points: ({ place }: { place: number }) =>
        years.map((year, at) => ({ year, value: series[place % series.length]?.[at] ?? null })),
    },
    Query: {
      // A promise, as the views of releases are.
      country: (_root: unknown, { code }: { code: string }) =>
        Promise.resolve({
          code,
          place: code.charCodeAt(0) * 26 + code.charCodeAt(1),
          latitude: 38.5,
          longitude: null,
        }),
      numbers: () => series,
      matrix: () => readyTexts,
    },
  },
})

/** What is asked, each with a variable of its own every time it is drawn. */
export const questions = {
  'one country': 'query ($code: String!) { country(code: $code) { code name latitude longitude } }',
  '60 points': 'query ($code: String!) { country(code: $code) { code points { year value } } }',
  '12,000 values as numbers': '{ numbers }',
  '12,000 values as ready text': '{ matrix }',
} as const

export type QuestionName = keyof typeof questions
