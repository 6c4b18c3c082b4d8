import { graphError } from '../../errors.ts'
import type { ReleaseView } from '../../releases/release-view.ts'
import { areaIdOf } from '../area-id-of.ts'

/**
 * The country that an argument names; none when it is not given.
 * @param argument name of the argument, for the message.
 * @param regionArgument the argument that takes a region in its place, where there is one.
 * @throws BAD_USER_INPUT when nothing, more than one place, or a region answers to the text.
 */
export function countryIdOf(
  view: ReleaseView,
  text: string | null | undefined,
  argument: string,
  regionArgument?: string,
): string | undefined {
  const id = areaIdOf(view, text, argument)
  if (id === undefined || view.find('Area', id)?.kind === 'COUNTRY') return id
  const instead = regionArgument === undefined ? '' : `, or the region as ${regionArgument}`
  throw graphError('BAD_USER_INPUT', `${argument}: "${text}" is a region; name a country here${instead}.`)
}
