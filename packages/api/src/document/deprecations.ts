import type { DocumentNode, GraphQLSchema } from 'graphql'
import { getNamedType, isEnumType, isInputObjectType, TypeInfo, visit, visitWithTypeInfo } from 'graphql'

/** Something deprecated that a document uses. */
export interface Deprecation {
  /** `Type.field`, `Type.field(argument:)`, `Input.field` or `Enum.VALUE`. */
  readonly field: string
  /** As the schema says it: what to use instead. */
  readonly reason: string
  /** The day after which it may be removed, `2027-05-31`: the reason ends in `Removal after 2027-05-31`. */
  readonly sunset?: string
}

const removal = /\bRemoval after (\d{4}-\d{2}-\d{2})\b/

/**
 * What a document uses that will be removed, each once, in the order of the document. Values in variables are not looked
 * at: all that is said of a document is said once for all of its questions.
 *
 * @param document - Valid for the schema.
 */
export function findDeprecations(schema: GraphQLSchema, document: DocumentNode): readonly Deprecation[] {
  const found = new Map<string, Deprecation>()
  const typeInfo = new TypeInfo(schema)

  function note(field: string, reason: string | null | undefined): void {
    if (reason == null) return
    const sunset = removal.exec(reason)?.[1]
    found.set(field, { field, reason, ...(sunset !== undefined && { sunset }) })
  }

  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field() {
        const field = typeInfo.getFieldDef()
        note(`${typeInfo.getParentType()?.name ?? ''}.${field?.name ?? ''}`, field?.deprecationReason)
      },
      Argument() {
        const argument = typeInfo.getArgument()
        const of = `${typeInfo.getParentType()?.name ?? ''}.${typeInfo.getFieldDef()?.name ?? ''}`
        note(`${of}(${argument?.name ?? ''}:)`, argument?.deprecationReason)
      },
      ObjectField(node) {
        const input = typeInfo.getParentInputType()
        const type = input == null ? undefined : getNamedType(input)
        if (!isInputObjectType(type)) return
        note(`${type.name}.${node.name.value}`, type.getFields()[node.name.value]?.deprecationReason)
      },
      EnumValue(node) {
        const input = typeInfo.getInputType()
        const type = input == null ? undefined : getNamedType(input)
        if (isEnumType(type)) note(`${type.name}.${node.value}`, type.getValue(node.value)?.deprecationReason)
      },
    }),
  )
  return [...found.values()]
}
