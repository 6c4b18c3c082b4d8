import type { Chart, DrawOptions, Picture } from './chart.ts'
import { frame } from './frame.ts'
import { drawBar } from './kinds/bar.ts'
import { drawFigure } from './kinds/figure.ts'
import { drawLine } from './kinds/line.ts'
import { drawMultiples } from './kinds/multiples.ts'
import { drawSankey } from './kinds/sankey.ts'
import { drawScatter } from './kinds/scatter.ts'
import { drawSlope } from './kinds/slope.ts'
import { drawTimeline } from './kinds/timeline.ts'
import { drawMap } from './map/choropleth.ts'
import { drawCorridors } from './map/corridors.ts'

/**
 * Draws a chart: the same picture on a server and in a browser.
 * @returns the picture as SVG, and what in it can be pointed at
 */
export function draw(chart: Chart, options: DrawOptions = {}): Picture {
  return frame(chart, options, (room, id) => {
    switch (chart.kind) {
      case 'line':
        return drawLine(chart, room)
      case 'bar':
        return drawBar(chart, room)
      case 'slope':
        return drawSlope(chart, room)
      case 'multiples':
        return drawMultiples(chart, room)
      case 'map':
        return drawMap(chart, room, id)
      case 'figure':
        return drawFigure(chart, room)
      case 'scatter':
        return drawScatter(chart, room)
      case 'corridors':
        return drawCorridors(chart, room, id)
      case 'sankey':
        return drawSankey(chart, room)
      case 'timeline':
        return drawTimeline(chart, room, id)
      default:
        return chart satisfies never
    }
  })
}
