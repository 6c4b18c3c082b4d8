import type { Colour } from './palette.ts'
import { paint, seriesColours } from './palette.ts'
import { at } from './svg.ts'

/** How one of several series is told from the others: by colour, and by dash and marker for whoever sees none. */
export interface SeriesLook {
  colour: Colour
  /** `stroke-dasharray`; empty for a whole line. */
  dash: string
  /** The marker at a place, half its width `r`. */
  marker: (x: number, y: number, r?: number) => string
}

const dashes = ['', '7 3', '2 3', '9 3 2 3', '4 2', '12 4', '1 2', '6 2 1 2 1 2']

const filled = (colour: Colour, d: string): string =>
  `<path d="${d}" fill="${paint(colour)}" stroke="${paint('paper')}" stroke-width="1"/>`

/** Outlines around a place, by the order of the series. */
const outlines: readonly ((x: number, y: number, r: number) => string)[] = [
  (x, y, r) =>
    `M${at(x - r)} ${at(y)}a${at(r)} ${at(r)} 0 1 0 ${at(2 * r)} 0a${at(r)} ${at(r)} 0 1 0 ${at(-2 * r)} 0z`,
  (x, y, r) => `M${at(x - r)} ${at(y - r)}h${at(2 * r)}v${at(2 * r)}h${at(-2 * r)}z`,
  (x, y, r) => `M${at(x)} ${at(y - 1.2 * r)}l${at(1.2 * r)} ${at(2.2 * r)}h${at(-2.4 * r)}z`,
  (x, y, r) =>
    `M${at(x)} ${at(y - 1.35 * r)}l${at(1.35 * r)} ${at(1.35 * r)}l${at(-1.35 * r)} ${at(1.35 * r)}l${at(-1.35 * r)} ${at(-1.35 * r)}z`,
  (x, y, r) => `M${at(x)} ${at(y + 1.2 * r)}l${at(1.2 * r)} ${at(-2.2 * r)}h${at(-2.4 * r)}z`,
]

/** @param place of the series among the others, from 0 */
export function seriesLook(place: number): SeriesLook {
  const colour = seriesColours[place % seriesColours.length] ?? 's1'
  // Colours repeat after eight and markers after five, so that the two together do only after forty.
  const outline = outlines[place % outlines.length] ?? outlines[0]
  return {
    colour,
    dash: dashes[place % dashes.length] ?? '',
    marker: (x, y, r = 3.2) => filled(colour, outline?.(x, y, r) ?? ''),
  }
}
