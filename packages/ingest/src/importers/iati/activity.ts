import { createRejectLimit } from '../../gather/reject-limit.ts'
import type { RejectItem } from '../../item.ts'
import { rejectRow } from '../../reject-row.ts'
import type { Organisations } from './organisations.ts'
import type { Places } from './places.ts'
import type { Sectors } from './sector-records.ts'
import type { XmlElement } from './xml/element.ts'

/** One activity while it is read. */
export interface Activity {
  readonly element: XmlElement
  /** `iati-identifier`, as it stands there. */
  readonly identifier: string
  /** The organisation that reports it, by its identifier. */
  readonly reporter: string
  /** The project that it is. */
  readonly projectId: string
  readonly datasetId: string
  readonly organisations: Organisations
  readonly sectors: Sectors
  readonly places: Places
  /** Remembers what was not taken of it. */
  readonly refuse: (at: XmlElement, field: string, reason: string, raw?: string) => void
}

/** The rejects of a run: the first of each field with their lines, and the number of the others. */
export interface Refusals {
  /** What reports the rejects of a file. */
  of(file: string): Activity['refuse']
  /** What was refused since it was asked last. */
  take(): RejectItem[]
  /** The numbers of fields with more than are reported one by one. */
  excess(): RejectItem[]
}

export function createRefusals(): Refusals {
  const limit = createRejectLimit({
    sentence: ({ rows, listed }) => `There are ${rows} such places; the first ${listed} are listed.`,
  })
  let refused: RejectItem[] = []
  return {
    of: (file) => (at, field, reason, raw) => {
      const reject = rejectRow(file, at.line, reason, { field, raw })
      if (limit.lists(reject, '')) refused.push(reject)
    },
    take() {
      const taken = refused
      refused = []
      return taken
    },
    excess: () => limit.excess(),
  }
}
