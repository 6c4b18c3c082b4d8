import { createHash } from 'node:crypto'
import type { InView } from '../releases/release-view.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import { alignSeries, checkAlign, checkOverTime } from '../time/align.ts'
import { checkFill, fillSeries } from '../time/fill.ts'
import { checkBears, checkModelled, checkTransform } from '../transforms/check-transform.ts'
import { transformSeries } from '../transforms/index.ts'
import type { Transform, Transformed } from '../transforms/transform.ts'
import { questionText } from './panel-request.ts'
import type { PanelRequest } from './panel-request.ts'

/** What a request has done to the series before its periods are chosen: alignment, then filling, then a transform. */
export interface Derivations {
  align: PanelRequest['align']
  fill: PanelRequest['fill']
  transform: Transform | undefined
  /** Tells this answer from every other. */
  answer: string
}

/**
 * Reads what a request has done to the series; undefined when they are to stay as they are.
 * @throws BAD_USER_INPUT for arguments that are missing, out of bounds or do not go together.
 */
export function requestedDerivations(
  request: PanelRequest,
  kind: 'AREA' | 'CORRIDOR',
): Derivations | undefined {
  const { align, fill, transform } = request
  if (align == null && fill == null && transform == null) return undefined
  if (align != null) checkAlign(align)
  if (fill != null) checkFill(fill)
  const answer = createHash('sha256').update(questionText(request)).digest('base64url').slice(0, 12)
  return { align, fill, answer, transform: transform == null ? undefined : checkTransform(transform, kind) }
}

/**
 * Sees to it that an indicator bears what a request has done to it, before its series are read.
 * @throws NOT_AGGREGABLE with the reason, and what to ask for instead.
 */
export function checkDerivations(indicator: InView<'Indicator'>, { align, transform }: Derivations): void {
  if (align != null && indicator.frequency !== align.frequency) checkOverTime(indicator, align.aggregation)
  if (transform !== undefined) checkBears(indicator, transform)
}

/**
 * What takes the place of each series of an indicator, over its whole length: periods are chosen afterwards, so that
 * what comes before the first period asked for is there to be compared with.
 * @throws NOT_AGGREGABLE when a dataset does not bear it; BAD_USER_INPUT for alignment to a higher frequency.
 */
export async function deriveSeries(
  indicator: InView<'Indicator'>,
  series: readonly StoredSeries[],
  { align, fill, transform, answer }: Derivations,
): Promise<Transformed[]> {
  const { unit, view, id } = indicator
  let derived = series
  if (align != null) {
    if (series.some(({ frequency }) => frequency !== align.frequency))
      checkOverTime(indicator, align.aggregation)
    derived = derived.map((one) => alignSeries(one, align, unit))
  }
  if (fill != null) {
    checkModelled(view, id, new Set(series.map(({ datasetId }) => datasetId)), fill.method)
    derived = derived.map((one) => fillSeries(one, fill, unit))
  }
  if (transform === undefined) return derived.map((one) => ({ series: one }))
  return transformSeries({ indicator, series: derived, answer }, transform)
}
