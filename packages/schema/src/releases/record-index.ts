/** Groups records by the value of one of their fields, keeping their order. */
export function groupBy<R, F extends keyof R>(records: readonly R[], field: F): Map<R[F], R[]> {
  const groups = new Map<R[F], R[]>()
  for (const record of records) {
    const group = groups.get(record[field])
    if (group === undefined) groups.set(record[field], [record])
    else group.push(record)
  }
  return groups
}

/** Finds the records of one kind; each index is built when it is first asked for. */
export interface RecordIndex<R> {
  /** The record whose field `id` has a value. */
  find(id: unknown): R | undefined
  /** The records whose field has a value, in their order. */
  by(field: keyof R, value: unknown): readonly R[]
}

/** The index of the records of one kind. */
export function createRecordIndex<R extends object>(records: readonly R[]): RecordIndex<R> {
  const byField = new Map<keyof R, Map<unknown, R[]>>()
  let byId: Map<unknown, R> | undefined
  return {
    find(id) {
      // A look-up of its own: resolvers ask for little else.
      byId ??= new Map(records.map((record) => [(record as { id?: unknown }).id, record]))
      return byId.get(id)
    },
    by(field, value) {
      let groups = byField.get(field)
      if (groups === undefined) byField.set(field, (groups = groupBy(records, field)))
      return groups.get(value) ?? []
    },
  }
}
