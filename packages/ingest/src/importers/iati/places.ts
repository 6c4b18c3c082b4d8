import type { RecordItem } from '../../item.ts'
import { createPlaceLookup } from '../../places/place-lookup.ts'
import { countUnresolvedPlaces } from '../../places/unresolved-places.ts'
import type { UnresolvedPlaces } from '../../places/unresolved-places.ts'
import { recordItem } from '../../record-item.ts'
import { entryOf } from '../entry-of.ts'
import type { Activity } from './activity.ts'
import { dacRegions, regionVocabularies } from './codes/regions.ts'
import { attributeOf } from './xml/element.ts'
import type { XmlElement } from './xml/element.ts'

/** The area that an element stands for, with its records where no list of ours has it. */
interface FoundPlace {
  id: string
  records: RecordItem[]
}

/** Finds the countries and regions that activities name. */
export interface Places {
  /** Codes that are not known, by number of places. */
  readonly unresolved: UnresolvedPlaces
  /** The area of a `recipient-country` or `recipient-region`; undefined, and reported, when its code is not known. */
  of(element: XmlElement, activity: Activity, field: string): FoundPlace | undefined
}

export function createPlaces(): Places {
  const countries = createPlaceLookup({ schemes: ['iati', 'iso2', 'iso-user'], by: 'CODE' })
  const regions = createPlaceLookup({ schemes: ['m49'], by: 'CODE' })
  const unresolved = countUnresolvedPlaces()
  const met = new Set<string>()

  function dacRegion(code: string, datasetId: string): FoundPlace | undefined {
    const name = entryOf(dacRegions, code)
    if (name === undefined) return undefined
    const id = `DAC_${code}`
    if (met.has(id)) return { id, records: [] }
    met.add(id)
    return {
      id,
      records: [
        recordItem('Area', { id, kind: 'REGION', regionKind: 'OECD DAC region', datasetId }),
        recordItem('AreaCode', { areaId: id, scheme: 'oecd-dac', code, since: '', until: '', datasetId }),
        recordItem('AreaName', {
          areaId: id,
          language: 'en',
          form: 'SHORT',
          name,
          since: '',
          until: '',
          datasetId,
        }),
      ],
    }
  }

  function find(element: XmlElement, code: string, datasetId: string): FoundPlace | undefined {
    if (element.name === 'recipient-country') {
      const place = countries.resolve(code.toUpperCase())
      return place?.kind === 'COUNTRY' ? { id: place.id, records: [] } : undefined
    }
    const vocabulary = attributeOf(element, 'vocabulary') ?? regionVocabularies.dac
    if (vocabulary === regionVocabularies.dac) return dacRegion(code, datasetId)
    const place = vocabulary === regionVocabularies.m49 ? regions.resolve(code) : undefined
    return place?.kind === 'REGION' ? { id: place.id, records: [] } : undefined
  }

  return {
    unresolved,
    of(element, activity, field) {
      const code = attributeOf(element, 'code')
      const found = code === undefined ? undefined : find(element, code, activity.datasetId)
      if (found !== undefined) return found
      unresolved.add(code ?? '', '')
      const vocabulary = attributeOf(element, 'vocabulary')
      const list =
        element.name === 'recipient-country'
          ? 'is no code of a country in ISO 3166-1 (two letters), nor XK or XKX'
          : vocabulary === '99'
            ? 'is a code of a list that the publisher keeps itself'
            : `is no code of a region in the vocabulary ${vocabulary ?? '1'} (1 is OECD DAC, 2 is UN M49)`
      activity.refuse(element, field, `"${code ?? ''}" ${list}; the place is not taken.`, code)
      return undefined
    },
  }
}
