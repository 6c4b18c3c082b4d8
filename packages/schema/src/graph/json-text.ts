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
