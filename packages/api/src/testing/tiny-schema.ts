import { graphError } from '@opencorridor/schema/errors'
import { setTimeout as wait } from 'node:timers/promises'
import { GraphQLError } from 'graphql'
import { createSchema } from 'graphql-yoga'

const plain = (message: string, name = 'Error'): Error => Object.assign(new Error(message), { name })

/** Errors of every origin that a resolver can meet, by the name under which `fail` throws them. */
const failures: Readonly<Record<string, () => unknown>> = {
  domain: () =>
    graphError('NOT_AGGREGABLE', 'A percentage cannot be summed; ask for the mean.', { unit: 'percent' }),
  secret: () => plain('password of SELECT * FROM secrets at /srv/app.ts:12'),
  text: () => 'a thrown string with a secret',
  pothos: () =>
    Object.assign(new GraphQLError('Argument "first" is negative.'), { name: 'PothosValidationError' }),
  prismaInput: () =>
    plain(
      '\nInvalid `prisma.area()` invocation in\n/srv/secret.ts:3:9\nArgument `id`: Invalid',
      'PrismaClientValidationError',
    ),
  refused: () =>
    new AggregateError([
      Object.assign(plain('connect ECONNREFUSED 10.0.0.7:5432'), { code: 'ECONNREFUSED' }),
    ]),
  slowStatement: () =>
    Object.assign(plain('canceling statement due to statement timeout'), { code: '57014' }),
  uniqueKey: () => Object.assign(plain('duplicate key value violates "secret_key"'), { code: '23505' }),
}

/** A small graph that can do everything that can go right or wrong over HTTP. */
export const tinySchema = createSchema({
  typeDefs: /* GraphQL */ `
    "What can be asked."
    type Query {
      "A greeting."
      hello(name: String! = "you", times: Int): String!
      "The graph again, for questions within questions."
      self: Query!
      "Throws an error of the given origin."
      fail(with: String!): String
      "The same where null is not allowed, so that no data is left."
      mustFail(with: String!): String!
      "Gives text for a number."
      badNumber: Int
      "Answers after some milliseconds; tells the context when it begins."
      slow(ms: Int!): Int!
      "What the context says."
      fromContext: String
      "Two items; of the first one field is a promise, and the other field fails in both."
      failing: [Failing!]!
      "The graph again, so many times."
      pages(first: Int = 20): PageConnection!
      "Says hello as it once did."
      greet: String @deprecated(reason: "Use hello. Removal after 2027-05-31")
    }
    "An item that fails."
    type Failing {
      "A promise in one item, a value in the other."
      mixed: String!
      "Fails at once."
      fails: String!
    }
    "A page of the graph."
    type PageConnection {
      "Its items."
      nodes: [Query!]!
    }
  `,
  resolvers: {
    Failing: {
      mixed: (item: number) => (item === 1 ? Promise.resolve('later') : 'at once'),
      fails: () => {
        throw graphError('BAD_USER_INPUT', 'This field fails.')
      },
    },
    Query: {
      hello: (_root, { name }: { name: string }) => `Hello ${name}`,
      self: () => ({}),
      fail: (_root, args: { with: string }) => {
        throw failures[args.with]?.()
      },
      mustFail: (_root, args: { with: string }) => {
        throw failures[args.with]?.()
      },
      badNumber: () => 'a secret that is no number',
      slow: async (_root, { ms }: { ms: number }, context: { started?: () => void }) => {
        context.started?.()
        await wait(ms)
        return ms
      },
      pages: (_root, { first }: { first: number }) => ({ nodes: Array.from({ length: first }, () => ({})) }),
      failing: () => [1, 2],
      greet: () => 'Hail',
      fromContext: (_root, _args, context: { greeting?: string }) => context.greeting,
    },
  },
})
