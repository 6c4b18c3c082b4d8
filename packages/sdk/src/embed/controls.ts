import type { Chart } from '@opencorridor/charts'
import { wordsOf } from '@opencorridor/charts'
import { csvOf } from './csv.ts'
import { make, save } from './dom.ts'
import type { EmbedOptions } from './options.ts'
import { addressOf } from './options.ts'

/** What the reader chose. */
export interface Choice {
  /** Series that are turned off. */
  hidden: ReadonlySet<string>
  /** The period of a map; null for the newest values. */
  at: string | null
}

const bar = (...children: (Node | string)[]): HTMLElement => make('div', { class: 'bar' }, ...children)

/** A slider over the periods of a map. */
export function yearSlider(chart: Chart, choose: (at: string) => void): HTMLElement | undefined {
  if (chart.kind !== 'map' || chart.table.periods.length < 2) return undefined
  const { periods, indicator } = chart.table
  const words = wordsOf(chart.language)
  const last = periods.length - 1
  const chosen = chart.at === null ? last : Math.max(0, periods.indexOf(chart.at))
  const input = make('input', {
    type: 'range',
    min: '0',
    max: String(last),
    value: String(chosen),
    'aria-label': `${words.period}, ${indicator}`,
  })
  const output = make('output', {}, chart.at ?? words.newest)
  const say = (): string => periods[Number(input.value)] ?? ''
  input.setAttribute('aria-valuetext', output.value)
  input.addEventListener('input', () => {
    output.value = say()
    input.setAttribute('aria-valuetext', say())
    choose(say())
  })
  return bar(make('label', {}, input, output))
}

/** A button for each series, to turn it off and on. */
export function seriesToggles(chart: Chart, toggle: (id: string) => void): HTMLElement | undefined {
  if ((chart.kind !== 'line' && chart.kind !== 'multiples') || chart.table.rows.length < 2) return undefined
  return bar(
    ...chart.table.rows.map(({ id, name }) => {
      const button = make('button', { type: 'button', 'aria-pressed': 'true' }, name)
      button.addEventListener('click', () => {
        button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'))
        toggle(id)
      })
      return button
    }),
  )
}

/**
 * The address of the picture in pixels, of what the reader chose: a map of the year, lines without those that are
 * turned off. It names its release, so that it stays what was seen.
 */
function pngAddress(chart: Chart, options: EmbedOptions, { hidden, at }: Choice): string {
  const chosen: EmbedOptions = { ...options, ...(chart.kind === 'map' && at !== null && { period: at }) }
  if (hidden.size > 0 && 'table' in chart) {
    const ids = chart.table.rows.flatMap(({ id }) => (hidden.has(id) ? [] : [id]))
    const ofCorridors = ids.some((id) => id.includes('-'))
    Object.assign(chosen, { region: undefined, origins: undefined, destinations: undefined })
    Object.assign(chosen, { [ofCorridors ? 'corridors' : 'areas']: ids.join(',') })
  }
  return addressOf(chosen, 'png', { release: chart.release, width: '1200' })
}

/** Fetches a picture and saves it: a link to another site would open it, whatever it says of downloads. */
async function savePicture(address: string, name: string): Promise<void> {
  const response = await fetch(address, { credentials: 'omit' })
  if (!response.ok) throw new Error(`The service answered ${response.status}.`)
  save(await response.blob(), name, 'image/png')
}

/** How the chart is cited. */
export function citationOf(chart: Chart): string {
  return `${chart.source}. “${chart.title}”. ${wordsOf(chart.language).release} ${chart.release}. ${chart.licence}. ${chart.link}`
}

/** Downloads and the citation, and between picture and table. */
export function actions(
  chart: Chart,
  options: EmbedOptions,
  host: {
    shown: () => Chart
    choice: () => Choice
    svg: () => string
    showTable: (shown: boolean) => void
    told: (action: string) => void
    failed: (error: unknown) => void
  },
): HTMLElement[] {
  const words = wordsOf(chart.language)
  const name = `opencorridor-${options.kind}-${chart.release}`
  const button = (text: string, act: () => void): HTMLButtonElement => {
    const made = make('button', { type: 'button' }, text)
    made.addEventListener('click', () => {
      act()
      host.told(text)
    })
    return made
  }
  const citation = make('p', { class: 'panel', hidden: '' }, citationOf(chart))
  const cite = button(words.cite, () => {
    citation.hidden = !citation.hidden
    cite.setAttribute('aria-expanded', String(!citation.hidden))
  })
  cite.setAttribute('aria-expanded', 'false')
  const table = button(words.table, () => {
    const shown = table.getAttribute('aria-expanded') !== 'true'
    table.setAttribute('aria-expanded', String(shown))
    host.showTable(shown)
  })
  table.setAttribute('aria-expanded', 'false')
  // A link, so that its address can be copied; a click saves what is seen.
  const png = make('a', { href: pngAddress(chart, options, host.choice()) }, 'PNG')
  png.addEventListener('click', (event) => {
    event.preventDefault()
    savePicture(pngAddress(chart, options, host.choice()), `${name}.png`).catch(host.failed)
    host.told('PNG')
  })
  const group = bar(
    ...(options.table === true ? [] : [table]),
    png,
    button('SVG', () => {
      save(host.svg(), `${name}.svg`, 'image/svg+xml')
    }),
    button('CSV', () => {
      save(csvOf(host.shown()), `${name}.csv`, 'text/csv;charset=utf-8')
    }),
    cite,
    make('a', { href: chart.link, target: '_blank', rel: 'noopener' }, words.sourceLink),
  )
  group.setAttribute('role', 'group')
  group.setAttribute('aria-label', words.actions)
  return [group, citation]
}
