import { graphError } from '../errors.ts'

/** Which of the values of a series are asked for. */
export interface TimeChoice {
  latest?: boolean | null | undefined
  lastN?: number | null | undefined
  maxAge?: number | null | undefined
  samePeriod?: boolean | null | undefined
}

const mostValues = 1000
const oldest = 1000

/**
 * Sees to it that what is said of the periods goes together.
 * @throws BAD_USER_INPUT for latest with lastN, maxAge without either, samePeriod without latest, or a number out of
 * bounds.
 */
export function checkTimeChoice({ latest, lastN, maxAge, samePeriod }: TimeChoice): void {
  if (lastN != null) {
    if (latest === true) {
      throw graphError(
        'BAD_USER_INPUT',
        'Give latest, for the newest value of each series, or lastN, for the newest N; not both.',
      )
    }
    if (lastN < 1 || lastN > mostValues) {
      throw graphError('BAD_USER_INPUT', `lastN is ${lastN}; it may be 1 to ${mostValues}.`)
    }
  }
  if (maxAge != null) {
    if (latest !== true && lastN == null) {
      throw graphError(
        'BAD_USER_INPUT',
        'maxAge goes with latest: true or with lastN. For all values since a year, give from.',
      )
    }
    if (maxAge < 0 || maxAge > oldest) {
      throw graphError('BAD_USER_INPUT', `maxAge is ${maxAge}; it may be 0 to ${oldest} years.`)
    }
  }
  if (samePeriod === true && latest !== true) {
    throw graphError(
      'BAD_USER_INPUT',
      'samePeriod goes with latest: true. For one period that you know, give it as from and to.',
    )
  }
}
