import { GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { errorCodes, graphError, isErrorCode } from './errors.ts'

test('an error carries its code and facts, and a fact named code cannot change the code', () => {
  const error = graphError('COST_LIMIT_EXCEEDED', 'Too large.', { limit: 100, actual: 250, code: 'INTERNAL' })
  expect(error).toBeInstanceOf(GraphQLError)
  expect(error.toJSON()).toEqual({
    message: 'Too large.',
    extensions: { code: 'COST_LIMIT_EXCEEDED', limit: 100, actual: 250 },
  })
})

test('the list is closed: its codes are known, foreign ones and other values are not', () => {
  expect(errorCodes.every(isErrorCode)).toBe(true)
  expect(new Set(errorCodes).size).toBe(errorCodes.length)
  for (const foreign of ['INTERNAL_SERVER_ERROR', 'bad_user_input', '', undefined, 500]) {
    expect(isErrorCode(foreign)).toBe(false)
  }
})
