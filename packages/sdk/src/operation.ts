/**
 * A question with a name: its text, and the types of its answer and its variables. Operations are constants of their
 * own, so that a bundle holds only those that are imported.
 */
export interface Operation<Data, Variables extends object> {
  readonly name: string
  /** The text that is sent, with its fragments; it needs no parser. */
  readonly document: string
  /** SHA-256 of `document` in hexadecimal: a service that knows the document needs no more than this. */
  readonly sha256?: string
  /**
   * Points that it costs with nothing but its required variables, one thing in each list that is required; by the formula
   * that the service publishes. More is asked for by other variables; `meta.cost` says what a question really cost.
   */
  readonly cost?: number
  /** Only for the compiler; never there at run time. */
  readonly types?: (variables: Variables) => Data
}

/** One page of a list, as Relay has it. */
export interface Connection<Item> {
  readonly nodes: readonly Item[]
  /** How many there are on all pages; where it was asked for. */
  readonly totalCount?: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** A question that is answered by pages, whose variable `after` takes the end of the page before. */
export interface PagedOperation<Data, Variables extends object, Item> extends Operation<Data, Variables> {
  /** Where in an answer the page is. */
  readonly connection: (data: Data) => Connection<Item>
}

/** The data that an operation answers with: `DataOf<typeof Country>`. */
export type DataOf<Asked extends { readonly types?: unknown }> =
  NonNullable<Asked['types']> extends (variables: never) => infer Data ? Data : never

/** The variables that an operation takes: `VariablesOf<typeof Country>`. */
export type VariablesOf<Asked extends { readonly types?: unknown }> =
  NonNullable<Asked['types']> extends (variables: infer Variables) => unknown ? Variables : never

/** Makes an operation of its name, hash, cost and text; called by generated code. */
export function operation<Data, Variables extends object>(
  name: string,
  sha256: string,
  cost: number,
  document: string,
): Operation<Data, Variables> {
  return { name, sha256, cost, document }
}

/** Makes an operation that is answered by pages; called by generated code. */
export function pagedOperation<Data, Variables extends object, Item>(
  name: string,
  sha256: string,
  cost: number,
  document: string,
  connection: (data: Data) => Connection<Item>,
): PagedOperation<Data, Variables, Item> {
  return { name, sha256, cost, document, connection }
}
