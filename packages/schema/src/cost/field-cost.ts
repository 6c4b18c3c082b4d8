/** Coerced arguments of a field: defaults are in. */
export type Values = Readonly<Record<string, unknown>>

/** What the fields below a question are about, as far as its arguments tell. */
export interface Scope {
  /** Items on the page of the list around. */
  readonly page: number
  readonly indicators: number
  /** Places that a ranking is asked for by name. */
  readonly others: number
  readonly places: number
  /** Indicators times places. */
  readonly pairs: number
  /** Values of one pair, were they monthly: twelve for each year. */
  readonly values: number
  /** Columns of the matrix of all pairs: the periods in which any of them has a value. */
  readonly columns: number
}

/** What one field costs; everything is in points, see docs/limits.md. */
export interface FieldCost {
  /** Of the field itself, beside the objects that it answers. 0 when not given. */
  readonly own?: (args: Values, scope: Scope) => number
  /** How many objects it answers, each 1 point and what is asked of it. By the type of the field when not given. */
  readonly times?: (args: Values, scope: Scope) => number
  /** What the fields below it are about; as the field itself when not given. */
  readonly about?: (args: Values, scope: Scope) => Scope
}

/** Around a question that is about nothing in particular. */
export const noScope: Scope = {
  page: 0,
  indicators: 1,
  others: 0,
  places: 1,
  pairs: 1,
  values: 780,
  columns: 780,
}
