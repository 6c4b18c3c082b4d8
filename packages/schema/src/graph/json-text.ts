/** Gives the JSON text of a field of an object. */
export type JsonTextOf = (source: unknown) => string

/** The extension of a field that says so. */
const extension = 'jsonText'

/**
 * Extension of a leaf without arguments whose text is at hand more cheaply than its value is written: who writes
 * answers may take it in place of the resolver, which gives the same to everybody else.
 */
export const jsonText = (textOf: (source: never) => string): Record<string, unknown> => ({
  [extension]: textOf,
})

/** What a field has been given by `jsonText`. */
export const jsonTextOf = (extensions: Readonly<Record<string, unknown>>): JsonTextOf | undefined =>
  extensions[extension] as JsonTextOf | undefined

/** The fields that are asked of each item of a list, when there is a text of each. */
export interface RowText {
  /** Tells these fields, under their names in the answer and in their order, from all others of the same type. */
  readonly name: string
  /** JSON of one item. */
  readonly textOf: JsonTextOf
}

/** Gives the JSON text of a list, with these fields of each item; undefined where it has none at hand. */
export type JsonListOf = (source: unknown, row: RowText) => string | undefined

const listExtension = 'jsonList'

/** Extension of a field without arguments that gives a list whose text may be at hand. */
export const jsonList = (
  listOf: (source: never, row: RowText) => string | undefined,
): Record<string, unknown> => ({
  [listExtension]: listOf,
})

/** What a field has been given by `jsonList`. */
export const jsonListOf = (extensions: Readonly<Record<string, unknown>>): JsonListOf | undefined =>
  extensions[listExtension] as JsonListOf | undefined
