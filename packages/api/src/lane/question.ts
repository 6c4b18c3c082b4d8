/** A question as GraphQL over HTTP carries it. */
export interface Question {
  readonly query: string
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const none: Readonly<Record<string, unknown>> = {}

function question(query: unknown, operationName: unknown, variables: unknown): Question | undefined {
  if (typeof query !== 'string') return undefined
  if (variables != null && !isObject(variables)) return undefined
  if (operationName != null && (typeof operationName !== 'string' || operationName === '')) return undefined
  return { query, operationName: operationName ?? undefined, variables: variables ?? none }
}

/**
 * Reads the body of a POST.
 *
 * @returns undefined for anything unusual, right or wrong: Yoga knows what to say to it.
 */
export function questionOfBody(text: string): Question | undefined {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isObject(body)) return undefined
  for (const name in body) {
    if (name === 'query' || name === 'variables' || name === 'operationName') continue
    // Extensions, and names that are not there, are Yoga's.
    if (body[name] != null) return undefined
  }
  return question(body['query'], body['operationName'], body['variables'])
}

/**
 * Reads the query part of the address of a GET: what stands behind the question mark.
 *
 * @returns undefined for anything unusual.
 */
export function questionOfAddress(search: string): Question | undefined {
  const given = new URLSearchParams(search)
  const [query, operationName] = [given.get('query'), given.get('operationName') ?? undefined]
  const variables = given.get('variables') ?? undefined
  const names = [...given.keys()]
  const known = ['query', 'operationName', 'variables'].filter((name) => given.has(name))
  if (names.length !== known.length || variables === '') return undefined
  try {
    return question(query, operationName, variables && JSON.parse(variables))
  } catch {
    return undefined
  }
}
