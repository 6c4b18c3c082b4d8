import { readFileSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import * as present from '../packages/sdk/src/index.ts'

/**
 * The SDK that was released last, as it was released, and the present one ask this service every operation that they have,
 * with one question: a change of the service that breaks a client shows here.
 */
const sdk = new URL('../packages/sdk/', import.meta.url)
const readText = (path: string) => readFileSync(new URL(path, sdk), 'utf8')
const released = (await import(new URL('released/sdk.mjs', sdk).href)) as typeof present

const endpoint = inject('endpoint')
const questions = JSON.parse(readText('tools/evolution/questions.json')) as Record<string, object>

/** What is understood and refused all the same: the starter data have one release, and nothing to compare it with. */
const refused: Readonly<Record<string, string>> = { CompareReleases: 'RELEASE_NOT_FOUND' }

/** The operations among what an SDK exports. */
const operationsOf = (exported: object) =>
  Object.values(exported).filter(
    (it): it is present.Operation<object, object> =>
      typeof it === 'object' && it !== null && 'document' in it,
  )

describe.each([
  ['released', released],
  ['present', present],
])('the %s SDK', (_generation, { createClient, isGraphQLRequestError, ...exported }) => {
  const client = createClient({ endpoint })

  it.each(operationsOf(exported).map((operation) => [operation.name, operation] as const))(
    'is answered to %s',
    async (name, operation) => {
      expect(questions).toHaveProperty(name)
      const asked = client.query(operation, questions[name])
      const code = refused[name]
      if (code === undefined) expect(Object.values(await asked)).not.toContain(null)
      else {
        const error: unknown = await asked.catch((it: unknown) => it)
        expect(isGraphQLRequestError(error) && error.code).toBe(code)
      }
    },
  )

  it('has an operation for most of what the service answers', () => {
    expect(operationsOf(exported).length).toBeGreaterThan(30)
  })
})
