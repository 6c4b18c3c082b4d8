import type { Values } from './command.ts'
import { UsageError } from './usage-error.ts'

/** The text of an option; undefined when it is not given. */
export function text(values: Values, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** A list: an option may be repeated, and hold several codes between commas. Undefined when it is not given. */
export function list(values: Values, name: string): string[] | undefined {
  const value = values[name]
  const texts = Array.isArray(value) ? value : value === undefined ? [] : [value]
  const codes = texts.flatMap((item) => String(item).split(',')).map((code) => code.trim())
  const given = codes.filter((code) => code !== '')
  return given.length === 0 ? undefined : given
}

/**
 * A whole number from 1.
 * @throws UsageError when it is none
 */
export function count(values: Values, name: string): number | undefined {
  const given = text(values, name)
  if (given === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/u.test(given))
    throw new UsageError(`--${name} has to be a whole number from 1, not "${given}".`)
  return Number(given)
}

/**
 * One of a list of words.
 * @throws UsageError that lists them when it is none
 */
export function choice<Word extends string>(
  values: Values,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const given = text(values, name)
  const word = words.find((it) => it === given)
  if (given !== undefined && word === undefined) {
    throw new UsageError(`--${name} has to be one of ${words.join(', ')}, not "${given}".`)
  }
  return word
}

/** Leaves out what is undefined: an option that is not given is no variable. */
export function given<Shape extends object>(
  shape: Shape,
): { [Name in keyof Shape]?: Exclude<Shape[Name], undefined> } {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Shape]?: Exclude<Shape[Name], undefined>
  }
}
