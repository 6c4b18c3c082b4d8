import { buildSchema } from 'graphql'
import { expect, it } from 'vitest'
import { checkDocuments } from './check-documents.ts'

const schema = buildSchema(`
  type Query {
    country(code: String!): Country
    land(code: String!): Country @deprecated(reason: "Use country. Removal after 2027-06-30.")
  }
  type Country { code: String! name(language: String = "en"): String! }
`)
const at = (path: string, text: string, line = 1, column = 1) => ({ path, text, line, column })
const check = (...documents: ReturnType<typeof at>[]) =>
  checkDocuments(documents, schema).map(
    ({ path, line, column, level, message }) => `${path}:${line}:${column} ${level} ${message}`,
  )

it('is content with what fits', () => {
  expect(check(at('a.graphql', 'query A { country(code: "TJK") { name } }'))).toEqual([])
})

it('says where in the file a field does not exist, also on the first line of a template', () => {
  const template = at('a.ts', '{ country(code: "TJK") { nam } }', 12, 20)
  const later = at('b.ts', '\n  query B {\n    country { code }\n  }', 3, 5)
  expect(check(template, later)).toEqual([
    'a.ts:12:45 error Cannot query field "nam" on type "Country". Did you mean "name"?',
    'b.ts:5:5 error Field "country" argument "code" of type "String!" is required, but it was not provided.',
  ])
})

it('gives the reason of a deprecation, with its date', () => {
  expect(check(at('a.graphql', 'query A { land(code: "TJK") { code } }'))).toEqual([
    'a.graphql:1:11 warning The field Query.land is deprecated. Use country. Removal after 2027-06-30.',
  ])
})

it('takes fragments from other files, and says what is wrong with one once', () => {
  const fragment = at('f.ts', 'fragment F on Country { code nam }', 7, 10)
  const one = at('a.ts', 'query A { country(code: "A") { ...F } }')
  const other = at('b.ts', 'query B { country(code: "B") { ...F } }')
  expect(check(fragment, one, other)).toEqual([
    'f.ts:7:39 error Cannot query field "nam" on type "Country". Did you mean "name"?',
  ])
  expect(check(one)).toEqual(['a.ts:1:35 error Unknown fragment "F".'])
})

it('says where a document cannot be parsed', () => {
  expect(check(at('a.ts', 'query {', 4, 9))).toEqual([
    'a.ts:4:16 error Syntax Error: Expected Name, found <EOF>.',
  ])
})
