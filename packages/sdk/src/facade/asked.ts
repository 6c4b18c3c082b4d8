import type { Client, QueryOptions } from '../client.ts'
import type { Operation, PagedOperation } from '../operation.ts'
import { paginate } from '../paging/paginate.ts'
import type { Paged, PageOptions } from '../paging/paginate.ts'

/** A list of which nothing has to be said. */
export type List<Data, Variables, Item> = (variables?: Variables, options?: PageOptions) => Paged<Data, Item>

/** Makes the methods of one client: each is an operation, with the client filled in. */
export interface Asked {
  /** One thing, found by one variable; the others come behind it. */
  readonly one: <Data, Variables extends object, Key extends keyof Variables, Part extends keyof Data>(
    operation: Operation<Data, Variables>,
    key: Key,
    part: Part,
  ) => (
    value: NonNullable<Variables[Key]>,
    variables?: Partial<Omit<Variables, Key>>,
    options?: QueryOptions,
  ) => Promise<Data[Part]>
  /** What the variables ask for. */
  readonly all: <Data, Variables extends object, Part extends keyof Data>(
    operation: Operation<Data, Variables>,
    part: Part,
  ) => (variables: Variables, options?: QueryOptions) => Promise<Data[Part]>
  /** A list that comes by pages. */
  readonly list: <Data, Variables extends object, Item>(
    operation: PagedOperation<Data, Variables, Item>,
  ) => (variables: Variables, options?: PageOptions) => Paged<Data, Item>
}

/** Ties operations to a client. */
export function askedOf(client: Client): Asked {
  // Where variables are generic the compiler cannot tell whether one is required; the methods' own types say it.
  const query = client.query as <Data, Variables extends object>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    options?: QueryOptions,
  ) => Promise<Data>
  const paged = paginate as <Data, Variables extends object, Item>(
    client: Client,
    operation: PagedOperation<Data, Variables, Item>,
    variables: Variables,
    options?: PageOptions,
  ) => Paged<Data, Item>
  return {
    one: (operation, key, part) => async (value, variables, options) => {
      const all = { ...variables, [key]: value } as Parameters<NonNullable<typeof operation.types>>[0]
      return (await query(operation, all, options))[part]
    },
    all: (operation, part) => async (variables, options) =>
      (await query(operation, variables, options))[part],
    list: (operation) => (variables, options) => paged(client, operation, variables, options),
  }
}
