import { defineElements as define } from './elements.ts'
import { mount } from './mount.ts'

export { mount } from './mount.ts'
export type { Mounted } from './mount.ts'
export type { EmbedOptions } from './options.ts'

/**
 * Defines `<oc-chart>`, `<oc-map>`, `<oc-corridor>`, `<oc-figure>` and `<oc-table>` in a page.
 * @param options.endpoint the service: `https://data.example.org`
 */
export function defineElements({ endpoint }: { endpoint: string }): void {
  define({ endpoint, load: () => Promise.resolve({ mount }) })
}
