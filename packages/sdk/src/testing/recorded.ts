import { recordedAnswers } from '../../generated/recorded.ts'
import type { Operation } from '../operation.ts'
import { mock } from './mock.ts'
import type { Mock } from './mock.ts'

const same = (one: object, other: object): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * What a service with the starter data, release 2026.05, answered to a question, for `mockTransport`: real names, values,
 * sources and gaps.
 * @param variables as in `src/testing/questions.json`, which lists what was recorded
 * @throws RangeError that lists the recorded variables, when the question was not recorded
 */
export function recorded<Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  variables: NoInfer<Variables>,
): Mock {
  return mock(operation, recordedData(operation, variables), { variables })
}

/** The data of `recorded`, for tests that need no client. */
export function recordedData<Data, Variables extends object>(
  operation: Operation<Data, Variables>,
  variables: NoInfer<Variables>,
): Data {
  const ofOperation = recordedAnswers.filter((answer) => answer.operation === operation.name)
  const found = ofOperation.find((answer) => same(answer.variables, variables))
  if (found === undefined) {
    const known = ofOperation.map((answer) => JSON.stringify(answer.variables)).join(' or ')
    throw new RangeError(`${operation.name} was recorded with ${known || 'no variables'} only.`)
  }
  // A copy, so that a test that changes it changes no other's. The types come from the schema that was recorded.
  return structuredClone(found.data) as Data
}
