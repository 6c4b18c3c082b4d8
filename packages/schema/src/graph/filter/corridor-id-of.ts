import type { ReleaseView } from '../../releases/release-view.ts'
import { corridorEnds } from '../../series/find-series.ts'
import { areaIdOf } from '../area-id-of.ts'

/**
 * The code of the corridor that an entry of a filter names: `TJK-RUS`, or its ends by any code (`TJ-RU`).
 * @param argument name of the argument, for the message.
 * @throws BAD_USER_INPUT when an end is no area.
 */
export function corridorIdOf(view: ReleaseView, text: string, argument: string): string {
  const { originId, destinationId } = corridorEnds(text)
  return [originId, destinationId].map((end) => areaIdOf(view, end, argument)).join('-')
}
