/** Breakdown of a series: dimension to code; a dimension that is not named is the total (`_T`). */
export type Dimensions = Readonly<Record<string, string>>

/** What is asked for: for a dimension one code, or every code (`*`). A dimension not named is the total. */
export type DimensionFilter = ReadonlyMap<string, string>

/** Whether a series is of the breakdown asked for; with no filter only the totals are. */
export function matchesDimensions(dimensions: Dimensions, filter: DimensionFilter): boolean {
  const names = new Set([...Object.keys(dimensions), ...filter.keys()])
  return [...names].every((name) => {
    const wanted = filter.get(name) ?? '_T'
    return wanted === '*' || wanted === (dimensions[name] ?? '_T')
  })
}
