import type { Importer } from '../../item.ts'
import { openSource } from '../../source/open-source.ts'
import { testFile } from '../../source/testing-files.ts'
import { loadTableMapping } from './load-table-mapping.ts'
import { createTableImporter } from './table-importer.ts'

/** For tests: a mapping of one indicator by area in a long table; each line may be replaced, or left out with ''. */
export const smallTable: Readonly<Record<string, string>> = {
  publisher: '{ id: office, name: Office }',
  dataset: '{ id: office-stock, name: Stock, licence: CC BY 4.0, attribution: Office }',
  subject: '{ area: { from: Country } }',
  period: '{ from: Year }',
  value: 'Value',
  indicators: '[{ id: SM.POP.TOTL }]',
}

/** For tests: the text of a mapping. */
export function mappingText(changes: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ ...smallTable, ...changes }).filter(([, value]) => value !== '')
  return lines.map(([key, value]) => `${key}: ${value}\n`).join('')
}

/** For tests: an importer of one table. */
export async function tableImporterOf(
  content: string | Uint8Array,
  changes: Readonly<Record<string, string>> = {},
  name = 'table.csv',
): Promise<Importer> {
  const mapping = await loadTableMapping(await testFile('mapping.yaml', mappingText(changes)))
  return createTableImporter({
    source: await openSource(await testFile(name, content)),
    mapping,
    edition: '2026',
  })
}
