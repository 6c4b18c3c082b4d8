import type { Html, Part } from '../html.ts'
import { html } from '../html.ts'

/** A part of a page with its heading; nothing where there is no content. */
export const section = (title: Part, content: Part, note?: Part): Html =>
  html`<section>
    <h2>${title}</h2>
    ${note != null && html`<p class="muted">${note}</p>`} ${content}
  </section>`

/** Rows below a heading each; it scrolls by itself where a window is narrower. */
export function table(caption: string, heads: readonly Part[], rows: readonly (readonly Part[])[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption class="hide">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...rest]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${rest.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

/** What is said of something: names and what they are. Those without content are left out. */
export const facts = (pairs: readonly (readonly [name: string, content: Part])[]): Html =>
  html`<dl class="facts">
    ${pairs
      .filter(
        ([, content]) => content !== null && content !== undefined && content !== '' && content !== false,
      )
      .map(
        ([name, content]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${content}</dd>
          </div>`,
      )}
  </dl>`

/** A card that leads somewhere: a large text, and what it is. */
export const card = (href: string, title: Part, text: Part, note?: Part): Html =>
  html`<a class="card" href="${href}"
    ><strong>${title}</strong><span>${text}</span>${note != null && html`<small>${note}</small>`}</a
  >`

/** Bars beside names: the values of a short ranking, readable without a picture. */
export function bars(
  rows: readonly { href: string; name: string; value: number; text: string; note?: string | undefined }[],
): Html {
  const most = Math.max(...rows.map(({ value }) => Math.abs(value)), Number.MIN_VALUE)
  return html`<ol class="bars">
    ${rows.map(
      ({ href, name, value, text, note }) =>
        html`<li>
          <a href="${href}">${name}</a>
          <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            <rect class="rail" width="100" height="6" />
            <rect
              class="fill"
              width="${Math.max(0.5, (100 * Math.abs(value)) / most).toFixed(2)}"
              height="6"
            />
          </svg>
          <span>${text}</span>${note !== undefined && html`<small>${note}</small>`}
        </li>`,
    )}
  </ol>`
}

/** Where a list goes on. */
export const pager = (
  first: string | false,
  next: string | false,
  words: { first: string; next: string },
): Html =>
  html`<nav class="row" aria-label="${words.next}">
    ${first !== false && html`<a class="button" href="${first}">${words.first}</a>`}
    ${next !== false && html`<a class="button" rel="next" href="${next}">${words.next}</a>`}
  </nav>`
