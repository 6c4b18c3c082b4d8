import type { DocumentNode } from 'graphql'
import { visit } from 'graphql'

/** Whether a document asks for the schema itself anywhere. */
export function introspects(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Field({ name }) {
      if (name.value.startsWith('__') && name.value !== '__typename') found = true
    },
  })
  return found
}
