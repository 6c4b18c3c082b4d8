import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
  isScalarType,
} from 'graphql'
import type { GraphQLInputType } from 'graphql'
import { graphError } from '../errors.ts'
import type { TableQuestion } from './address-of.ts'
import { argumentsOf, parametersOf } from './parameters.ts'
import type { Parameter } from './parameters.ts'

const truths: Readonly<Record<string, boolean>> = {
  '': true,
  '1': true,
  true: true,
  '0': false,
  false: false,
}

/** What a text says as a value of a type; a text that says none stays one, and is refused with the type's own words. */
function valueOf(text: string, type: GraphQLInputType): unknown {
  const named = getNamedType(type)
  if (isEnumType(named)) return text.toUpperCase()
  if (isInputObjectType(named)) {
    const [, dimension, code] = /^([^:]+):(.+)$/.exec(text) ?? []
    return dimension === undefined ? text : { dimension, code }
  }
  if (!isScalarType(named)) return text
  if (named.name === 'Boolean') return truths[text.toLowerCase()] ?? text
  if (named.name === 'Int' || named.name === 'Float') {
    return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : text
  }
  return text
}

/** A list as one or several parameters give it: parted by commas, or as JSON where an entry has one. */
function listOf(name: string, texts: readonly string[], type: GraphQLInputType): unknown[] {
  return texts.flatMap((text) => {
    if (!text.trimStart().startsWith('[')) {
      return text.split(',').map((item) => valueOf(item.trim(), type))
    }
    try {
      return JSON.parse(text) as unknown[]
    } catch {
      throw graphError('BAD_USER_INPUT', `${name}: what begins with [ has to be a list in JSON.`)
    }
  })
}

function read({ name, type }: Parameter, texts: readonly string[]): unknown {
  if (isListType(getNullableType(type))) return listOf(name, texts, type)
  if (texts.length > 1) {
    throw graphError('BAD_USER_INPUT', `${name} is given ${texts.length} times; it may be given once.`)
  }
  return valueOf(texts[0] ?? '', type)
}

function refuseUnknown(
  names: Iterable<string>,
  parameters: readonly Parameter[],
  others: readonly string[],
): void {
  const known = new Set([...parameters.map(({ name }) => name), ...others])
  for (const name of names) {
    if (known.has(name)) continue
    throw graphError(
      'BAD_USER_INPUT',
      `There is no parameter "${name.slice(0, 50)}"; there are ${[...known].sort().join(', ')}.`,
    )
  }
}

/**
 * Reads the arguments of a question from the parameters of a plain address, and coerces them as the graph does.
 *
 * @param search - The parameters.
 * @param others - Names of parameters that the caller reads itself.
 * @returns the arguments as a resolver of the graph gets them.
 * @throws BAD_USER_INPUT naming the parameter, for one that there is not, is missing, or does not say what it should.
 */
export function readArguments(
  question: TableQuestion,
  search: URLSearchParams,
  others: readonly string[] = [],
): Record<string, unknown> {
  const parameters = parametersOf(question)
  refuseUnknown(search.keys(), parameters, others)
  const raw: Record<string, unknown> = {}
  for (const parameter of parameters) {
    const texts = search.getAll(parameter.name)
    if (texts.length === 0) continue
    const [argument = '', field] = parameter.path
    const value = read(parameter, texts)
    raw[argument] = field === undefined ? value : { ...(raw[argument] as object | undefined), [field]: value }
  }
  const args: Record<string, unknown> = {}
  for (const argument of argumentsOf(question)) {
    if (raw[argument.name] === undefined) {
      if (isRequiredArgument(argument)) {
        throw graphError('BAD_USER_INPUT', `${argument.name} is missing: ${argument.description ?? ''}`)
      }
      if (argument.defaultValue !== undefined) args[argument.name] = argument.defaultValue
      continue
    }
    args[argument.name] = coerceInputValue(raw[argument.name], argument.type, (path, value, error) => {
      const name = [argument.name, ...path].join('.')
      throw graphError('BAD_USER_INPUT', `${name}: ${error.message}`)
    })
  }
  return args
}
