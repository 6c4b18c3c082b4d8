import type { Html, Part } from '../html.ts'
import { html } from '../html.ts'
import type { Visit } from '../visit.ts'

/** A choice of one. */
export const select = (
  name: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string | null,
): Html =>
  html`<label
    ><span>${label}</span
    ><select name="${name}">
      ${options.map(
        ([value, text]) =>
          html`<option value="${value}" ${value === (chosen ?? '') && html`selected`}>${text}</option>`,
      )}
    </select></label
  >`

/** Which end of a ranking comes first. */
export const orderSelect = (words: Visit['words'], chosen: 'TOP' | 'BOTTOM'): Html =>
  select(
    'order',
    words.ranking,
    [
      ['TOP', words.highest],
      ['BOTTOM', words.lowest],
    ],
    chosen,
  )

/** A line of text; `list` names the suggestions, `suggestions` makes them. */
export const field = (
  name: string,
  label: string,
  value: string | null,
  more: { hint?: string; list?: string; pattern?: string; narrow?: boolean } = {},
): Html =>
  html`<label class="${more.narrow === true ? 'narrow' : ''}"
    ><span>${label}</span
    ><input
      name="${name}"
      value="${value ?? ''}"
      autocomplete="off"
      ${more.hint !== undefined && html`placeholder="${more.hint}"`}
      ${more.list !== undefined && html`list="${more.list}"`}
      ${more.pattern !== undefined && html`pattern="${more.pattern}" inputmode="numeric"`}
  /></label>`

/** A form whose answers stand in the address; language and release go with it. */
export const form = (visit: Visit, path: string, fields: Part, submit: string): Html => {
  const kept = { lang: visit.query.get('lang'), release: visit.release }
  return html`<form class="filters" action="${visit.to(path).replace(/\?.*$/u, '')}" method="get">
    ${fields}
    ${Object.entries(kept).map(
      ([name, value]) => value !== null && html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    <button type="submit">${submit}</button>
  </form>`
}
