import type { ChangeCounts } from '../publish-summary.ts'
import { html } from './html-text.ts'
import type { Html } from './html-text.ts'

const [width, height] = [120, 12]
const kinds = ['added', 'revised', 'removed'] as const

/**
 * A bar of values that were added, revised and removed, as an SVG of its own.
 * @param most what the whole width stands for; a change of anything is at least one pixel wide.
 */
export function changeBar(counts: ChangeCounts, most: number): Html {
  let x = 0
  const parts = kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => {
      const size = Math.max(1, (counts[kind] / Math.max(1, most)) * width)
      const part = html`<rect
        class="${kind}"
        x="${x.toFixed(1)}"
        width="${size.toFixed(1)}"
        height="${height}"
      />`
      x += size
      return part
    })
  const label = kinds.map((kind) => `${counts[kind]} ${kind}`).join(', ')
  return html`<svg role="img" aria-label="${label}" width="${width + 3}" height="${height}">${parts}</svg>`
}

/** A line from an old value to a new one: which way, and how far as a share of the larger. */
export function moveLine(oldValue: number, newValue: number): Html {
  const [low, high] = [Math.min(0, oldValue, newValue), Math.max(0, oldValue, newValue)]
  const x = (value: number): string => (4 + ((value - low) / (high - low || 1)) * (width - 8)).toFixed(1)
  const label = `from ${oldValue} to ${newValue}`
  return html`<svg role="img" aria-label="${label}" width="${width}" height="${height}">
    <line class="axis" x1="${x(0)}" x2="${x(0)}" y1="0" y2="${height}" />
    <line class="move" x1="${x(oldValue)}" x2="${x(newValue)}" y1="6" y2="6" />
    <circle class="old" cx="${x(oldValue)}" cy="6" r="3" />
    <circle class="new" cx="${x(newValue)}" cy="6" r="4" />
  </svg>`
}
