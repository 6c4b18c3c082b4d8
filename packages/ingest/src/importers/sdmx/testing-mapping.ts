import type { Importer } from '../../item.ts'
import type { FixtureFolder } from '../../gather/testing.ts'
import { openSource } from '../../source/open-source.ts'
import { loadSdmxMapping } from './load-sdmx-mapping.ts'
import { createSdmxImporter } from './sdmx-importer.ts'

/** A mapping of one indicator by area; each line may be replaced. */
export const smallMapping: Readonly<Record<string, string>> = {
  publisher: '{ id: office, name: Office }',
  dataset: '{ id: office-stock, name: Stock, licence: CC BY 4.0, attribution: Office }',
  subject: '{ area: { from: REF_AREA } }',
  indicators: '[{ id: SM.POP.TOTL }]',
}

/** An importer of messages and a mapping that are written to the folder. */
export async function sdmxImporterOf(
  folder: FixtureFolder,
  messages: readonly string[],
  mapping: Readonly<Record<string, string>> = {},
  options: { edition?: string; limit?: number } = {},
): Promise<Importer> {
  const lines = Object.entries({ ...smallMapping, ...mapping }).map(([key, value]) => `${key}: ${value}`)
  const paths = messages.map((text, at) => folder.write(`message${at + 1}.csv`, text))
  return createSdmxImporter({
    source: await openSource(paths),
    mapping: await loadSdmxMapping(folder.write('mapping.yaml', `${lines.join('\n')}\n`)),
    ...options,
  })
}
