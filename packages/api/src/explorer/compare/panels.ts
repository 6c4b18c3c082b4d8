import { shortName } from '../parts/values.ts'
import type { Parameters } from '../visit.ts'
import type { Words } from '../../words/words.ts'
import { chartParameters } from './comparison.ts'
import type { Comparison } from './comparison.ts'

/** Kinds of charts that can be asked for, each with its words. */
export const chartKindWords = {
  line: 'kindLine',
  multiples: 'kindMultiples',
  slope: 'kindSlope',
  bar: 'kindBar',
  map: 'kindMap',
  scatter: 'kindScatter',
} as const satisfies Readonly<Record<string, keyof Words>>

/** One chart of a comparison. */
export interface Panel {
  kind: string
  parameters: Parameters
  title: string
}

export interface Panels {
  panels: readonly Panel[]
  /** Why another kind is shown than was asked for. */
  note: keyof Words | undefined
}

/** Which chart shows a question best, when none is asked for. */
function bestKind(places: number, periods: number, derived: boolean): string {
  if (periods < 2 && !derived) return places === 1 ? 'figure' : 'bar'
  return places > 30 ? 'map' : 'line'
}

function kindOf(
  { kind: wished, method, areas, corridors }: Comparison,
  indicators: number,
  periods: number,
): { kind: string; note?: keyof Words } {
  const best = bestKind(areas.length + corridors.length, periods, method !== undefined)
  if (wished === 'scatter')
    return indicators === 2 ? { kind: 'scatter' } : { kind: best, note: 'scatterOfTwo' }
  // Rankings are of values as they were published; another axis for what was made of them would deceive.
  if (wished === 'bar' && method !== undefined) return { kind: 'line', note: 'barsAsPublished' }
  return { kind: wished !== null && wished in chartKindWords ? wished : best }
}

/**
 * The charts of a comparison. Each indicator has its own, with its own axis: two units never share one, and of two
 * magnitudes of the same unit the smaller would be a flat line. Two indicators meet in one chart only where that is what
 * the chart is about, in a scatter plot.
 * @param shown indicators that have data for the question
 */
export function panelsOf(
  comparison: Comparison,
  shown: readonly { code: string; name: string }[],
  periods: number,
): Panels {
  const { kind, note } = kindOf(comparison, shown.length, periods)
  const groups = kind === 'scatter' ? [shown] : shown.map((one) => [one])
  const panels = groups.map((group) => ({
    kind,
    parameters: chartParameters(
      comparison,
      kind,
      group.map(({ code }) => code),
    ),
    title: group.map(({ name }) => (group.length === 1 ? name : shortName(name))).join(' – '),
  }))
  return { panels, note }
}
