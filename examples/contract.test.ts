import { readFileSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'

/**
 * What the last released SDK asks, and what the present one asks, is answered by this service: every document with one
 * question. The documents are those in the files, so that a change of the graph that breaks a client shows here.
 */
const sdk = new URL('../packages/sdk/', import.meta.url)
const read = (path: string) => JSON.parse(readFileSync(new URL(path, sdk), 'utf8')) as Record<string, unknown>

const endpoint = inject('endpoint')
const questions = read('tools/evolution/questions.json')

/** The documents of a file, with the names of their operations. */
const named = (path: string) =>
  Object.values(read(path)).map((text) => [/^query (\w+)/u.exec(String(text))?.[1] ?? '', text] as const)

/** What is understood and refused all the same: the starter data have one release, and nothing to compare it with. */
const refused: Readonly<Record<string, string>> = { CompareReleases: 'RELEASE_NOT_FOUND' }

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[]
}

/** Asks a document, as a client does that the service does not know. */
async function ask(query: unknown, variables: unknown): Promise<Answer> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  })
  return (await response.json()) as Answer
}

describe.each([
  ['released', named('released/documents.json')],
  ['present', named('generated/persisted-documents.json')],
])('documents of the %s SDK', (_generation, documents) => {
  it.each(documents)('%s is answered', async (name, text) => {
    expect(questions).toHaveProperty(name)
    const { data, errors = [] } = await ask(text, questions[name])
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([refused[name] ?? []].flat())
    if (refused[name] === undefined) expect(Object.values(data ?? {})).not.toContain(null)
  })
})
