import type { DocumentNode, GraphQLNamedType, GraphQLSchema } from 'graphql'
import { getNamedType, TypeInfo, visit, visitWithTypeInfo } from 'graphql'

/** The plugin marks the types that it loads. */
const isBackedByPrisma = (type: GraphQLNamedType | null | undefined): boolean =>
  type?.extensions['pothosPrismaModel'] !== undefined

/**
 * Whether resolvers of a document look at what is asked for below them: those of the Prisma plugin do, to load all of it
 * with one statement. A compiled document hides that from them, and each field would be loaded by a statement of its own.
 *
 * @param document - Valid for the schema.
 */
export function looksAhead(document: DocumentNode, schema: GraphQLSchema): boolean {
  const typeInfo = new TypeInfo(schema)
  let found = false
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field() {
        const below = typeInfo.getType()
        if (isBackedByPrisma(typeInfo.getParentType()) || (below && isBackedByPrisma(getNamedType(below)))) {
          found = true
        }
      },
    }),
  )
  return found
}
