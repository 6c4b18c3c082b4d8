/**
 * What is loaded together. Of an indicator about areas all series; of one about corridors those of one origin or one
 * destination (bilateral indicators have up to 45,000 series, so they are never loaded whole). With `areaId`, or with
 * both ends, it is the series about one subject.
 */
export interface SeriesGroup {
  indicatorId: string
  areaId?: string
  originId?: string
  destinationId?: string
}

/** What series of a release are about: an area, or a corridor. */
export type SubjectIds = { areaId: string } | { originId: string; destinationId: string }

/** A group of one indicator, or the series of every indicator about one subject. */
export type SeriesAsk = SeriesGroup | SubjectIds

/** An ask with the ids that it does not name left empty. */
export interface AskIds {
  indicatorId: string
  areaId: string
  originId: string
  destinationId: string
}

/** The ids of an ask; empty where it names none. */
export const askIds = (ask: SeriesAsk): AskIds => ({
  indicatorId: '',
  areaId: '',
  originId: '',
  destinationId: '',
  ...ask,
})

/** A text that tells one ask from another. */
export function askKey(ask: SeriesAsk): string {
  // Without an object in between: an answer looks up hundreds of groups.
  const { indicatorId = '', areaId = '', originId = '', destinationId = '' }: Partial<AskIds> = ask
  return `${indicatorId}\n${areaId}\n${originId}\n${destinationId}`
}

/**
 * A text that tells one ask about an indicator from another, or about all of them. It is the id itself where there is one, of
 * which a `Map` knows the hash already.
 */
export function askPlace(ask: SeriesAsk): string {
  const { areaId = '', originId = '', destinationId = '' }: Partial<AskIds> = ask
  if (destinationId === '') return areaId === '' ? originId : areaId
  return `${originId}-${destinationId}`
}
