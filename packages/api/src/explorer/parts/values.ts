import type { Unit } from '@opencorridor/charts'
import { exactText, valueText } from '@opencorridor/charts'
import type { Part } from '../html.ts'
import { html } from '../html.ts'
import type { Visit } from '../visit.ts'

/** The fields of an indicator's unit that numbers are written by. */
export const unitFields = 'unit { text kind currency }'

export interface UnitAnswer {
  text: string
  kind: string
  currency: string | null
}

const unitOf = ({ text, kind, currency }: UnitAnswer): Unit => ({
  text,
  kind,
  currency: currency ?? undefined,
})

/** A value to be read at a glance: 28.8%, 2.6B. */
export const brief = (value: number, unit: UnitAnswer, { language }: Visit): string =>
  valueText(value, unitOf(unit), language)

/** A value in full. */
export const exact = (value: number, unit: UnitAnswer, { language }: Visit): string =>
  exactText(value, unitOf(unit), language)

/** How many. */
export const counted = (count: number, { language }: Visit): string =>
  new Intl.NumberFormat(language).format(count)

/** A day, in the reader's language. */
export const dated = (day: string, { language }: Visit): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))

/** What a source or a publisher wrote, in its own language, which a reader of another is told (and what reads aloud). */
export const own = (text: string | null | undefined, { language }: Pick<Visit, 'language'>): Part =>
  text == null || text === '' || language === 'en' ? text : html`<span lang="en">${text}</span>`

/** An indicator's name without what its publisher adds in brackets at the end. */
export const shortName = (name: string): string => name.replace(/(?:\s*\([^()]*\))+$/u, '') || name
