/** Records each once, in order of their ids. */
export function byId<T extends { readonly id: string }>(records: Iterable<T>): T[] {
  const distinct = new Map<string, T>()
  for (const record of records) distinct.set(record.id, record)
  return [...distinct.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
