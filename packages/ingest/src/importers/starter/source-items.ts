import { recordId } from '@opencorridor/schema'
import type { RecordKind } from '@opencorridor/schema'
import type { RecordItem } from '../../item.ts'
import { IngestError } from '../../item.ts'
import { recordItem } from '../../record-item.ts'
import type { StarterDataset } from './shapes/around.ts'

/** Turns the locators of the data files (`S4 l.340-344`) into datasets and lines. */
export interface Sources {
  /** The dataset of the first place: the one that keeps the record. */
  dataset(places: readonly string[]): string
  /** The references of a record or, with `field`, of one field of it; none for null. */
  references(record: SourcedRecord, places: readonly string[] | null): RecordItem<'SourceReference'>[]
}

/** The record that is referred to, by the fields of its key. */
export interface SourcedRecord {
  kind: RecordKind
  key: Readonly<Record<string, unknown>>
  /** The field that is stated there; by default the record as a whole. */
  field?: string
  /** As of when the source states it, where that is another date than the source's own. */
  statedBy?: string | null
}

/** Places in the texts: `S4 l.340-344` is dataset `iom-seeeca-showcase-2015`, locator `l.340-344`. */
export function createSources(datasets: readonly Pick<StarterDataset, 'text' | 'id'>[]): Sources {
  const ids = new Map(datasets.map(({ text, id }) => [text, id]))
  const split = (place: string) => {
    const [name = '', locator = ''] = place.split(' ')
    const datasetId = ids.get(name)
    if (datasetId === undefined) {
      throw new IngestError(`"${place}" is in ${name}, which is none of the texts of datasets.json.`)
    }
    return { datasetId, locator }
  }
  return {
    dataset([first = '']) {
      return split(first).datasetId
    },
    references({ kind, key, field = '', statedBy = null }, places) {
      const named = { recordKind: kind, recordId: recordId(kind, key), field, statedBy }
      return (places ?? []).map((place, ordinal) =>
        recordItem('SourceReference', { ...named, ordinal, ...split(place) }),
      )
    },
  }
}
