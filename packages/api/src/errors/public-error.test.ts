import { readFileSync } from 'node:fs'
import { errorCodes, graphError } from '@opencorridor/schema/errors'
import { expect, test } from 'vitest'
import { publicError } from './public-error.ts'
import { verdictOn } from './verdict.ts'

test('docs/errors.md explains each code, and no other', () => {
  const page = readFileSync(new URL('../../../../docs/errors.md', import.meta.url), 'utf8')
  const explained = [...page.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code]) => code)
  expect(explained).toEqual([...errorCodes])
})

test('an error that comes again from a cache is not changed, and its answers have ids of their own', () => {
  const kept = graphError('COST_LIMIT_EXCEEDED', 'Too large.', { limit: 1, http: { status: 400 } })
  const before = JSON.stringify(kept.extensions)
  const ids = ['first', 'second'].map(
    (id) => publicError(kept, verdictOn(kept), id, false).extensions['requestId'],
  )
  expect(ids).toEqual(['first', 'second'])
  expect(JSON.stringify(kept.extensions)).toBe(before)
})

test.each(errorCodes)('%s of a refused request has a status of its own, and 200 beside data', (code) => {
  const error = graphError(code, 'A sentence.')
  const verdict = verdictOn(error)
  expect(publicError(error, verdict, 'id', true).extensions['http']).toEqual({})
  const { status } = publicError(error, verdict, 'id', false).extensions.http ?? {}
  const ofAnswers = ['CURSOR_INVALID', 'CURSOR_STALE', 'RELEASE_NOT_FOUND', 'NOT_AGGREGABLE']
  if (ofAnswers.includes(code)) expect(status).toBeUndefined()
  else expect(status).toBeGreaterThanOrEqual(400)
})
