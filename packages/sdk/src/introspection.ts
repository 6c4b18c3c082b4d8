/**
 * The schema as a type, for gql.tada and what else reads its form: fields with their types, no descriptions.
 * @module
 */
export type { introspection, scalars } from '../generated/introspection.ts'
