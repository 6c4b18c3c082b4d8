import type { ReleaseView } from '../../releases/release-view.ts'
import { areaIdOf } from '../area-id-of.ts'
import { graphError } from '../errors.ts'

/**
 * The code of the corridor that an entry of a filter names: `TJK-RUS`, or its ends by any code (`TJ-RU`).
 * @param argument name of the argument, for the message.
 * @throws BAD_USER_INPUT when the text is no pair of two countries.
 */
export function corridorIdOf(view: ReleaseView, text: string, argument: string): string {
  const ends = text.split('-')
  const ids = ends.length === 2 ? ends.map((end) => areaIdOf(view, end, argument) ?? '') : []
  if (new Set(ids).size === 2 && ids.every((id) => view.find('Area', id)?.kind === 'COUNTRY'))
    return ids.join('-')
  throw graphError(
    'BAD_USER_INPUT',
    `${argument}: "${text}" is no corridor. Write migrant origin - migrant destination, two countries: TJK-RUS.`,
  )
}
