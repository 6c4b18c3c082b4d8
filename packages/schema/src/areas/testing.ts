import { areaRecords } from './area-records.ts'
import type { AreaRecords } from './area-records.ts'
import { createAreaIndex } from './area-index.ts'
import { resolve } from './resolve.ts'
import type { ResolveOptions } from './resolve.ts'

/** The records that the tests of this folder share; nothing changes them. */
export const records: AreaRecords = areaRecords()

/** The index over {@link records}. */
export const index = createAreaIndex({
  areas: records.Area,
  codes: records.AreaCode,
  names: records.AreaName,
})

/** What a text resolves to, in short: an id; several ids joined by `|` in alphabetical order; or `unknown`. */
export function resolved(text: string, options: ResolveOptions = {}): string {
  const found = resolve(index, text, options)
  switch (found.kind) {
    case 'RESOLVED':
      return found.area.id
    case 'AMBIGUOUS':
      return found.candidates
        .map(({ area }) => area.id)
        .sort()
        .join('|')
    case 'UNKNOWN':
      return 'unknown'
    default:
      return found satisfies never
  }
}
