/** What the suite asserts with: no test framework runs everywhere. */

/** Texts of values, to compare and to show. */
const text = (value) => JSON.stringify(value) ?? String(value)

/** Fails when two values differ, in content. */
export function equal(actual, expected) {
  if (text(actual) !== text(expected)) throw new Error(`${text(actual)} is not ${text(expected)}`)
}

/** Fails when something does not hold. */
export function ok(holds, what) {
  if (!holds) throw new Error(`It does not hold: ${what}`)
}

/** The error of a promise; an answer fails. */
export async function errorOf(promise) {
  const answer = await promise.then(
    (value) => ({ value }),
    (error) => ({ error }),
  )
  if (!('error' in answer)) throw new Error(`An error was due, and ${text(answer.value)} came.`)
  return answer.error
}

/** Fails unless an error has these properties. */
export function has(error, expected) {
  equal(Object.fromEntries(Object.keys(expected).map((key) => [key, error[key]])), expected)
}
