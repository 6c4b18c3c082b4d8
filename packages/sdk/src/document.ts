/**
 * The operations of this package as syntax trees with types, for urql, Apollo Client and whatever else takes a
 * `TypedDocumentNode`. This entry brings the parser of `graphql`; the others need none.
 * @module
 */
import { parse } from 'graphql'
import type { DocumentNode } from 'graphql'
import type { Operation } from './operation.ts'

/** A syntax tree that carries the types of its answer and its variables, as `@graphql-typed-document-node/core` has it. */
export interface TypedDocumentNode<Data, Variables> extends DocumentNode {
  /** Only for the compiler; never there at run time. */
  readonly __apiType?: (variables: Variables) => Data
}

/**
 * Parses an operation, one of this package or one of `graphql()`.
 *
 * ```ts
 * const [{ data }] = useQuery({ query: documentOf(Country), variables: { code: 'TJK' } })
 * ```
 * @throws GraphQLError when the text of an operation of your own is no GraphQL
 */
export function documentOf<Data, Variables extends object>({
  document,
}: Operation<Data, Variables>): TypedDocumentNode<Data, Variables> {
  return parse(document, { noLocation: true })
}
