/**
 * Writes lists and nullability around the type of a leaf.
 * @param reference a type as the schema writes it: `[Country!]!`
 * @param leaf writes a named type
 * @param list writes a list of a type
 */
export function wrap(
  reference: string,
  leaf: (name: string) => string,
  list: (item: string) => string,
): string {
  const isRequired = reference.endsWith('!')
  const bare = isRequired ? reference.slice(0, -1) : reference
  const written = bare.startsWith('[') ? list(wrap(bare.slice(1, -1), leaf, list)) : leaf(bare)
  return isRequired ? written : `${written} | null`
}

/** `string[]`, `Array<string | null>` */
export const arrayOf = (item: string): string => (/^[\w.]+$/u.test(item) ? `${item}[]` : `Array<${item}>`)
