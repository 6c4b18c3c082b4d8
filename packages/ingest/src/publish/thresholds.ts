import { IngestError } from '../item.ts'
import type { Comparison, ValueChanges } from './comparison.ts'

/** Shares of the values in force, from 0 to 1, above which a release is suspicious. */
export interface Thresholds {
  /** Of values that would be removed. Default: any share may be. */
  maxRemoved?: number
  /** Of values that would be revised beyond the tolerance. Default: any share may be. */
  maxRevised?: number
}

/** A share that is above its threshold. */
export interface ThresholdExcess {
  change: 'removed' | 'revised'
  /** Null for the values of all indicators with a change together. */
  indicator: { datasetId: string; indicatorId: string } | null
  changed: number
  before: number
  limit: number
}

/**
 * Below so many values in force the share of one indicator says little, since one value is 5 % of it and more; it
 * counts among the others all the same.
 */
const tooFew = 20

/** The release is suspicious. `force` publishes it all the same. */
export class ThresholdError extends IngestError {
  readonly exceeded: readonly ThresholdExcess[]
  constructor(exceeded: readonly ThresholdExcess[]) {
    super(messageOf(exceeded))
    this.exceeded = exceeded
  }
}

/** What of a comparison is above the thresholds: first all together, then indicator by indicator. */
export function exceededThresholds(
  { total, indicators }: Comparison,
  { maxRemoved, maxRevised }: Thresholds,
): ThresholdExcess[] {
  const above = (
    indicator: ThresholdExcess['indicator'],
    figures: ValueChanges,
    change: ThresholdExcess['change'],
    limit: number | undefined,
  ): ThresholdExcess[] => {
    const [changed, before] = [figures[change], figures.before]
    return limit === undefined || changed <= limit * before
      ? []
      : [{ change, indicator, changed, before, limit }]
  }
  const both = (indicator: ThresholdExcess['indicator'], figures: ValueChanges): ThresholdExcess[] => [
    ...above(indicator, figures, 'removed', maxRemoved),
    ...above(indicator, figures, 'revised', maxRevised),
  ]
  return [
    ...both(null, total),
    ...indicators.flatMap(({ datasetId, indicatorId, ...figures }) =>
      figures.before < tooFew ? [] : both({ datasetId, indicatorId }, figures),
    ),
  ]
}

const shown = 5

function messageOf(exceeded: readonly ThresholdExcess[]): string {
  const list = exceeded.slice(0, shown).map(({ change, indicator, changed, before, limit }) => {
    const what = indicator === null ? 'of all' : `of ${indicator.indicatorId} (${indicator.datasetId})`
    return `${change} ${what}: ${changed} of ${before} values, ${percent(changed / before)} where ${percent(limit)} may be`
  })
  const more = exceeded.length > shown ? `; and ${exceeded.length - shown} more` : ''
  return `The release is not made, for it changes more than its thresholds allow: ${list.join('; ')}${more}. Look at what changes (publish --dry-run), and publish with --force if it is right.`
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`
}
