import type { Records } from '@opencorridor/schema'
import { entryOf } from '../../entry-of.ts'
import type { Activity } from '../activity.ts'
import { indicatorMeasures } from '../codes/code-lists.ts'
import { dateOf } from '../dates.ts'
import { nameOf } from '../narratives.ts'
import { attributeOf, childOf, childrenOf } from '../xml/element.ts'
import type { XmlElement } from '../xml/element.ts'

/** A baseline, target or actual of an indicator. */
export interface IndicatorFigure extends Pick<
  Records['ProjectResult'],
  'label' | 'value' | 'text' | 'unit' | 'qualifier' | 'asOf' | 'note'
> {
  role: 'BASELINE' | 'TARGET' | 'ACTUAL'
  confidence: 'EXPLICIT'
}

const decimal = /^[+-]?\d+(?:\.\d+)?$/

interface Measured {
  label: string
  unit: string | null
  numeric: boolean
  /** What is to be known of all figures of the indicator. */
  notes: readonly string[]
}

/** The figures of an indicator, in the order of the file. */
export function* indicatorFigures(
  indicator: XmlElement,
  activity: Activity,
  result: string,
): Generator<IndicatorFigure> {
  const measured = measuredBy(indicator, activity, result)
  for (const baseline of childrenOf(indicator, 'baseline')) {
    const year = attributeOf(baseline, 'year')
    const asOf = dateOf(baseline, activity, 'result/indicator/baseline') ?? yearOf(baseline, activity, year)
    yield* figure('BASELINE', baseline, activity, measured, asOf)
  }
  for (const period of childrenOf(indicator, 'period')) {
    const ends = ['period-start', 'period-end'].flatMap(
      (name) => dateOf(childOf(period, name), activity, `result/indicator/period/${name}`) ?? [],
    )
    const asOf = ends.length === 0 ? null : ends.join('/')
    for (const target of childrenOf(period, 'target'))
      yield* figure('TARGET', target, activity, measured, asOf)
    for (const actual of childrenOf(period, 'actual'))
      yield* figure('ACTUAL', actual, activity, measured, asOf)
  }
}

function measuredBy(indicator: XmlElement, activity: Activity, result: string): Measured {
  const title = nameOf(childOf(indicator, 'title'), activity)?.main.text
  const description = nameOf(childOf(indicator, 'description'), activity)?.main.text
  const code = attributeOf(indicator, 'measure')
  const measure = entryOf(indicatorMeasures, code)
  if (measure === undefined) {
    const reason = `"${code ?? ''}" is no code of the list IndicatorMeasure (1 to 5); the figures are taken without a unit.`
    activity.refuse(indicator, 'result/indicator/@measure', reason, code)
  }
  const falls = /^(?:0|false)$/.test(attributeOf(indicator, 'ascending') ?? '')
  return {
    label: title === undefined ? result : `${result}: ${title}`,
    unit: measure?.unit ?? null,
    numeric: measure?.numeric ?? false,
    notes: [...(description === undefined ? [] : [description]), ...(falls ? ['Less is better.'] : [])],
  }
}

function* figure(
  role: IndicatorFigure['role'],
  element: XmlElement,
  activity: Activity,
  { label, unit, numeric, notes }: Measured,
  asOf: string | null,
): Generator<IndicatorFigure> {
  const field = `result/indicator/${element.name === 'baseline' ? '' : 'period/'}${element.name}`
  const stated = attributeOf(element, 'value')
  const comments = childrenOf(element, 'comment').flatMap((one) => nameOf(one, activity)?.main.text ?? [])
  const number = stated !== undefined && decimal.test(stated) ? Number(stated) : Number.NaN
  const value = Number.isFinite(number) ? number : null
  if (stated === undefined && comments.length === 0) {
    activity.refuse(
      element,
      field,
      `The ${element.name} has neither a value nor a comment, and is not taken.`,
    )
    return
  }
  if (numeric && stated !== undefined && value === null) {
    const reason = `"${stated}" is no number, as the measure of the indicator asks for; it is kept as a text.`
    activity.refuse(element, `${field}/@value`, reason, stated)
  }
  const details = [...notes, ...dimensionsOf(element), ...(stated === undefined ? [] : comments)]
  yield {
    role,
    label,
    value,
    text: value === null ? (stated ?? comments.join(' ')) : null,
    unit: value === null ? null : unit,
    qualifier: value === null ? null : '=',
    asOf,
    note: details.length === 0 ? null : details.join('\n'),
    confidence: 'EXPLICIT',
  }
}

/** What part of the whole a figure is of: `sex: female; age: adult.` */
function dimensionsOf(element: XmlElement): string[] {
  const dimensions = childrenOf(element, 'dimension').map(
    (one) => `${attributeOf(one, 'name') ?? '?'}: ${attributeOf(one, 'value') ?? '?'}`,
  )
  const locations = childrenOf(element, 'location').flatMap((one) => attributeOf(one, 'ref') ?? [])
  if (locations.length > 0) dimensions.push(`location: ${locations.join(', ')}`)
  return dimensions.length === 0 ? [] : [`${dimensions.join('; ')}.`]
}

function yearOf(element: XmlElement, activity: Activity, year: string | undefined): string | null {
  if (year === undefined) return null
  if (/^(?:19|20|21)\d{2}$/.test(year)) return year
  activity.refuse(
    element,
    'result/indicator/baseline/@year',
    `"${year}" is no year from 1900 to 2199; it is left out.`,
    year,
  )
  return null
}
