/** The graph and the SDK as they are now, beside those that were released last. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { isEnough, makeChangeset, pendingLevel } from './changesets.ts'
import { checkDocuments } from './check-documents.ts'
import { compareSchemas } from './compare-schemas.ts'
import { namedDocuments } from './documents.ts'
import { readCurrent, readReleased } from './released.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const released = readReleased()
const current = readCurrent()
const days = { releasedOn: released.on, today: new Date().toISOString().slice(0, 10) }
const evolution = await compareSchemas(released.schema, current.schema, days)

describe('since the last release', () => {
  it('nothing went that was not announced, and nothing breaks', () => {
    expect(evolution.faults).toEqual([])
  })

  it('the changesets ask for what the graph asks for: `pnpm evolution --write` writes the missing one', async () => {
    const pending = await pendingLevel(root)
    expect({ pending, isEnough: isEnough(pending, evolution.level) }).toEqual({ pending, isEnough: true })
  })

  it('the graph understands every document that was released', () => {
    expect(namedDocuments(released.documents).length).toBeGreaterThan(30)
    expect(checkDocuments(released, current).releasedAgainstCurrent).toEqual([])
  })

  it('operations that were released ask for nothing that the released service does not have', () => {
    expect(checkDocuments(released, current).currentAgainstReleased).toEqual([])
  })
})

it('documents that break are found, both ways', () => {
  const fields = (names: string) => buildSchema(`type Query { ${names} }`)
  const older = { schema: fields('first: Int second: Int'), documents: { x: 'query A { first }' } }
  const newer = {
    schema: fields('second: Int other: Int'),
    documents: { y: 'query A { other }', z: 'query C { other }', w: 'query B { second }' },
  }
  expect(checkDocuments(older, newer)).toEqual({
    releasedAgainstCurrent: ['A: Cannot query field "first" on type "Query".'],
    currentAgainstReleased: ['A: Cannot query field "other" on type "Query".'],
    needNewerService: ['C'],
  })
})

describe('a changeset', () => {
  it('is written with what changed, and is enough afterwards', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'opencorridor-changesets-'))
    try {
      mkdirSync(join(folder, '.changeset'))
      const after = await compareSchemas(older('a: Int'), older('a: Int b: Int'), days)
      expect(isEnough(await pendingLevel(folder), after.level)).toBe(false)
      await makeChangeset(after, folder)
      expect(await pendingLevel(folder)).toBe('minor')
      expect(isEnough(await pendingLevel(folder), after.level)).toBe(true)
      const [file = ''] = readdirSync(join(folder, '.changeset'))
      const text = readFileSync(join(folder, '.changeset', file), 'utf8')
      expect(text).toContain("Field 'b' was added to object type 'Query'")
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it.each([
    [undefined, undefined, true],
    [undefined, 'patch', false],
    ['minor', 'patch', true],
    ['minor', 'major', false],
  ] as const)('of %s where %s is needed: %s', (pending, needed, enough) => {
    expect(isEnough(pending, needed)).toBe(enough)
  })

  function older(fields: string) {
    return buildSchema(`type Query { ${fields} }`)
  }
})
