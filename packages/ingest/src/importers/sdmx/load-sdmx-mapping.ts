import { readMapping } from '../../mapping/read-mapping.ts'
import { sdmxMappingSchema } from './sdmx-mapping.ts'
import type { SdmxMapping } from './sdmx-mapping.ts'

/**
 * Reads the mapping file of an SDMX publisher; docs/data/sdmx.md has one.
 * @throws IngestError with file, line and field of each fault
 */
export function loadSdmxMapping(path: string): Promise<SdmxMapping> {
  return readMapping(path, sdmxMappingSchema, 'docs/data/sdmx.md')
}
