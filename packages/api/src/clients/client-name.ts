/** A name as programs have it, perhaps with a version: `@scope/name/1.2.3`. */
const form = /^[\w.@~+-]+(?:\/[\w.@~+-]+){0,2}$/

/**
 * The name that a program gives itself in its address, `client=<name>/<version>`.
 *
 * @param search - What stands behind the question mark.
 * @returns undefined where there is none, or it is no name: whatever else somebody writes there is not repeated.
 */
export function clientName(search: string): string | undefined {
  if (!search.includes('client=')) return undefined
  const name = new URLSearchParams(search).get('client')
  return name !== null && name.length <= 100 && form.test(name) ? name : undefined
}
