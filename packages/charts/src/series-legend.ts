import type { Row } from './chart.ts'
import { seriesLook } from './series-look.ts'
import { lineAt, textAt } from './svg.ts'
import { textWidth, truncate } from './text/measure.ts'

/**
 * A legend in rows above a plot: for each series its dash, its marker and its name.
 * @param rows with their place among all series, which decides their look
 */
export function seriesLegend(
  rows: readonly { row: Row; place: number }[],
  width: number,
): { svg: string; height: number } {
  let [x, y] = [0, 0]
  let svg = ''
  for (const { row, place } of rows) {
    const look = seriesLook(place)
    const name = truncate(row.name, 12, width - 34)
    const room = 30 + textWidth(name, 12) + 14
    if (x > 0 && x + room > width) [x, y] = [0, y + 19]
    svg += lineAt(x, y + 8, x + 24, y + 8, { colour: look.colour, width: 2, dash: look.dash })
    svg += look.marker(x + 12, y + 8) + textAt(x + 30, y + 12, name, { title: row.name })
    x += room
  }
  return { svg, height: rows.length === 0 ? 0 : y + 26 }
}
