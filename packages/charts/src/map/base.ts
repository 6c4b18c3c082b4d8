import { world } from '../../generated/world.ts'
import { paint } from '../palette.ts'
import { at } from '../svg.ts'
import type { View } from './world.ts'

/** A piece of the world in its own units; strokes are as wide as they would be in pixels. */
export function inUnits({ scale, dx, dy }: View, svg: string): string {
  return `<g transform="translate(${at(dx)} ${at(dy)}) scale(${Number(scale.toFixed(5))})">${svg}</g>`
}

/** A width in pixels as a width in units. */
export const strokeOf = ({ scale }: View, pixels: number): number => Number((pixels / scale).toFixed(2))

/** Borders that are disputed, dashed over whatever lies beneath. */
export function disputedBorders(view: View): string {
  const [width, dash] = [strokeOf(view, 1), strokeOf(view, 2.4)]
  return `<path class="oc-disputed" d="${world.disputed}" fill="none" stroke="${paint('muted')}" stroke-width="${width}" stroke-dasharray="${dash} ${dash}"/>`
}

/** What lies outside the picture is cut off. */
export function clipped(id: string, width: number, height: number, svg: string): string {
  return `<clipPath id="${id}c"><rect width="${at(width)}" height="${at(height)}"/></clipPath><g clip-path="url(#${id}c)">${svg}</g>`
}

/** Where an area is marked in the picture. */
export function placeOf({ scale, dx, dy }: View, area: string): [number, number] | undefined {
  const anchor = world.anchors[area]
  return anchor && [anchor[0] * scale + dx, anchor[1] * scale + dy]
}
