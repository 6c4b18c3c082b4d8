import type { AmountUnit } from './grammar/amount.ts'

/** One figure of a profile, and what it becomes. */
export interface FieldSpec {
  /** Ours: part of statement ids, row of the table in `docs/data/factbook.md`. */
  key: string
  /** Where it stands: section, field, and the part of the field for those that have parts. */
  path: readonly [section: string, field: string, part?: string]
  indicatorId: string
  /** What is measured, in our words, for statements and for the table. */
  metric: string
  unit: AmountUnit
  /** The unit of a statement's value, as a reader sees it. */
  unitText: string
  /** The words of the unit behind the number. */
  unitWords?: string
  /** What may stand between two figures. */
  separators: readonly string[]
  dimensions: Readonly<Record<string, string>>
  /** FIVE_YEARS: the figure is a mean over five years and stands for the year in which they end. */
  span: 'YEAR' | 'FIVE_YEARS'
  /** The figures are US dollars of a year that the field's note names; the indicator's base year is this one. */
  priceBase?: string
  /** The parts of the field have one date, behind the last of them. */
  sharesDate?: true
}

/** What a field must say of itself; the rest is as for most fields. */
export type FieldInput = Pick<FieldSpec, 'key' | 'path' | 'indicatorId' | 'metric' | 'unit' | 'unitText'> &
  Partial<FieldSpec>

/** Completes a field: figures parted by `++`, one for each year, no breakdown. */
export function field(given: FieldInput): FieldSpec {
  return { separators: ['++'], dimensions: {}, span: 'YEAR', ...given }
}

/** Per cent, written with its sign. */
export const percent = { unit: 'PERCENT', unitText: '%' } as const

/** Persons, written as a bare number. */
export const persons = { unit: 'NONE', unitText: 'persons' } as const

/** US dollars, written with the sign. */
export const dollars = { unit: 'USD', unitText: 'US$' } as const

/** Where a figure stands, for people: `Economy > Labor force`. */
export function fieldPath({ path }: Pick<FieldSpec, 'path'>): string {
  return path.join(' > ')
}
