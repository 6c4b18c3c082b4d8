import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { compareSchemas } from './compare-schemas.ts'

const sdl = `
  type Query {
    country(code: String!, language: String = "en"): Country
    kind: Kind @deprecated(reason: "Use country. Removal after 2026-06-30")
    flag: String @deprecated(reason: "Use country. Removal after 2027-05-31")
    place: Place
  }
  type Country {
    name: String
    iso: String!
    population: Int
    old: Old @deprecated(reason: "Nothing has it. Removal after 2026-06-30")
  }
  type Old { text: String }
  type Region { name: String }
  union Place = Country | Region
  enum Kind { A B }
  input Filter { text: String }
`
const days = { releasedOn: '2026-11-29', today: '2026-12-24' }

/** Compares with the schema as it was released, after parts of its text were replaced. */
function changed(...replacements: readonly (readonly [from: string, to: string])[]) {
  const now = replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The schema has no "${from}".`)
    return text.replace(from, to)
  }, sdl)
  return compareSchemas(buildSchema(sdl), buildSchema(now), days)
}

it('nothing changed: nothing is needed', async () => {
  expect(await changed()).toEqual({ changes: [], level: undefined, faults: [] })
})

describe('what is added is a minor version', () => {
  it.each([
    ['a field', 'population: Int', 'population: Int capital: String'],
    ['a type', 'enum Kind', 'type New { x: Int } enum Kind'],
    ['a code', '{ A B }', '{ A B C }'],
    ['a member of a union', '= Country | Region', '= Country | Region | Old'],
    ['an argument that may be left out', 'code: String!,', 'code: String!, at: String,'],
    ['a member of an input that may be left out', 'Filter { text', 'Filter { exact: Boolean text'],
    ['an answer that is never null any more', 'population: Int', 'population: Int!'],
  ])('%s', async (_case, from, to) => {
    expect(await changed([from, to])).toMatchObject({ level: 'minor', faults: [] })
  })
})

it('a description is a patch', async () => {
  expect(await changed(['population', '"How many live there." population'])).toMatchObject({
    level: 'patch',
    faults: [],
  })
})

describe('a deprecation', () => {
  const deprecated = (reason: string) =>
    changed(['population: Int', `population: Int @deprecated(reason: "${reason}")`])

  it('with notice of six months is a minor version', async () => {
    expect(await deprecated('Use panel. Removal after 2027-05-29')).toMatchObject({
      level: 'minor',
      faults: [],
    })
  })

  it.each([
    [
      'Use panel.',
      'Country.population is deprecated without a date: end its reason in "Removal after YYYY-MM-DD".',
    ],
    ['Removal after 2027-06-31', 'Country.population is deprecated without a date'],
    [
      'Use panel. Removal after 2027-05-28',
      'Country.population may not go before 2027-05-29, and its reason says 2027-05-28.',
    ],
  ])('"%s" fails', async (reason, fault) => {
    expect((await deprecated(reason)).faults).toEqual([expect.stringContaining(fault)])
  })

  it('whose date is drawn nearer fails', async () => {
    const nearer = await changed(['2027-05-31', '2027-01-31'])
    expect(nearer.faults).toEqual([expect.stringContaining('Query.flag may not go before 2027-05-29')])
  })
})

describe('a removal', () => {
  it('after its date is a major version', async () => {
    const gone = await changed([
      'kind: Kind @deprecated(reason: "Use country. Removal after 2026-06-30")',
      '',
    ])
    expect(gone).toMatchObject({ level: 'major', faults: [] })
  })

  it('of a type with the last field that answers it, after that field was due, is too', async () => {
    const gone = await changed(
      ['old: Old @deprecated(reason: "Nothing has it. Removal after 2026-06-30")', ''],
      ['type Old { text: String }', ''],
    )
    expect(gone).toMatchObject({ level: 'major', faults: [] })
  })

  it.each([
    [
      'flag: String @deprecated(reason: "Use country. Removal after 2027-05-31")',
      'Query.flag may be removed after 2027-05-31, and it is 2026-12-24.',
    ],
    ['population: Int', 'Country.population was not deprecated: deprecate it first, with a date.'],
    [
      ', language: String = "en"',
      'Query.country.language was not deprecated: deprecate it first, with a date.',
    ],
    ['A B', 'Kind.B was not deprecated: deprecate it first, with a date.'],
    [
      'input Filter { text: String }',
      'Filter is part of what others answer, and was not deprecated with these.',
    ],
  ])('of %s before its date fails', async (text, fault) => {
    expect((await changed([text, text === 'A B' ? 'A' : ''])).faults).toEqual([fault])
  })
})

describe('what breaks fails, whatever the version', () => {
  it.each([
    ['another type', 'population: Int', 'population: String'],
    ['an answer that may be null now', 'iso: String!', 'iso: String'],
    ['an argument that is required', 'code: String!,', 'code: String!, at: Int!,'],
    ['a member of an input that is required', 'Filter { text', 'Filter { exact: Boolean! text'],
    ['another default', '"en"', '"ru"'],
  ])('%s', async (_case, from, to) => {
    const { level, faults } = await changed([from, to])
    expect(level).toBe('major')
    expect(faults).toHaveLength(1)
  })
})
