import type { Html } from '../html.ts'
import { html } from '../html.ts'
import type { Parameters, Visit } from '../visit.ts'
import { queryText } from '../visit.ts'

/** A chart as a page shows it. */
export interface ShownChart {
  kind: string
  parameters: Parameters
  /** Says what it is, where it cannot be seen. */
  title: string
  /** Loaded with the page, and not when it comes near. */
  first?: boolean
  /** Only the picture, which needs no script. */
  still?: boolean
  /** It stands beside another: half as wide. */
  half?: boolean
}

const sizes = { wide: 880, half: 560, narrow: 400 } as const

/** Height that is kept free until the picture is there, by kind; rankings grow with their places. */
const shares: Readonly<Record<string, number>> = { map: 0.66, corridors: 0.66, figure: 0.4, bar: 0.72 }

/** What follows the `?` of a chart's address: of the visit's language and release. */
export const chartQuery = ({ language, release }: Visit, parameters: Parameters): string =>
  queryText({ ...parameters, release, ...(language !== 'en' && { language }) }).slice(1)

/**
 * A chart: a picture that the server draws, for wide and for narrow windows, within an element of ours that brings it to
 * life where scripts run.
 */
export function chart(visit: Visit, { kind, parameters, title, first, still, half }: ShownChart): Html {
  const query = chartQuery(visit, parameters)
  const address = (width: number): string =>
    visit.to(`/charts/${kind}.svg`).replace(/\?.*$/u, '') + `?${query}&width=${width}`
  const wide = half === true ? sizes.half : sizes.wide
  const height = Math.round(wide * (shares[kind] ?? 0.64))
  const picture = html`<picture
    ><source media="(max-width: 640px)" srcset="${address(sizes.narrow)}" />
    <img
      src="${address(wide)}"
      alt="${title}"
      width="${wide}"
      height="${height}"
      ${first === true ? html`fetchpriority="high"` : html`loading="lazy"`}
  /></picture>`
  if (still === true) return html`<figure class="chart ${kind}">${picture}</figure>`
  const attributes = [...new URLSearchParams(query)].map(([name, value]) => html` ${name}="${value}"`)
  return html`<figure class="chart ${kind}">
    <oc-chart kind="${kind}" ${attributes}>${picture}</oc-chart>
  </figure>`
}
