import type { RejectItem } from '../../item.ts'

/** Rejects of one cause that are reported one by one: enough to find it, and the closing line says how many. */
const reportedPerCause = 100

/** Counts rejects by cause, so that a fault that runs through a file of 700,000 rows does not make as many lines. */
export interface RejectTally {
  /** Counts one. @returns it, while it is among the first of its cause, to be yielded; else nothing */
  add(cause: string, item: RejectItem): RejectItem[]
  /** A closing line for each cause of which not all were reported. */
  closing(): RejectItem[]
}

/** @param sentences what a cause is, by cause: `Footnotes of cells without a value` */
export function createRejectTally(sentences: Readonly<Record<string, string>>): RejectTally {
  const causes = new Map<string, { rows: number; file: string }>()
  return {
    add(cause, item) {
      const counted = causes.get(cause) ?? { rows: 0, file: item.file }
      counted.rows += 1
      causes.set(cause, counted)
      return counted.rows <= reportedPerCause ? [item] : []
    },
    closing() {
      return [...causes]
        .filter(([, { rows }]) => rows > reportedPerCause)
        .map(([cause, { rows, file }]) => ({
          type: 'reject',
          file,
          reason: `${sentences[cause] ?? cause}: ${rows} rows are not taken, the first ${reportedPerCause} are listed.`,
        }))
    },
  }
}
