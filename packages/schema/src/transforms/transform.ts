import type { Period } from '../series/period.ts'
import type { InView } from '../releases/release-view.ts'
import type { StoredSeries } from '../series/stored-series.ts'

/** What can be computed from a series in place of its own values. */
export type TransformMethod =
  'PER_CAPITA' | 'SHARE_OF_GDP' | 'GROWTH' | 'INDEX' | 'DIFFERENCE' | 'MOVING_AVERAGE' | 'RANK'

/** One country of a corridor. */
export type CorridorRole = 'ORIGIN' | 'DESTINATION'

/** A transform as it is asked for. */
export interface TransformInput {
  method: TransformMethod
  /** With INDEX: the period that is 100, in SDMX notation. */
  base?: string | null | undefined
  /** With MOVING_AVERAGE: so many periods. */
  window?: number | null | undefined
  /** With PER_CAPITA and SHARE_OF_GDP of corridors: whose population or GDP. */
  of?: CorridorRole | null | undefined
}

/** A transform that divides by a series of a country, its arguments checked. */
export interface QuotientTransform {
  method: 'PER_CAPITA' | 'SHARE_OF_GDP'
  of: CorridorRole | undefined
}

/** A transform that needs no other indicator, its arguments checked. */
export type OwnTransform =
  | { method: 'INDEX'; base: Period }
  | { method: 'MOVING_AVERAGE'; window: number }
  | { method: 'GROWTH' }
  | { method: 'DIFFERENCE' }
  | { method: 'RANK' }

/** A transform whose arguments have been checked. */
export type Transform = QuotientTransform | OwnTransform

/** A series in place of which another one answers, or the reason why none does. */
export type Transformed = { series: StoredSeries } | { series: undefined; reason: string }

/** What is to be transformed: series of one indicator, in its unit. */
export interface TransformTask {
  indicator: InView<'Indicator'>
  series: readonly StoredSeries[]
  /** A text that tells this answer from every other: a rank is one within its answer. */
  answer: string
}

/** Why an indicator does not bear a transform, and what to ask for instead; undefined when it does. */
export type Refusal = (indicator: InView<'Indicator'>) => string | undefined
