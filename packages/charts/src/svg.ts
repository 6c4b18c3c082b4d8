import type { Colour } from './palette.ts'
import { paint } from './palette.ts'
import { escape } from './text/escape.ts'

/** A coordinate as it is written: hundredths of a pixel, which no eye sees and every reader of the picture can use. */
export const at = (value: number): string => String(Math.round(value * 100) / 100)

export interface TextOptions {
  size?: number
  colour?: Colour
  anchor?: 'start' | 'middle' | 'end'
  bold?: boolean
  /** A halo of the paper, for a text over lines. */
  halo?: boolean
  /** The whole text, where what stands is shortened. */
  title?: string | undefined
}

/** A line of text; `y` is its baseline. */
export function textAt(x: number, y: number, text: string, options: TextOptions = {}): string {
  const { size = 12, colour = 'ink', anchor = 'start', bold = false, halo = false, title } = options
  const attributes = [
    `x="${at(x)}" y="${at(y)}" font-size="${size}" fill="${paint(colour)}"`,
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    bold ? ' font-weight="600"' : '',
    halo ? ` stroke="${paint('paper')}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : '',
  ].join('')
  const whole = title !== undefined && title !== text ? `<title>${escape(title)}</title>` : ''
  return `<text ${attributes}>${whole}${escape(text)}</text>`
}

export interface LineOptions {
  colour?: Colour
  width?: number
  dash?: string
}

/** A straight line. */
export function lineAt(x1: number, y1: number, x2: number, y2: number, options: LineOptions = {}): string {
  const { colour = 'grid', width = 1, dash } = options
  const dashes = dash === undefined ? '' : ` stroke-dasharray="${dash}"`
  return `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="${paint(colour)}" stroke-width="${width}"${dashes}/>`
}
