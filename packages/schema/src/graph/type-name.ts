/** Marks a value with the name of its GraphQL type, for interfaces and unions. */
export const graphType = Symbol('GraphQL type')

/** The GraphQL type of a value that may be one of several: by its mark, else by the model of the record. */
export function typeName(value: unknown): string {
  if (typeof value !== 'object' || value === null) throw new Error('A node of the graph is an object.')
  if (graphType in value && typeof value[graphType] === 'string') return value[graphType]
  if ('model' in value && typeof value.model === 'string') {
    if (value.model === 'Area') return 'kind' in value && value.kind === 'REGION' ? 'Region' : 'Country'
    return value.model
  }
  throw new Error('A node of the graph has no type.')
}
