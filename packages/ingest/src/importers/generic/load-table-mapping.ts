import { readMapping } from '../../mapping/read-mapping.ts'
import { tableMappingSchema } from './table-mapping.ts'
import type { TableMapping } from './table-mapping.ts'

/**
 * Reads the mapping file of a table; docs/data/generic.md has one.
 * @throws IngestError with file, line and field of each fault, and what would be right
 */
export function loadTableMapping(path: string): Promise<TableMapping> {
  return readMapping(path, tableMappingSchema, 'docs/data/generic.md')
}
