import type { Subject } from './reading.ts'

/** The id of an area, or of a corridor: migrant origin - migrant destination. */
export function corridorOrArea(subject: Subject): string {
  return 'areaId' in subject ? subject.areaId : `${subject.originId}-${subject.destinationId}`
}
