import type { Mounted } from './mount.ts'
import type { EmbedOptions } from './options.ts'
import { questionNames } from './options.ts'

/** Each element, and the kind of chart that it shows when it does not say. */
const elements = {
  'oc-chart': 'line',
  'oc-map': 'map',
  'oc-corridor': 'corridors',
  'oc-figure': 'figure',
  'oc-table': 'bar',
} as const

const watched = ['endpoint', 'kind', 'theme', ...questionNames]

/** How far below the window an embed begins to load, so that it is there when it is seen. */
const margin = '300px'

export interface DefineOptions {
  /** The service, for elements that name none. */
  endpoint: string
  /** Loads what draws, once the first embed is near. */
  load: () => Promise<{ mount: (element: Element | ShadowRoot, options: EmbedOptions) => Mounted }>
}

function elementClass(
  tag: keyof typeof elements,
  { endpoint, load }: DefineOptions,
): CustomElementConstructor {
  return class extends HTMLElement {
    static readonly observedAttributes = watched
    #seen: IntersectionObserver | undefined
    #mounted: Mounted | undefined
    #near = false
    /** Counts the changes: what was loaded for an earlier one is not shown. */
    #turn = 0

    connectedCallback(): void {
      // What stands inside (a picture, a link) is seen until the chart is there, and where no script runs.
      if (this.shadowRoot === null) this.attachShadow({ mode: 'open' }).append(document.createElement('slot'))
      this.#seen = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return
          this.#seen?.disconnect()
          this.#near = true
          void this.#show()
        },
        { rootMargin: margin },
      )
      this.#seen.observe(this)
    }

    disconnectedCallback(): void {
      this.#seen?.disconnect()
      this.#near = false
      this.#turn += 1
      this.#mounted?.dispose()
      this.#mounted = undefined
    }

    attributeChangedCallback(): void {
      if (this.#near) void this.#show()
    }

    #options(): EmbedOptions {
      const given = Object.fromEntries(watched.map((name) => [name, this.getAttribute(name) ?? undefined]))
      return {
        ...given,
        endpoint: given['endpoint'] ?? endpoint,
        kind: given['kind'] ?? elements[tag],
        table: tag === 'oc-table',
      }
    }

    async #show(): Promise<void> {
      const turn = (this.#turn += 1)
      try {
        const { mount } = await load()
        if (turn !== this.#turn || this.shadowRoot === null) return
        this.#mounted?.dispose()
        this.#mounted = mount(this.shadowRoot, this.#options())
      } catch (error) {
        // What stands inside stays.
        this.dispatchEvent(new CustomEvent('oc-error', { bubbles: true, composed: true, detail: { error } }))
      }
    }
  }
}

/** Defines `<oc-chart>`, `<oc-map>`, `<oc-corridor>`, `<oc-figure>` and `<oc-table>`; a second time does nothing. */
export function defineElements(options: DefineOptions): void {
  for (const tag of Object.keys(elements) as (keyof typeof elements)[]) {
    if (customElements.get(tag) === undefined) customElements.define(tag, elementClass(tag, options))
  }
}
