import { hasValue, isOnGrid } from '../series/series-node.ts'
import type { StoredSeries } from '../series/stored-series.ts'
import type { MissingReason } from '../values/missing-value.ts'
import type { AggregateMethod } from './aggregate-request.ts'
import { compensatedSum } from './compensated-sum.ts'
import { weightedMean } from './weighted-mean.ts'

/** A member of an aggregate, with the series that speak for it. */
export interface Member {
  readonly subjectId: string
  readonly series: StoredSeries | undefined
  /** Why it has no series. */
  readonly reason: MissingReason
  /** The series that it is weighted by. */
  readonly weight: StoredSeries | undefined
}

/** What several members have together in one period. */
export interface AggregatePoint {
  /** Ordinal of the period. */
  readonly period: number
  /** Null where no member has a value, or fewer than the share asked for. */
  readonly value: number | null
  /** Members whose values are in it. */
  readonly used: readonly { readonly member: Member; readonly cell: number }[]
  readonly missing: readonly {
    readonly member: Member
    readonly reason: MissingReason
    /** The cell that says why, where one does. */
    readonly cell?: number
  }[]
  /** Used members as a share of all, 0 to 1. */
  readonly share: number
  /** Weight of the used members as a share of the weight that is known, 0 to 1; null for a sum or where none is. */
  readonly weightShare: number | null
  /** Whether there is no figure because the share is below the one asked for. */
  readonly belowMinCoverage: boolean
}

export interface PointOptions {
  readonly method: AggregateMethod
  /** Share of members with a value below which a period has no figure. */
  readonly minCoverage: number
  /** How many more members were asked for that were not understood: they have no value. */
  readonly notUnderstood: number
  /** Whether a value is in the unit of the indicator. */
  readonly inUnit: (series: StoredSeries, cell: number) => boolean
}

/** What a member has in a period: a value in a cell, with its weight; or why it has none. */
type Reading = { cell: number; value: number; weight: number } | { reason: MissingReason; cell?: number }

const weightOf = ({ weight }: Member, period: number): number | undefined => {
  const value = weight?.values[period - weight.firstPeriod] ?? Number.NaN
  return value >= 0 ? value : undefined
}

function read(member: Member, period: number, { method, inUnit }: PointOptions): Reading {
  const { series, reason } = member
  if (series === undefined) return { reason }
  const cell = period - series.firstPeriod
  if (!hasValue(series, cell)) {
    return isOnGrid(series, cell) ? { reason: 'STATED_ABSENCE', cell } : { reason: 'NO_VALUE' }
  }
  if (!inUnit(series, cell)) return { reason: 'OTHER_UNIT', cell }
  const weight = method === 'SUM' ? 1 : weightOf(member, period)
  if (weight === undefined) return { reason: 'NO_WEIGHT', cell }
  return { cell, value: series.values[cell] ?? Number.NaN, weight }
}

/**
 * The figure of all members in one period: the sum of the values that there are, or
 * sum(w x) / sum(w) over the members that have both a value and a weight of that period.
 * A member without a value is no zero: it is missing, and the share says how much of the whole is there.
 */
export function pointAt(members: readonly Member[], period: number, options: PointOptions): AggregatePoint {
  const { method, minCoverage, notUnderstood } = options
  const used: { member: Member; cell: number }[] = []
  const missing: { member: Member; reason: MissingReason; cell?: number }[] = []
  const items: { value: number; weight: number }[] = []
  for (const member of members) {
    const reading = read(member, period, options)
    if ('reason' in reading) missing.push({ member, ...reading })
    else {
      used.push({ member, cell: reading.cell })
      items.push(reading)
    }
  }
  const asked = members.length + notUnderstood
  const share = asked === 0 ? 0 : used.length / asked
  const belowMinCoverage = used.length > 0 && share < minCoverage
  const none = used.length === 0 || belowMinCoverage
  const total = method === 'SUM' ? compensatedSum(items.map(({ value }) => value)) : weightedMean(items)
  const known = method === 'SUM' ? 0 : compensatedSum(members.map((member) => weightOf(member, period) ?? 0))
  return {
    period,
    value: none ? null : total,
    used,
    missing,
    share,
    weightShare: known > 0 ? compensatedSum(items.map(({ weight }) => weight)) / known : null,
    belowMinCoverage,
  }
}

/**
 * The periods from the first to the last of which any member has a value, within bounds.
 * @returns undefined when no member has any.
 */
export function spanOf(
  members: readonly Member[],
  from = -Infinity,
  to = Infinity,
): { first: number; last: number } | undefined {
  let [first, last] = [Infinity, -Infinity]
  for (const { series } of members) {
    if (series === undefined) continue
    for (let cell = 0; cell < series.values.length; cell += 1) {
      const period = series.firstPeriod + cell
      if (period < from || period > to || !hasValue(series, cell)) continue
      first = Math.min(first, period)
      last = Math.max(last, period)
    }
  }
  return first <= last ? { first, last } : undefined
}
