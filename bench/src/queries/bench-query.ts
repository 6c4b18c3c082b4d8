import type { PeerName } from '../peers/peer-names.ts'
import type { Random } from '../seeded-random.ts'
import type { Facts } from './facts.ts'

/** The servers that answer by themselves; the bare one repeats what OpenCorridor answered. */
export type AskedPeer = Exclude<PeerName, 'bare'>

/** A question put to one server, and how its answer is brought to the shape in which answers are compared. */
export interface Question<Variables> {
  /** The body of the request. */
  body: (variables: Variables) => string
  /** What the body of the answer says: the same value for the same facts, whoever says it. */
  read: (answer: unknown, variables: Variables) => unknown
}

/** One question with all its wordings. */
export interface QueryDefinition<Variables> {
  /** Short, of small letters and hyphens. */
  name: string
  /** What is asked, as the report words it. */
  title: string
  /** Whether an answer has some 100,000 values: fewer of its requests are prepared. */
  large?: boolean
  /** Draws variables; of most questions no two draws are the same. */
  draw(facts: Facts, random: Random): Variables
  /** Who can answer. */
  questions: Partial<Record<AskedPeer, Question<Variables>>>
}

/** One drawing of variables in every wording. */
export interface Draw {
  bodies: Partial<Record<AskedPeer, string>>
  read: Partial<Record<AskedPeer, (answer: unknown) => unknown>>
}

/** A question whose type of variables nobody else needs to know. */
export interface BenchQuery {
  readonly name: string
  readonly title: string
  readonly large: boolean
  /** The servers that can answer. */
  readonly peers: readonly AskedPeer[]
  draw(facts: Facts, random: Random): Draw
}

/** Closes over the type of the variables. */
export function defineQuery<Variables>(definition: QueryDefinition<Variables>): BenchQuery {
  const { name, title, large = false, questions } = definition
  const asked = Object.entries(questions) as [AskedPeer, Question<Variables>][]
  return {
    name,
    title,
    large,
    peers: asked.map(([peer]) => peer),
    draw(facts, random) {
      const variables = definition.draw(facts, random)
      return {
        bodies: Object.fromEntries(asked.map(([peer, { body }]) => [peer, body(variables)])),
        read: Object.fromEntries(
          asked.map(([peer, { read }]) => [peer, (answer: unknown) => read(answer, variables)]),
        ),
      }
    },
  }
}

/**
 * A question to a server of GraphQL.
 * @param read takes the `data` of the answer, typed as the document asks for them
 */
export function graphql<Variables>(
  query: string,
  variables: (given: Variables) => object,
  read: (data: never, given: Variables) => unknown,
): Question<Variables> {
  // As a client would send it: without the indentation of the source.
  const document = query.replaceAll(/\s+/g, ' ').trim()
  return {
    body: (given) => JSON.stringify({ query: document, variables: variables(given) }),
    read: (answer, given) => read((answer as { data: never }).data, given),
  }
}

/** A question to the server of one SQL statement. */
export function sql<Variables>(
  ask: string,
  values: (given: Variables) => unknown[],
  read: (rows: never, given: Variables) => unknown,
): Question<Variables> {
  return {
    body: (given) => JSON.stringify({ ask, values: values(given) }),
    read: (answer, given) => read(answer as never, given),
  }
}
