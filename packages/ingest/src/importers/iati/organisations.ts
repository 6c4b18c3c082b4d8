import type { RecordItem } from '../../item.ts'
import { recordItem } from '../../record-item.ts'
import { entryOf } from '../entry-of.ts'
import type { Activity } from './activity.ts'
import { organisationTypes } from './codes/code-lists.ts'
import { knownOrganisations } from './codes/known-organisations.ts'
import { detached } from '../../source/detached.ts'
import { slugOf } from './identity.ts'
import { nameOf } from './narratives.ts'
import { attributeOf } from './xml/element.ts'
import type { XmlElement } from './xml/element.ts'

/** The organisations that a run has met. */
export interface Organisations {
  /**
   * The organisation that an element names: by its `ref`, else by its name, letter by letter. Two spellings are two
   * organisations where there is no `ref`.
   * @returns its id; undefined, and reported, where the element gives neither
   */
  of(element: XmlElement, activity: Activity, field: string): string | undefined
  /** Their records: complete when everything was read. */
  records(): Generator<RecordItem>
}

interface Met {
  id: string
  datasetId: string
  /** Its identifier, which is its name as long as none is told. */
  ref: string | undefined
  /** In the order in which they were met. */
  names: Set<string>
  kind: string | null
}

/** Names that are kept of one organisation. */
const keptNames = 50

const byRef = new Map(knownOrganisations.map((known) => [known.ref, known]))
const byName = new Map(knownOrganisations.map((known) => [known.name, known]))

export function createOrganisations(): Organisations {
  const met = new Map<string, Met>()

  function meet(id: string, ref: string | undefined, datasetId: string): Met {
    const known = knownOrganisations.find((one) => one.id === id)
    const names = new Set(known === undefined ? [] : [known.name])
    const organisation = met.get(id) ?? {
      id: detached(id),
      ref: ref && detached(ref),
      datasetId: detached(datasetId),
      names,
      kind: known?.kind ?? null,
    }
    met.set(organisation.id, organisation)
    return organisation
  }

  return {
    of(element, activity, field) {
      const ref = attributeOf(element, 'ref')
      const wording = nameOf(element, activity)
      const type = attributeOf(element, 'type')
      const kind = entryOf(organisationTypes, type)
      if (type !== undefined && kind === undefined) {
        activity.refuse(element, `${field}/@type`, `"${type}" is no code of the list OrganisationType.`, type)
      }
      const key = ref ?? wording?.main.text
      if (key === undefined) {
        const reason =
          'The organisation has neither a ref nor a name, and is not taken; one of the two is needed.'
        activity.refuse(element, field, reason)
        return undefined
      }
      const known = ref === undefined ? byName.get(key) : byRef.get(ref)
      const id = known?.id ?? (ref === undefined ? `iati-name-${slugOf(key)}` : `iati-org-${slugOf(ref)}`)
      const organisation = meet(id, ref, activity.datasetId)
      organisation.kind ??= kind ?? null
      for (const { text } of wording === undefined ? [] : [wording.main, ...wording.others]) {
        if (organisation.names.size < keptNames) organisation.names.add(detached(text))
      }
      return id
    },
    *records() {
      for (const { id, ref, datasetId, names, kind } of met.values()) {
        const [name = ref ?? id, ...aliases] = names
        yield recordItem('Organisation', { id, name, kind, aliases, datasetId })
      }
    },
  }
}
