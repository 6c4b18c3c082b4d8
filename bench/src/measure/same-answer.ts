const tolerance = 1e-9

/**
 * Where two answers differ, as a path of keys with both values; undefined when they say the same. Numbers may differ
 * by a relative 1e-9, as values do that went through another notation.
 */
export function difference(a: unknown, b: unknown, path = '$'): string | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    const same = a === b || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b))
    return same ? undefined : `${path}: ${a} and ${b}`
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return a === b ? undefined : `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`
  const [left, right] = [Object.entries(a), Object.entries(b)]
  if (left.length !== right.length) return `${path}: ${left.length} and ${right.length} entries`
  const others = new Map<string, unknown>(right)
  for (const [key, value] of left) {
    if (!others.has(key)) return `${path}.${key}: missing`
    const found = difference(value, others.get(key), `${path}.${key}`)
    if (found !== undefined) return found
  }
  return undefined
}
