import type { Parameter } from '@opencorridor/schema'
import { getNullableType, isEnumType, isListType, isScalarType } from 'graphql'
import type { GraphQLInputType } from 'graphql'

const scalars: Readonly<Record<string, object>> = {
  Boolean: { type: 'boolean' },
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Period: { type: 'string', examples: ['2013', '2013-Q2', '2013-04'] },
  PartialDate: { type: 'string', examples: ['2013', '2013-06', '2013-06-05'] },
}

/** The JSON Schema of what a parameter says. Input objects within lists are texts: `SEX:F`, or JSON. */
function schemaOf(type: GraphQLInputType): object {
  const inner = getNullableType(type)
  if (isListType(inner)) return { type: 'array', items: schemaOf(inner.ofType) }
  if (isEnumType(inner)) return { type: 'string', enum: inner.getValues().map(({ name }) => name) }
  if (isScalarType(inner)) return scalars[inner.name] ?? { type: 'string' }
  return { type: 'string' }
}

/** A parameter as OpenAPI describes it: lists are parted by commas. */
export function parameterObject({ name, type, description, required, defaultValue }: Parameter): object {
  const schema = schemaOf(type)
  const usual = defaultValue === undefined || defaultValue === null ? {} : { default: defaultValue }
  return {
    ...{ name, in: 'query', description, required, schema: { ...schema, ...usual } },
    ...(isListType(getNullableType(type)) && { style: 'form', explode: false }),
  }
}
