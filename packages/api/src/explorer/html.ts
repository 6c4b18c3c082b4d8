const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for content and attributes. Line ends stay, which code needs; a picture's text, in XML, has none. */
const escape = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => entities[character] ?? character)

/** HTML that is finished: what stands in it was escaped, or is ours. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a template: a text is escaped; what is absent leaves nothing. */
export type Part = Html | string | number | null | undefined | false | readonly Part[]

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'string') return escape(part)
  if (typeof part === 'number') return String(part)
  return part.map(written).join('')
}

/**
 * A template of HTML: ``html`<p>${text}</p>` ``. Every text is escaped, for content and for attributes in double quotes;
 * lists are written one after the other.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((text, place) => text + written(parts[place])).join(''))
}

/** HTML that is known to be safe: pictures that this service drew, documents that ship with it. */
export const raw = (text: string): Html => new Html(text)
