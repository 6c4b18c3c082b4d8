import { builder } from './builder.ts'

/** An enum of the graph from a vocabulary: a word for each of its values, and what the word means. */
export function vocabularyEnum<const V extends Readonly<Record<string, string>>>(
  name: string,
  description: string,
  vocabulary: V,
) {
  const values = Object.entries(vocabulary).map(([value, meaning]) => [
    value,
    { value, description: meaning },
  ])
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(values) as { [K in keyof V & string]: { value: K; description: string } },
  })
}
