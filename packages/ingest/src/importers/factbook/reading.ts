import type { Observation } from '../../item.ts'
import type { FieldSpec } from './field-spec.ts'
import type { Amount } from './grammar/amount.ts'
import type { Period } from './grammar/period.ts'

/** Where a figure stands in the package. */
export interface Origin {
  file: string
  /** The two letters of the profile. */
  code: string
  spec: FieldSpec
  /** Place of the figure in its field, from 1. */
  ordinal: number
  raw: string
}

/** An area, or a corridor from the migrants' origin to their destination. */
export type Subject = { areaId: string } | { originId: string; destinationId: string }

/** One number for one place and one year, or the publisher's word that there is none. */
export interface ValueReading extends Origin {
  type: 'value'
  subject: Subject
  /** Nothing where the publisher has no figure. */
  amount: Amount | undefined
  period: Period
  observation: Observation
}

/** What is no one number for one place and one year. */
export interface StatementReading extends Origin {
  type: 'statement'
  subjects: readonly (Subject & { role: 'ABOUT' | 'DESTINATION' })[]
  /** Nothing where something else is counted than the field's indicator does. */
  indicatorId: string | undefined
  metric: string
  amount: Amount
  periods: readonly Period[]
  confidence: 'EXPLICIT' | 'LAYOUT'
  /** Why it is no value, and what is special about it; in words of ours. */
  note: string
}

/** What was not taken, and why. */
export interface RejectReading extends Omit<Origin, 'spec' | 'ordinal'> {
  type: 'reject'
  /** Nothing for a profile as a whole. */
  spec: FieldSpec | undefined
  reason: string
}

/** A figure that repeats another of the same field, place and year. */
export interface RepeatReading extends Origin {
  type: 'repeat'
}

export type Reading = ValueReading | StatementReading | RejectReading | RepeatReading
