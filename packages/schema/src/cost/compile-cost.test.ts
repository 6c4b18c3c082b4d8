import type { OperationDefinitionNode } from 'graphql'
import { parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { graphSchema } from '../graph/query.ts'
import { compileCost } from './compile-cost.ts'

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query)
  expect(validate(graphSchema, document)).toEqual([])
  return compileCost(graphSchema, document, document.definitions[0] as OperationDefinitionNode)(variables)
}

const codes = (count: number, of = 'X') => Array.from({ length: count }, (_none, at) => `${of}${at}`)

describe('the cost of a question', () => {
  test.each([
    ['{ __typename }', 1],
    ['{ country(code: "TJK") { name code } }', 1],
    ['{ country(code: "TJK") { value(indicator: "X") { value period } } }', 2],
    // 20 countries when no size is given; the connection itself is one object.
    ['{ countries { nodes { name } } }', 1 + 20],
    ['{ countries(first: 100) { nodes { name } } }', 1 + 100],
    ['{ countries(last: 7) { nodes { name } } }', 1 + 7],
    ['{ countries(first: 100) { totalCount } }', 1],
    ['{ countries(first: 10) { edges { cursor node { name } } } }', 1 + 10 * 2],
    ['{ countries(first: 10) { nodes { projects(first: 5) { nodes { title } } } } }', 1 + 10 * (1 + 1 + 5)],
    ['{ countries(first: 1000000) { nodes { name } } }', 1 + 100],
    ['{ projects(first: 10) { nodes { themes { code } } } }', 1 + 10 * (1 + 10)],
    ['{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    ['{ resolve(texts: ["a", "b"]) { __typename } }', 2],
    ['{ countries(where: [{ indicator: "X", above: 1 }, { indicator: "Y" }]) { totalCount } }', 1 + 50],
    ['{ panel(indicators: ["X"], origins: ["A", "B"]) { count } }', 1 + 2 * 250],
    ['{ panel(indicators: ["X"], originRegion: "R") { count } }', 1 + 250 * 250],
    [
      '{ panel(indicators: ["X"], origins: ["A"], originRegion: "R", destinations: ["B", "C"]) { count } }',
      1 + 251 * 2,
    ],
    [
      '{ series(indicators: ["X", "Y"], originRegion: "R", destinationRegion: "S") { totalCount } }',
      1 + 2 * 250 * 250,
    ],
    ['{ __schema { types { name } } }', 1_000],
    ['{ a: country(code: "A") { name } b: country(code: "B") { name } }', 2],
  ])('%s is %i', (query, points) => {
    expect(cost(query)).toBe(points)
  })

  test('depends on the variables, however often the document came before', () => {
    const query =
      'query ($first: Int = 3, $with: Boolean = true) { countries(first: $first) { nodes { name ...F @include(if: $with) } } } fragment F on Country { regions { code } }'
    const document = parse(query)
    const of = compileCost(graphSchema, document, document.definitions[0] as OperationDefinitionNode)
    expect([
      of({ first: 3, with: false }),
      of({ first: 100, with: false }),
      of({ first: 100, with: true }),
    ]).toEqual([4, 101, 1101])
  })

  test('counts a fragment where it is used, with what is around it', () => {
    const fragment = 'fragment F on CountryConnection { nodes { name } }'
    expect(cost(`{ a: countries(first: 5) { ...F } b: countries(first: 50) { ...F } } ${fragment}`)).toBe(57)
  })

  test('of a panel goes by indicators, places and years', () => {
    const query = `query ($i: [String!]!, $a: [String!], $from: Period, $to: Period, $latest: Boolean = false) {
      panel(indicators: $i, areas: $a, from: $from, to: $to, latest: $latest) { periods values statuses }
    }`
    const years = { from: '1961', to: '2020' }
    // 2,000 pairs looked up, the panel, 72 of periods, and twice 120,000 values: a year may have twelve, but more than 500,000
    // are not given.
    expect(cost(query, { i: codes(10), a: codes(200), ...years })).toBe(2_000 + 1 + 102 + 2 * 50_000)
    expect(cost(query, { i: codes(2), a: codes(200), ...years })).toBe(400 + 1 + 102 + 2 * 40_800)
    // Each of the newest may be of another period: a matrix of 200 rows and 200 columns.
    expect(cost(query, { i: codes(1), a: codes(200), latest: true })).toBe(200 + 1 + 20 + 2 * 4_000)
    expect(cost(query, { i: codes(1), a: codes(1), ...years })).toBe(1 + 1 + 72 + 2 * 72)
    // No place is every country, no period all years.
    expect(cost(query, { i: codes(1) })).toBe(Math.ceil(250 + 1 + 110.5 + 2 * 250 * 110.5))
  })

  test('refuses no panel that is small enough to be given', () => {
    const query = `query ($i: [String!]!, $a: [String!]) {
      panel(indicators: $i, areas: $a) {
        periods values statuses count rows { indicators subjects } table { values statuses periods }
      }
    }`
    // The most pairs that a panel may have.
    expect(cost(query, { i: codes(100), a: codes(500) })).toBeLessThan(1_000_000)
  })

  test('of what is computed over time goes by whole series', () => {
    const query = (args: string) =>
      `{ panel(indicators: ["X"], areas: ["A", "B"], from: "2020", to: "2020"${args}) { count } }`
    expect(cost(query(''))).toBe(2 + 1)
    expect(cost(query(', transform: { method: GROWTH }'))).toBe(2 + 1 + 2 * 78)
  })
})
