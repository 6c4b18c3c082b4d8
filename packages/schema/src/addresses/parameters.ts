import { getNullableType, isInputObjectType, isRequiredArgument, isRequiredInputField } from 'graphql'
import type { GraphQLArgument, GraphQLField, GraphQLInputField, GraphQLInputType } from 'graphql'
import { graphSchema } from '../graph/query.ts'
import { flatArguments, headFields, isPaging } from './address-of.ts'
import type { TableQuestion } from './address-of.ts'

/** A parameter of a plain address: an argument of the graph's root, or a field of one. */
export interface Parameter {
  readonly name: string
  /** Where its value goes in the arguments: `['transform', 'base']`. */
  readonly path: readonly string[]
  readonly type: GraphQLInputType
  readonly description: string
  readonly required: boolean
  /** What it is when it is not given, as the graph declares it. */
  readonly defaultValue: unknown
}

/** The root of the graph that a question is asked of. */
function rootOf(question: TableQuestion): GraphQLField<unknown, unknown> {
  const root = graphSchema.getQueryType()?.getFields()[question]
  if (root === undefined) throw new Error(`The graph has no root ${question}.`)
  return root
}

/** Arguments that a table has and the root of the graph has one level below: those of the field `observations` of a series. */
const further: Partial<Record<TableQuestion, () => readonly GraphQLArgument[]>> = {
  series: () => {
    const type = graphSchema.getType('Series')
    const field = type !== undefined && 'getFields' in type ? type.getFields()['observations'] : undefined
    const args = field !== undefined && 'args' in field ? field.args : []
    return args.filter(({ name }) => name === 'from' || name === 'to')
  },
}

/** The arguments of a question that are no paging. */
export function argumentsOf(question: TableQuestion): readonly GraphQLArgument[] {
  return [...rootOf(question).args, ...(further[question]?.() ?? [])].filter(
    ({ name }) => !isPaging(question, name),
  )
}

function parameter(
  name: string,
  path: readonly string[],
  of: GraphQLArgument | GraphQLInputField,
  required: boolean,
): Parameter {
  return {
    name,
    path,
    type: of.type,
    description: of.description ?? '',
    required,
    defaultValue: of.defaultValue,
  }
}

function parametersOfArgument(of: GraphQLArgument): Parameter[] {
  const type = getNullableType(of.type)
  if (!isInputObjectType(type)) return [parameter(of.name, [of.name], of, isRequiredArgument(of))]
  return Object.values(type.getFields()).map((field) => {
    const name = flatArguments.has(of.name)
      ? field.name
      : headFields.has(field.name)
        ? of.name
        : `${of.name}.${field.name}`
    return parameter(
      name,
      [of.name, field.name],
      field,
      isRequiredInputField(field) && isRequiredArgument(of),
    )
  })
}

const known = new Map<TableQuestion, readonly Parameter[]>()

/**
 * The parameters of a plain address. They are made of the arguments of the graph's root, so that both are one definition:
 * what is read (`readArguments`), what is written (`addressOf`) and what OpenAPI says all come from here.
 */
export function parametersOf(question: TableQuestion): readonly Parameter[] {
  const found = known.get(question) ?? argumentsOf(question).flatMap(parametersOfArgument)
  known.set(question, found)
  return found
}
