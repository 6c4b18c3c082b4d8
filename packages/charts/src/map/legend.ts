import type { Unit } from '../chart.ts'
import { paint } from '../palette.ts'
import { at, textAt } from '../svg.ts'
import { textWidth } from '../text/measure.ts'
import { valueText } from '../text/number.ts'
import { wordsOf } from '../text/words.ts'
import type { Bins } from './bins.ts'

/** Stripes for what has no value: no class has them. */
export function hatching(id: string): string {
  return `<pattern id="${id}h" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="${paint('land')}"/><rect width="1.4" height="5" fill="${paint('hatch')}"/></pattern>`
}

/** The classes with their thresholds between them, and apart from them what has no value. */
export function binLegend(
  bins: Bins,
  unit: Unit,
  language: string,
  width: number,
  id: string,
): { svg: string; height: number } {
  const { noData } = wordsOf(language)
  const lead = textWidth(noData, 11.5) + 34
  const beside = width - lead > 260
  const left = beside ? lead : 0
  const each = Math.min(92, (width - left - 4) / bins.colours.length)
  const y = beside ? 0 : 22
  const none = `<rect x="0.5" y="0.5" width="18" height="12" fill="url(#${id}h)" stroke="${paint('hatch')}"/>${textAt(24, 11, noData, { size: 11.5, colour: 'muted' })}`
  const boxes = bins.colours.map(
    (colour, place) =>
      `<rect class="oc-class" x="${at(left + place * each)}" y="${y}" width="${at(each)}" height="13" fill="${paint(colour)}"/>`,
  )
  const texts = bins.thresholds.map((threshold, place) =>
    textAt(left + (place + 1) * each, y + 27, valueText(threshold, unit, language), {
      size: 11.5,
      colour: 'muted',
      anchor: 'middle',
    }),
  )
  return { svg: `<g class="oc-legend">${none}${boxes.join('')}${texts.join('')}</g>`, height: y + 36 }
}
