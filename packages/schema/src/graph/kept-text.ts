import { jsonTextOf } from './json-text.ts'

/** Keeps texts of answers for as long as it keeps what they were made of. */
export interface TextKeeper {
  /** The text of what is asked under this name. */
  get(name: string): string | undefined
  /** @param name tells what is asked from all else that may be asked of the same. */
  keep(name: string, text: string): void
}

/** Finds who keeps the text of a field of an object; undefined where nobody does. */
export type KeeperOf = (source: unknown, args: object) => TextKeeper | undefined

const lastingExtension = 'lasting'
const keeperExtension = 'keeper'
const itemsExtension = 'itemTexts'

/**
 * Extension of a field that says the same whenever it is asked of an object with the same arguments: its resolver reads
 * nothing but these, and nothing of the context. A leaf with a `jsonText` is one without saying so.
 */
export const lasting: Readonly<Record<string, unknown>> = { [lastingExtension]: true }

/** Whether a field is `lasting`. */
export const isLasting = (extensions: Readonly<Record<string, unknown>>): boolean =>
  extensions[lastingExtension] === true || jsonTextOf(extensions) !== undefined

/**
 * Extension of a lasting field whose text may be kept, with all that is asked of its value, where every field below is
 * lasting too: for what many ask of few objects.
 */
export const keptText = (
  keeperOf: (source: never, args: never) => TextKeeper | undefined,
): Record<string, unknown> => ({ ...lasting, [keeperExtension]: keeperOf })

/** What a field has been given by `keptText`. */
export const keeperOf = (extensions: Readonly<Record<string, unknown>>): KeeperOf | undefined =>
  extensions[keeperExtension] as KeeperOf | undefined

/** Texts of the items of lists of which the same is asked, by the items themselves. */
export interface ItemTexts {
  get(item: unknown): string | undefined
  keep(item: unknown, text: string): void
}

/** Finds the texts of the items of a list, under the name of what is asked of them; undefined where none are kept. */
export type ItemTextsOf = (items: readonly unknown[], name: string) => ItemTexts | undefined

/**
 * Extension of a field that gives a list of which the text of each item may be kept, where every field below is lasting:
 * for lists that are put together of the same items again and again.
 */
export const keptItems = (
  textsOf: (items: never, name: string) => ItemTexts | undefined,
): Record<string, unknown> => ({ [itemsExtension]: textsOf })

/** What a field has been given by `keptItems`. */
export const itemTextsOf = (extensions: Readonly<Record<string, unknown>>): ItemTextsOf | undefined =>
  extensions[itemsExtension] as ItemTextsOf | undefined
