import { isEnumType, isInputObjectType } from 'graphql'
import type { GraphQLEnumType, GraphQLInputObjectType, GraphQLSchema } from 'graphql'
import { scalarType } from './scalars.ts'
import { tsdoc } from './tsdoc.ts'
import { wrap } from './wrap.ts'

/** What is written, and the names of the enums and input objects that occur in it. */
export interface Inputs {
  readonly schema: GraphQLSchema
  readonly seen: Set<string>
}

/** The type of something that is sent: lists may be read-only, and of codes only those are taken that are known. */
function inputType({ schema, seen }: Inputs, reference: string): string {
  const leaf = (name: string): string => {
    const type = schema.getType(name)
    if (!isEnumType(type) && !isInputObjectType(type)) return scalarType(name)
    seen.add(name)
    return isEnumType(type) ? `Known<${name}>` : name
  }
  return wrap(reference, leaf, (item) => `ReadonlyArray<${item}>`)
}

/**
 * One member of something that is sent: what may be left out may also be undefined.
 * @param reference its type as the schema writes it
 */
export function inputMember(inputs: Inputs, name: string, reference: string, hasDefault: boolean): string {
  const isRequired = reference.endsWith('!') && !hasDefault
  return `${name}${isRequired ? '' : '?'}: ${inputType(inputs, reference)}${isRequired ? '' : ' | undefined'}\n`
}

/** An input object of the schema. */
export function inputObject(inputs: Inputs, type: GraphQLInputObjectType): string {
  const members = Object.values(type.getFields()).map((field) => {
    const member = inputMember(inputs, field.name, String(field.type), field.defaultValue !== undefined)
    return `${tsdoc(field, '  ')}  ${member}`
  })
  return `${tsdoc(type)}export interface ${type.name} {\n${members.join('')}}\n`
}

/** An enum of the schema: its codes, and whatever a later service sends. */
export function enumType(type: GraphQLEnumType): string {
  const codes = type.getValues().map((value) => `${tsdoc(value, '  ')}  | '${value.name}'\n`)
  return `${tsdoc(type)}export type ${type.name} =\n${codes.join('')}  | (string & {})\n`
}
