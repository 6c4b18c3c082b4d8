import { GraphQLScalarType, Kind } from 'graphql'
import { createSchema } from 'graphql-yoga'
import { ReadyText } from '@opencorridor/schema/ready-text'
import { setTimeout as wait } from 'node:timers/promises'

/** A moment, in and out as text: a scalar whose inner value is an object. */
const moment = new GraphQLScalarType<Date, string>({
  name: 'Moment',
  serialize: (value) => (value as Date).toISOString(),
  parseValue: (value) => {
    const date = new Date(String(value))
    if (Number.isNaN(date.getTime())) throw new TypeError('no moment')
    return date
  },
  parseLiteral: (node) => new Date(node.kind === Kind.STRING ? node.value : Number.NaN),
})

const matrix = new GraphQLScalarType({ name: 'Matrix', serialize: (value) => value })

/** What a resolver was given, so that both executions can be compared by it; undefined and null are told apart. */
function told(args: unknown): string {
  return JSON.stringify(args, (_key, value: unknown) => (value === undefined ? '(undefined)' : value))
}

interface Thing {
  kind: 'Country' | 'Region' | 'Nothing'
  name: string
  area?: number | null
  size?: string
}

const things: readonly Thing[] = [
  { kind: 'Country', name: 'Tajikistan', area: 143_100 },
  { kind: 'Region', name: 'Central Asia', size: 'l' },
  { kind: 'Country', name: 'Kosovo*', area: null },
]

/** A graph with one of everything that a compiler of documents can get wrong. */
export const wideSchema = createSchema({
  typeDefs: /* GraphQL */ `
    scalar Moment
    scalar Matrix
    enum Size {
      SMALL
      LARGE
    }
    input Bounds {
      from: Int = 1
      to: Int
      sizes: [Size!] = [SMALL]
      at: Moment
      inner: Bounds
    }
    input Choice @oneOf {
      code: String
      number: Int
    }
    interface Named {
      name: String!
      again: Named!
      later(ms: Int = 0): Named
    }
    type Country implements Named {
      name: String!
      area: Float
      again: Named!
      later(ms: Int = 0): Named
      neighbours(first: Int = 2): [Country!]!
      told(size: Size = LARGE): String!
    }
    type Region implements Named {
      name: String!
      size: Size
      again: Named!
      later(ms: Int = 0): Named
      members: [Named!]!
    }
    type Nothing {
      name: String!
    }
    union Any = Country | Region | Nothing
    type Query {
      told(
        text: String = "unsaid"
        number: Int
        size: Size
        sizes: [Size]
        bounds: Bounds
        lists: [[Int!]]
        at: Moment
        id: ID
        flag: Boolean
        real: Float
        choice: Choice
      ): String!
      must(size: Size!, bounds: Bounds!): String!
      things: [Named!]!
      anything(named: String): Any
      slowly(ms: [Int!]!): [Country]
      at: Moment
      matrix(rows: Int!): Matrix!
      self: Query!
      later: Query!
      nothing: Country
      lacks: Country
      fails: Country
      untyped: Named
      untypedLater: Named
      sizes: [Size!]!
      numbers: [[Float]!]!
    }
  `,
  resolvers: {
    Moment: moment,
    Matrix: matrix,
    Size: { SMALL: 's', LARGE: 'l' },
    Named: { __resolveType: (thing: Thing) => kindOf(thing) },
    Any: { __resolveType: (thing: Thing) => kindOf(thing) },
    Country: {
      again: (thing: Thing) => thing,
      later: (thing: Thing, { ms }: { ms: number }) => wait(ms, thing),
      neighbours: (_thing: Thing, { first }: { first: number }) =>
        Promise.resolve(things.filter(({ kind }) => kind === 'Country').slice(0, first)),
      told: (_thing: Thing, args: object) => told(args),
    },
    Region: {
      again: (thing: Thing) => thing,
      later: (thing: Thing) => Promise.resolve(thing),
      members: () => things,
    },
    Query: {
      told: (_root: unknown, args: object) => told(args),
      must: (_root: unknown, args: object) => Promise.resolve(told(args)),
      things: () => things,
      anything: (_root: unknown, { named }: { named?: string }) =>
        named === 'nothing'
          ? { kind: 'Nothing', name: 'nothing' }
          : (things.find(({ name }) => name === named) ?? null),
      // Items that come in another order than they stand in.
      slowly: (_root: unknown, { ms }: { ms: number[] }) =>
        ms.map((one, at) => wait(one, at % 3 === 2 ? null : { kind: 'Country', name: `${at}`, area: one })),
      at: () => new Date('2026-05-04T12:00:00Z'),
      // No number is written like this by JSON.stringify: it shows where the text was spliced in.
      matrix: (_root: unknown, { rows }: { rows: number }) =>
        Array.from({ length: rows }, () => new ReadyText('[1.50,null,-3e-7]')),
      self: () => ({}),
      later: () => wait(1, {}),
      nothing: () => null,
      lacks: () => ({ kind: 'Country' }),
      fails: () => Promise.reject(new Error('it failed')),
      untyped: () => ({ name: 'of no type' }),
      untypedLater: () => wait(1, { name: 'of no type' }),
      sizes: () => ['s', 'l'],
      numbers: () => [[1, null, 0.1], []],
    },
  },
})

function kindOf({ kind }: Thing): string {
  if ((kind as string | undefined) === undefined) throw new Error('A thing of no kind.')
  return kind
}
