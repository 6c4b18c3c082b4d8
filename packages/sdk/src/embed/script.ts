import { defineElements } from './elements.ts'
import type * as drawing from './mount.ts'

/** Written in when the script is bundled: the name of what draws, with its digest. */
declare const drawingFile: string

/**
 * What a page names: `<script type="module" src="https://data.example.org/embed.js"></script>`. What draws is loaded
 * relative to it, when the first chart is near: the service may stand behind a prefix.
 */
const base = new URL('.', import.meta.url).href.replace(/\/+$/, '')

defineElements({
  endpoint: base,
  load: () => import(`${base}/${drawingFile}`) as Promise<typeof drawing>,
})
