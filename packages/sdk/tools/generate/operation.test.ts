import { buildSchema, Kind, parse } from 'graphql'
import { expect, it } from 'vitest'
import { enumType } from './input-types.ts'
import { writeOperation } from './operation.ts'

const schema = buildSchema(`
  type Query {
    "What is there."
    country(
      "Any code or name."
      code: String!
      "As it was."
      iso: String @deprecated(reason: "Use code. Removal after 2027-05-31")
    ): Country
    flag: String @deprecated(reason: "Use country. Removal after 2027-05-31")
  }
  "A country of the world."
  type Country {
    "As people write it."
    name: String!
    title: String @deprecated(reason: "Use name. Removal after 2027-05-31")
    kind: Kind!
  }
  "What it is."
  enum Kind {
    "It is."
    STATE
    OTHER @deprecated(reason: "Use STATE. Removal after 2027-05-31")
  }
`)

/** The generated code of an operation. */
function written(text: string): string {
  const [definition] = parse(text).definitions
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The text is no operation.')
  return writeOperation({ schema, fragments: new Map() }, { One: 12, Flag: 1 }, definition, new Set()).code
}

it('what the schema says of fields and arguments stands above the members, deprecations among it', () => {
  const code = written(
    '# Asks for one.\nquery One($code: String!, $iso: String) { country(code: $code, iso: $iso) { name title } }',
  )
  expect(code).toContain('    /** As people write it. */\n    name: string\n')
  expect(code).toContain(
    '    /** @deprecated Use name. Removal after 2027-05-31 */\n    title: string | null\n',
  )
  expect(code).toContain('  /** Any code or name. */\n  code: string\n')
  expect(code).toContain(
    '   * As it was.\n   * @deprecated Use code. Removal after 2027-05-31\n   */\n  iso?: ',
  )
})

it('an operation whose field is deprecated is deprecated', () => {
  expect(written('# Asks for a flag.\nquery Flag { flag }')).toContain(
    ' * Asks for a flag.\n * @deprecated Use country. Removal after 2027-05-31\n */\nexport const Flag =',
  )
})

it('codes of answers grow, and those that will go are marked', () => {
  const type = schema.getType('Kind')
  if (type === undefined || !('getValues' in type)) throw new Error('Kind is no enum.')
  expect(enumType(type)).toBe(`/** What it is. */
export type Kind =
  /** It is. */
  | 'STATE'
  /** @deprecated Use STATE. Removal after 2027-05-31 */
  | 'OTHER'
  | (string & {})
`)
})

it('an operation carries its hash and its cost, and one of unknown cost is refused', () => {
  expect(written('# Asks for a flag.\nquery Flag { flag }')).toMatch(/'[0-9a-f]{64}',\n {2}1,\n/u)
  expect(() => written('# Asks for another.\nquery Other { flag }')).toThrow(
    'generated/costs.json does not know Other: run pnpm generate.',
  )
})
