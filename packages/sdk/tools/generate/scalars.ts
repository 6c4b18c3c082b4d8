/** The scalars of the graph as TypeScript has them after `JSON.parse`. One that is missing here fails the generator. */
export const scalars: Readonly<Record<string, string>> = {
  Boolean: 'boolean',
  CellPlaces: '[row: number, column: number][]',
  DateTime: 'string',
  Float: 'number',
  ID: 'string',
  Int: 'number',
  NumberMatrix: '(number | null)[][]',
  NumberRow: '(number | null)[]',
  PartialDate: 'string',
  Period: 'string',
  StatusMatrix: 'string[]',
  String: 'string',
  TextColumn: 'string[]',
}

/** The type of a scalar. */
export function scalarType(name: string): string {
  const type = scalars[name]
  if (type === undefined)
    throw new Error(`The scalar ${name} has no TypeScript type in tools/generate/scalars.ts.`)
  return type
}
