import type { Labels } from '../filter/record-id-of.ts'

/** What organisations, themes, sectors and datasets are also called in filters, besides our code. */
export const labelsOf: {
  readonly Organisation: Labels<'Organisation'>
  readonly Sector: Labels<'Sector'>
  readonly Theme: Labels<'Theme'>
} = {
  Organisation: ({ name, acronym, aliases }) => [name, acronym, ...aliases],
  Sector: ({ code, name }) => [code, name],
  Theme: ({ code, name }) => [code, name],
}
