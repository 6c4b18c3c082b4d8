import { createRejectLimit } from '../../gather/reject-limit.ts'
import type { RejectItem } from '../../item.ts'

/** Counts rejects by cause, so that a fault that runs through a file of 700,000 rows does not make as many lines. */
export interface RejectTally {
  /** Counts one. @returns it, while it is among the first of its cause, to be yielded; else nothing */
  add(cause: string, item: RejectItem): RejectItem[]
  /** A closing line for each cause of which not all were reported. */
  closing(): RejectItem[]
}

/** @param sentences what a cause is, by cause: `Footnotes of cells without a value` */
export function createRejectTally(sentences: Readonly<Record<string, string>>): RejectTally {
  const limit = createRejectLimit({
    byField: false,
    sentence: ({ cause, rows, listed }) =>
      `${sentences[cause] ?? cause}: ${rows} rows are not taken, the first ${listed} are listed.`,
  })
  return {
    add: (cause, item) => (limit.lists(item, cause) ? [item] : []),
    closing: () => limit.excess(),
  }
}
