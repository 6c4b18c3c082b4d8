import {
  createAgreementsImporter,
  createIatiImporter,
  createIlostatImporter,
  createKnomadImporter,
  createRpwImporter,
  createSdgImporter,
  createSdmxImporter,
  createTableImporter,
  createUndesaImporter,
  createWorldBankImporter,
  loadAgreementDataset,
  loadSdmxMapping,
  loadTableMapping,
} from '@opencorridor/ingest'
import { z } from 'zod'
import { locatedSource } from './located-source.ts'
import type { LocatedConfig } from './located-source.ts'
import type { SourceBase, SourceKind } from './source-kind.ts'
import { worldBankApiSource } from './world-bank-api-source.ts'

const path = z.string().min(1)

const label = ({ edition }: LocatedConfig) => (edition === undefined ? {} : { edition })

/** Their fields are checked by the schema that is made of `fields`, so that `look` may take them as its own. */
function kind<Config extends SourceBase>(given: SourceKind<Config>): SourceKind {
  return { ...given, look: (config, known, context) => given.look(config as Config, known, context) }
}

/** The publishers that sources.yaml can name. A new one is one line here. */
export const sourceKinds: readonly SourceKind[] = [
  kind(worldBankApiSource),
  kind(locatedSource('worldbank', (source, config) => createWorldBankImporter({ source, ...label(config) }))),
  kind(locatedSource('rpw', (source, config) => createRpwImporter({ source, ...label(config) }))),
  kind(locatedSource('undesa', (source, config) => createUndesaImporter({ source, ...label(config) }))),
  kind(locatedSource('knomad', (source, config) => createKnomadImporter({ source, ...label(config) }))),
  kind(locatedSource('sdg', (source, config) => createSdgImporter({ source, ...label(config) }))),
  kind(locatedSource('ilostat', (source, config) => createIlostatImporter({ source, ...label(config) }))),
  kind(locatedSource('iati', ({ files }, config) => createIatiImporter({ files, ...label(config) }))),
  kind(
    locatedSource<LocatedConfig & { mapping: string }>(
      'sdmx',
      async (source, config) => {
        const mapping = await loadSdmxMapping(config.mapping)
        return createSdmxImporter({ source, mapping, ...label(config) })
      },
      { mapping: path },
    ),
  ),
  kind(
    locatedSource<LocatedConfig & { mapping: string }>(
      'table',
      async (source, config) => {
        const mapping = await loadTableMapping(config.mapping)
        return createTableImporter({ source, mapping, ...label(config) })
      },
      { mapping: path },
    ),
  ),
  kind(
    locatedSource(
      'agreements',
      async (source, config) => {
        const about = await loadAgreementDataset(config.mapping)
        return createAgreementsImporter({ source, about, ...label(config) })
      },
      { mapping: path.optional() },
    ),
  ),
]
