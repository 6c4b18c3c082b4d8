import type { Chart } from '@opencorridor/charts'
import { draw, tableHtml, wordsOf } from '@opencorridor/charts'
import type { Choice } from './controls.ts'
import { actions, seriesToggles, yearSlider } from './controls.ts'
import { make, parseSvg } from './dom.ts'
import type { EmbedOptions } from './options.ts'
import { addressOf } from './options.ts'
import { styleSheet } from './style.ts'
import { tooltips } from './tooltip.ts'

/** A chart in a page. */
export interface Mounted {
  /** Resolves when it is drawn; rejects with the service's sentence when it cannot be. */
  readonly ready: Promise<void>
  /** Takes the chart out of the page again; loading and listening end. */
  readonly dispose: () => void
}

/** What the service says in place of a chart. */
async function chartFrom(options: EmbedOptions, signal: AbortSignal): Promise<Chart> {
  const response = await fetch(addressOf(options, 'json'), { signal, credentials: 'omit' })
  const body = (await response.json()) as Chart & { errors?: { message: string }[] }
  if (!response.ok) throw new Error(body.errors?.[0]?.message ?? `The service answered ${response.status}.`)
  return body
}

/** The table of a chart as elements. */
function tableOf(chart: Chart): HTMLElement {
  const { body } = new DOMParser().parseFromString(tableHtml(chart), 'text/html')
  const scroll = make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': chart.title })
  scroll.append(...body.childNodes)
  return scroll
}

/** Builds what is seen, and draws again with each choice and each change of width. */
function build(
  root: HTMLElement,
  chart: Chart,
  options: EmbedOptions,
  tell: (name: string, detail: object) => void,
): () => void {
  const host = make('div')
  const stage = make('div')
  const tables = make('div')
  host.append(stage)
  const take = tooltips(host, (mark) => {
    tell('oc-point', { id: mark.id, name: mark.name, text: mark.text })
  })
  let choice: Choice = { hidden: new Set(), at: 'at' in chart ? chart.at : null }
  const shown = (): Chart => {
    if (chart.kind !== 'map' || choice.at === chart.at) return chart
    const subtitle = chart.subtitle.replace(/, [^,]*(?:, [\d–-]+)?$/u, `, ${choice.at ?? ''}`)
    return { ...chart, subtitle, at: choice.at }
  }
  let width = 0
  const redraw = (): void => {
    const picture = draw(shown(), { width, bare: true, hidden: choice.hidden })
    const svg = parseSvg(picture.svg)
    stage.replaceChildren(svg)
    take(svg, picture)
    if (tables.childElementCount > 0) tables.replaceChildren(tableOf(shown()))
    tell('oc-draw', { width: picture.width, height: picture.height })
  }
  const choose = (next: Partial<Choice>): void => {
    choice = { ...choice, ...next }
    redraw()
    tell('oc-choose', { at: choice.at, hidden: [...choice.hidden] })
  }
  const resized = new ResizeObserver(([entry]) => {
    const next = Math.round(entry?.contentRect.width ?? 0)
    // The height that follows from a new width is no reason to draw again.
    if (next < 1 || next === width) return
    width = next
    if (options.table !== true) redraw()
  })
  const toggle = (id: string): void => {
    const hidden = new Set(choice.hidden)
    if (!hidden.delete(id)) hidden.add(id)
    choose({ hidden })
  }
  const controls = [
    yearSlider(chart, (at) => {
      choose({ at })
    }),
    seriesToggles(chart, toggle),
    ...actions(chart, options, {
      shown,
      choice: () => choice,
      svg: () => draw(shown(), { width: 960, hidden: choice.hidden, theme: 'light' }).svg,
      showTable: (visible) => {
        tables.replaceChildren(...(visible ? [tableOf(shown())] : []))
      },
      told: (action) => {
        tell('oc-action', { action })
      },
      failed: (error) => {
        tell('oc-error', { error })
      },
    }),
  ].flatMap((control) => control ?? [])
  const content = options.table === true ? [tableOf(chart), sourceOf(chart)] : [host]
  root.replaceChildren(...content, tables, ...controls)
  resized.observe(root)
  return () => {
    resized.disconnect()
  }
}

/** Source, licence and release, for a table: a picture carries its own. */
function sourceOf(chart: Chart): HTMLElement {
  const words = wordsOf(chart.language)
  const link = make(
    'a',
    { href: chart.link, target: '_blank', rel: 'noopener' },
    `${words.release} ${chart.release}`,
  )
  return make(
    'p',
    { class: 'note' },
    ...chart.footnotes.map((note) => `${note} `),
    `${words.source}: ${chart.source}. ${words.licence}: ${chart.licence}. `,
    link,
  )
}

/**
 * Shows a chart in an element, within a shadow root of its own: no style of the page reaches in, and none reaches out.
 * It sends `oc-ready`, `oc-draw`, `oc-choose`, `oc-point`, `oc-action` and `oc-error`, each with its `detail`, from the
 * element. It sets no cookie and keeps nothing.
 * @param target the element, or a shadow root of one that has it already
 */
export function mount(target: Element | ShadowRoot, options: EmbedOptions): Mounted {
  const root =
    target instanceof ShadowRoot ? target : (target.shadowRoot ?? target.attachShadow({ mode: 'open' }))
  const aborted = new AbortController()
  const before = root.adoptedStyleSheets
  const tell = (type: string, detail: object): void => {
    root.host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
  }
  let stop: (() => void) | undefined
  let box: HTMLElement | undefined
  async function show(): Promise<void> {
    const chart = await chartFrom(options, aborted.signal)
    aborted.signal.throwIfAborted()
    box = make('div', { class: 'oc' })
    root.adoptedStyleSheets = [styleSheet(options.theme)]
    root.replaceChildren(box)
    stop = build(box, chart, options, tell)
    tell('oc-ready', { title: chart.title, release: chart.release, link: chart.link })
  }
  const ready = show().catch((error: unknown) => {
    if (!aborted.signal.aborted) tell('oc-error', { error })
    throw error
  })
  // Who does not wait for it hears of it by the event.
  ready.catch(() => undefined)
  return {
    ready,
    dispose() {
      aborted.abort()
      stop?.()
      box?.remove()
      root.adoptedStyleSheets = before
    },
  }
}
