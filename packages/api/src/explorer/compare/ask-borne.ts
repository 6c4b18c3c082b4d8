import type { Verdict } from '../../errors/verdict.ts'
import { verdictOn } from '../../errors/verdict.ts'
import type { Visit } from '../visit.ts'
import type { Compared } from './compare-query.ts'
import { compareQuery } from './compare-query.ts'
import { variablesOf } from './comparison.ts'
import type { Comparison } from './comparison.ts'

/** What the graph answers to a comparison. */
interface Borne {
  /** The comparison without the indicators that do not bear its transform. */
  comparison: Comparison
  /** Undefined where nothing is left, or the graph refuses the question as a whole. */
  panel: Compared | undefined
  /** The graph's sentences on what it refuses: one for each indicator that is left out, or one on the whole question. */
  refusals: readonly string[]
}

/** The indicator that a refusal is about: it does not bear what is to be done with its values. */
const unborneBy = ({ code, facts }: Verdict): unknown =>
  code === 'NOT_AGGREGABLE' ? facts['indicator'] : undefined

/**
 * Asks for the values of a comparison. The graph refuses a panel when one of its indicators does not bear the transform;
 * here that one is left out, with the reason, and the others are shown.
 * @throws what is no refusal: the service's own failures
 */
export async function askBorne(visit: Visit, comparison: Comparison): Promise<Borne> {
  const refusals: string[] = []
  let rest = comparison
  while (rest.indicators.length > 0) {
    try {
      const { panel } = await visit.ask<{ panel: Compared }>(compareQuery, variablesOf(rest, visit.language))
      return { comparison: rest, panel, refusals }
    } catch (error) {
      const verdict = verdictOn(error)
      if (verdict.logged) throw error
      refusals.push(verdict.message)
      const unborne = unborneBy(verdict)
      const indicators = rest.indicators.filter((code) => code !== unborne)
      if (indicators.length === rest.indicators.length) break
      rest = { ...rest, indicators }
    }
  }
  return { comparison: rest.indicators.length > 0 ? rest : comparison, panel: undefined, refusals }
}
