import { GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { describeError } from './logger.ts'

test("GraphQL's wrapping is taken off; name, code, place and causes are kept", () => {
  const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const error = new TypeError('no', { cause })
  const described = describeError(new GraphQLError('wrapped', { originalError: error }))
  expect(described).toMatchObject({
    name: 'TypeError',
    message: 'no',
    cause: { message: 'connect ECONNREFUSED', code: 'ECONNREFUSED' },
  })
  expect(described['stack']).toEqual(expect.arrayContaining([expect.stringContaining('logger.test.ts')]))
})

test('of what Prisma says, only the last line is kept: the rest quotes the call with its arguments', () => {
  const message =
    '\nInvalid `prisma.area.findMany()` invocation\n{ where: { name: "private" } }\n\nUnknown argument.'
  const error = Object.assign(new Error(message), { name: 'PrismaClientValidationError' })
  expect(describeError(error)).toMatchObject({ message: 'Unknown argument.' })
  expect(JSON.stringify(describeError(error))).not.toContain('private')
})

test('long messages are cut, circles come to an end, and anything can be thrown', () => {
  const error = new Error('x'.repeat(10_000))
  error.cause = error
  expect(JSON.stringify(describeError(error)).length).toBeLessThan(20_000)
  expect(describeError('text')).toEqual({ message: 'Something was thrown that is no Error.', type: 'string' })
})
