/**
 * Typed documents of your own, without code generation.
 * @module
 */
export { graphql } from './graphql.ts'
export type { TypedDocument } from './graphql.ts'
export type { DataOf, VariablesOf } from '../operation.ts'
