import type { RecordItem } from '../../item.ts'
import { recordItem } from '../../record-item.ts'
import { entryOf } from '../entry-of.ts'
import type { Activity } from './activity.ts'
import { dacPurposes, dacSectors, ownVocabularies, sectorVocabularies } from './codes/sectors.ts'
import { detached } from '../../source/detached.ts'
import { slugOf } from './identity.ts'
import { nameOf } from './narratives.ts'
import { attributeOf } from './xml/element.ts'
import type { XmlElement } from './xml/element.ts'

/** The sectors that a run has met: each has its record once. */
export interface Sectors {
  /**
   * The sector that an element names, and its record when it is met for the first time.
   * @returns undefined, and reported, when its code or vocabulary is not known
   */
  of(
    element: XmlElement,
    activity: Activity,
    field: string,
  ): { id: string; records: RecordItem[] } | undefined
}

/** OECD DAC purposes are the rule where no vocabulary is told. */
export function vocabularyOf(element: XmlElement): string {
  return attributeOf(element, 'vocabulary') ?? '1'
}

/** The codes of the vocabularies of OECD DAC. */
const codeForms: Readonly<Record<string, RegExp>> = { 1: /^\d{5}$/, 2: /^\d{3}$/ }

/** What is wrong with a code; undefined where nothing is known to be. */
function codeFault(vocabulary: string, code: string | undefined): string | undefined {
  if (code === undefined) return 'The sector has no code, and is not taken.'
  if (entryOf(sectorVocabularies, vocabulary) === undefined && !ownVocabularies.has(vocabulary)) {
    return `"${vocabulary}" is no code of the list SectorVocabulary; the sector is not taken.`
  }
  const expected = entryOf(codeForms, vocabulary)
  if (expected === undefined) return undefined
  if (expected.test(code) && entryOf(dacSectors, code.slice(0, 3)) !== undefined) return undefined
  return `"${code}" is no code of the vocabulary ${vocabulary} (${entryOf(sectorVocabularies, vocabulary) ?? ''}); the sector is not taken.`
}

function ownName(vocabulary: string, code: string): string | undefined {
  if (vocabulary === '2') return entryOf(dacSectors, code)
  return vocabulary === '1' ? entryOf(dacPurposes, code) : undefined
}

export function createSectors(): Sectors {
  const met = new Set<string>()
  return {
    of(element, activity, field) {
      const vocabulary = vocabularyOf(element)
      const code = attributeOf(element, 'code')
      const fault = codeFault(vocabulary, code)
      if (fault !== undefined || code === undefined) {
        activity.refuse(element, field, fault ?? '', code)
        return undefined
      }
      const own = ownVocabularies.has(vocabulary)
      const list = own ? `${vocabulary}-${slugOf(activity.reporter)}` : vocabulary
      const id = `iati-sector-${list}-${slugOf(code)}`
      if (met.has(id)) return { id, records: [] }
      met.add(detached(id))
      const branch = vocabulary === '1' ? entryOf(dacSectors, code.slice(0, 3)) : undefined
      const name = ownName(vocabulary, code) ?? nameOf(element, activity)?.main.text
      const record = {
        id,
        vocabulary: own
          ? `${activity.reporter} (${vocabulary})`
          : (entryOf(sectorVocabularies, vocabulary) ?? vocabulary),
        code,
        name: name ?? (branch === undefined ? code : `${branch} (${code})`),
        datasetId: activity.datasetId,
      }
      return { id, records: [recordItem('Sector', record)] }
    },
  }
}
