import type { Importer, IngestItem } from '@opencorridor/ingest'
import { recordItem } from './record-item.ts'
import { pick, sample, seededRandom } from '../seeded-random.ts'

/** Where synthetic projects are placed. */
export interface ProjectPlaces {
  countries: readonly string[]
  /** Themes without a part of their own. */
  themes: readonly string[]
}

const datasetId = 'bench-synthetic'

/** The states that the synthetic projects are in. */
export const projectStatuses = ['PIPELINE', 'IMPLEMENTATION', 'FINALISATION', 'CLOSED', 'SUSPENDED'] as const

/**
 * Projects that nobody runs, so that a page of them is one of many: each in one to four countries and one to three
 * themes. They belong to a dataset of their own, whose name says what they are.
 */
export function createSyntheticProjects(count: number, { countries, themes }: ProjectPlaces): Importer {
  // eslint-disable-next-line @typescript-eslint/require-await -- the contract reads a stream; this one is made here.
  async function* items(): AsyncGenerator<IngestItem> {
    const random = seededRandom(5_000)
    yield recordItem('Dataset', {
      id: datasetId,
      name: 'Synthetic projects of the benchmarks',
      publisherId: 'opencorridor',
      licence: 'CC0-1.0',
      attribution: 'OpenCorridor, made up for measurements',
      datasetId,
    })
    for (let ordinal = 1; ordinal <= count; ordinal++) {
      const id = `syn-${String(ordinal).padStart(5, '0')}`
      const year = 2000 + Math.floor(random() * 25)
      yield recordItem('Project', {
        id,
        title: `Synthetic project ${ordinal}`,
        status: pick(random, projectStatuses),
        startsOn: String(year),
        endsOn: String(year + 1 + Math.floor(random() * 5)),
        datasetId,
      })
      for (const [at, areaId] of sample(random, countries, 1 + Math.floor(random() * 4)).entries())
        yield recordItem('ProjectArea', {
          projectId: id,
          areaId,
          ordinal: at,
          role: 'implementation',
          datasetId,
        })
      for (const themeId of sample(random, themes, 1 + Math.floor(random() * 3)))
        yield recordItem('ProjectTheme', { projectId: id, themeId, datasetId })
    }
  }
  return {
    name: 'bench-synthetic-projects',
    scopes: [{ datasetId, indicators: [], records: ['Project', 'ProjectArea', 'ProjectTheme', 'Dataset'] }],
    items,
  }
}
