import { getNamedType, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql'
import type { GraphQLNamedType, GraphQLSchema } from 'graphql'

/** Something of a schema that can be deprecated. */
export interface Member {
  /** `Type.field`, `Type.field.argument`, `Enum.VALUE`, as the schema diff names it. */
  readonly path: string
  /** Names of the types that it cannot be without. */
  readonly type: string | undefined
  readonly deprecation: string | undefined
}

const memberAt = (path: string, type: string | undefined, reason: string | null | undefined): Member => ({
  path,
  type,
  deprecation: reason ?? undefined,
})

function membersOf(type: GraphQLNamedType): readonly Member[] {
  if (isEnumType(type)) {
    return type
      .getValues()
      .map((code) => memberAt(`${type.name}.${code.name}`, undefined, code.deprecationReason))
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) =>
      memberAt(`${type.name}.${field.name}`, getNamedType(field.type).name, field.deprecationReason),
    )
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => {
    const path = `${type.name}.${field.name}`
    return [
      memberAt(path, getNamedType(field.type).name, field.deprecationReason),
      ...field.args.map((argument) =>
        memberAt(`${path}.${argument.name}`, getNamedType(argument.type).name, argument.deprecationReason),
      ),
    ]
  })
}

/** Everything in a schema that can be deprecated, by its path. */
export function membersByPath(schema: GraphQLSchema): ReadonlyMap<string, Member> {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  return new Map(types.flatMap(membersOf).map((member) => [member.path, member]))
}
