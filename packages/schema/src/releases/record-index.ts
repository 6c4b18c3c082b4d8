/** Groups records by the text of one of their fields, keeping their order; built once, when it is first asked for. */
export function groupBy<R, F extends keyof R>(records: readonly R[], field: F): Map<R[F], R[]> {
  const groups = new Map<R[F], R[]>()
  for (const record of records) {
    const group = groups.get(record[field])
    if (group === undefined) groups.set(record[field], [record])
    else group.push(record)
  }
  return groups
}
