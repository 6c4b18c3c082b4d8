import { IngestError } from '../item.ts'
import type { Comparison } from './comparison.ts'
import type { RecordChanges } from './publishing.ts'

/** Shares of the values, and of the records, in force, from 0 to 1, above which a release is suspicious. */
export interface Thresholds {
  /** Of values or records that would be removed. Default: any share may be. */
  maxRemoved?: number
  /** Of values that would be revised beyond the tolerance, or of records. Default: any share may be. */
  maxRevised?: number
}

/** A share that is above its threshold. */
export interface ThresholdExcess {
  change: 'removed' | 'revised'
  of: 'values' | 'records'
  /**
   * The values of one indicator, or the records of one kind, that a dataset keeps. Null for all together: the values of
   * every indicator with a change, the records that were looked at of every dataset with a change.
   */
  part: { datasetId: string; name: string } | null
  changed: number
  before: number
  limit: number
}

/**
 * Below so many values or records in force the share of one indicator or kind says little, since one is 5 % of it and
 * more; it counts among the others all the same.
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

type Figures = Record<'before' | ThresholdExcess['change'], number>

/** What is above the thresholds: values all together, then indicator by indicator; then records, kind by kind. */
export function exceededThresholds(
  { total, indicators }: Pick<Comparison, 'total' | 'indicators'>,
  records: readonly RecordChanges[],
  { maxRemoved, maxRevised }: Thresholds,
): ThresholdExcess[] {
  const above = (
    of: ThresholdExcess['of'],
    part: ThresholdExcess['part'],
    figures: Figures,
  ): ThresholdExcess[] =>
    (['removed', 'revised'] as const).flatMap((change) => {
      const limit = change === 'removed' ? maxRemoved : maxRevised
      const [changed, before] = [figures[change], figures.before]
      const few = part !== null && before < tooFew
      return few || limit === undefined || changed <= limit * before
        ? []
        : [{ change, of, part, changed, before, limit }]
    })
  const changing = new Set(
    records.filter(({ revised, removed }) => revised + removed > 0).map(({ datasetId }) => datasetId),
  )
  return [
    ...above('values', null, total),
    ...indicators.flatMap(({ datasetId, indicatorId, ...figures }) =>
      above('values', { datasetId, name: indicatorId }, figures),
    ),
    ...above('records', null, sum(records.filter(({ datasetId }) => changing.has(datasetId)))),
    ...records.flatMap(({ datasetId, kind, ...figures }) =>
      above('records', { datasetId, name: kind }, figures),
    ),
  ]
}

function sum(records: readonly RecordChanges[]): Figures {
  const all = { before: 0, revised: 0, removed: 0 }
  for (const { before, revised, removed } of records) {
    all.before += before
    all.revised += revised
    all.removed += removed
  }
  return all
}

const shown = 5

function messageOf(exceeded: readonly ThresholdExcess[]): string {
  const list = exceeded.slice(0, shown).map(({ change, of, part, changed, before, limit }) => {
    const what = part === null ? 'of all' : `of ${part.name} (${part.datasetId})`
    return `${change} ${what}: ${changed} of ${before} ${of}, ${percent(changed / before)} where ${percent(limit)} may be`
  })
  const more = exceeded.length > shown ? `; and ${exceeded.length - shown} more` : ''
  return `The release is not made, for it changes more than its thresholds allow: ${list.join('; ')}${more}. Look at what changes (publish --dry-run), and publish with --force if it is right.`
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`
}
