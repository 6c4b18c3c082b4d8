import { graphError } from '../../errors.ts'

const mostListed = 500

/**
 * How many entries of a list that is not paged are given.
 * @param field name of the field, for the message.
 * @throws BAD_USER_INPUT when it is not 0 to 500.
 */
export function listed(field: string, first: number): number {
  if (first >= 0 && first <= mostListed) return first
  throw graphError('BAD_USER_INPUT', `${field}: first is ${first}; it may be 0 to ${mostListed}.`)
}
