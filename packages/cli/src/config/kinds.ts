import { isNetwork } from '@opencorridor/api'
import { z } from 'zod'

/** What an operator reads about a variable. */
interface About<T> {
  /** What it is where nothing is set, or an empty text. */
  fallback: T
  /** The same in words, where the value does not say it. */
  shown?: string
  /** What setting it brings. One line of Markdown. */
  consequence: string
  /** Whether it may hold a password: it is never printed as it is. */
  secret?: boolean
}

/** A variable of the environment: how its text is read, and what is said of it. */
export interface Variable<T> extends About<T> {
  schema: z.ZodType<T, string>
}

/** Describes a variable. */
export function variable<T>(schema: z.ZodType<T, string>, about: About<T>): Variable<T> {
  return { schema, ...about }
}

/** One that has no value where it is not set. */
export function optional<T>(
  schema: z.ZodType<T, string>,
  about: Omit<About<T>, 'fallback'>,
): Variable<T | undefined> {
  return variable<T | undefined>(schema, { ...about, fallback: undefined })
}

/** A whole number within bounds; `meaning` completes "it should be …". */
export function wholeNumber(least: number, most: number, meaning: string): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^\d{1,15}$/, meaning)
    .transform(Number)
    .refine((number) => number >= least && number <= most, meaning)
}

/** A port to listen on. */
export const port = wholeNumber(0, 65_535, 'a number from 0 to 65535, where 0 takes any free port')

/** Bytes of memory. */
export const bytes = (least: number): z.ZodType<number, string> =>
  wholeNumber(least, Number.MAX_SAFE_INTEGER, `a number of bytes, ${least} at least, such as 536870912`)

/** Points of a minute. */
export const points = wholeNumber(0, Number.MAX_SAFE_INTEGER, 'a number of points, such as 60000000')

/** Addresses and networks, with commas or spaces between them. */
export const networks: z.ZodType<string[], string> = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter((network) => network !== ''))
  .refine((list) => list.every(isNetwork), 'networks such as 10.0.0.0/8, fd00::/8')

/** One of some words. */
export function oneOf<const T extends string>(...words: readonly [T, ...T[]]): z.ZodType<T, string> {
  return z.string().pipe(z.enum(words, `one of ${words.join(', ')}`))
}

/** Any text. */
export const text: z.ZodType<string, string> = z.string()

/** An address of one of some protocols; `example` completes "it should be such as …". */
export function address(protocols: readonly string[], example: string): z.ZodType<string, string> {
  const isAddress = (value: string) =>
    URL.canParse(value) && protocols.includes(new URL(value).protocol.slice(0, -1)) && value.includes('://')
  return z.string().refine(isAddress, `an address such as ${example}`)
}

/** Several of a kind, with commas between them. */
export function listOf<T>(kind: z.ZodType<T, string>): z.ZodType<T[], string> {
  return z
    .string()
    .transform((value) => value.split(',').map((part) => part.trim()))
    .transform((parts) => parts.filter((part) => part !== ''))
    .pipe(z.array(kind))
}
