import type { InView, ReleaseView } from '../releases/release-view.ts'
import type { IndicatorCondition } from './indicator-condition.ts'
import { meetsConditions } from './meets-conditions.ts'
import { subjectOrdinals } from './subject-ordinals.ts'

type Corridor = InView<'Corridor'>

/**
 * Makes a filter of corridors by conditions; with none given it lets all through.
 * @param argument name of the list of conditions, for the messages.
 * @throws BAD_USER_INPUT for conditions that can not be answered.
 */
export async function corridorsThat(
  view: ReleaseView,
  argument: string,
  conditions: readonly IndicatorCondition[] | null | undefined,
): Promise<(corridors: readonly Corridor[]) => readonly Corridor[]> {
  if (conditions == null) return (corridors) => corridors
  const meets = await meetsConditions(view, 'CORRIDOR', argument, conditions)
  const ordinals = subjectOrdinals(view, 'Corridor')
  return (corridors) => corridors.filter(({ id }) => meets(ordinals.get(id) ?? -1))
}
