import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Folders of the client that runs in browsers; the command and what tests use are for Node. */
const folders = [
  './',
  './ask/',
  './cite/',
  './data/',
  './facade/',
  './graphql/',
  './http/',
  './paging/',
  './react/',
  './testing/',
  '../generated/',
].map((path) => new URL(path, import.meta.url))

/** The files that are published, in whole or as types: all but tests and what they use. */
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    // The introspection is one type, in which words such as "from" are names of fields; the record is data.
    .filter(
      (name) =>
        name.endsWith('.ts') && !/\.test(?:-d)?\.ts$|^(?:introspection|recorded|told-server)\./u.test(name),
    )
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8'), folder })),
)

/** Packages that the client may bring along; each runs in browsers. The Arrow writer is bundled, React a peer. */
const allowed = ['graphql', 'graphql-request', '@uwdata/flechette', 'react']

it('reads the sources that are published', () => {
  expect(files.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['client.ts', 'index.ts', 'graphql-request-transport.ts', 'operations.ts']),
  )
})

it.each(files)('$name imports files of the client and packages for browsers only', ({ text, folder }) => {
  for (const [, from = ''] of text.matchAll(/(?:\bfrom|\bimport|\brequire\()\s*['"]([^'"]+)['"]/gu)) {
    if (from.startsWith('.')) expect(existsSync(new URL(from, folder)), from).toBe(true)
    else expect(allowed).toContain(from)
  }
})
