import type { Html } from '../html.ts'
import { html } from '../html.ts'
import type { Visit } from '../visit.ts'
import { curlCode, embedCode, pythonCode, rCode, sdkCode, variablesText } from './code.ts'
import type { ToldQuestion } from './told-question.ts'

interface Tab {
  id: string
  label: string
  content: Html
}

const block = (text: string, label: string): Html =>
  html`<pre tabindex="0" role="region" aria-label="${label}" data-copy><code>${text.trim()}</code></pre>`

function tabs(question: ToldQuestion, { base, words, to }: Visit): Tab[] {
  const { query, variables, csv, filePath, citation, chart = [] } = question
  const charts = 'kind' in chart ? [chart] : chart
  const editor = `/graphql?query=${encodeURIComponent(query.trim())}&variables=${encodeURIComponent(variablesText(variables))}`
  const code = (id: string, label: string, text: string): Tab => ({ id, label, content: block(text, label) })
  const graph = html`${block(query, 'GraphQL')}
    <p class="label">${words.variables}</p>
    ${block(variablesText(variables), words.variables)}
    <p><a class="button" href="${to('').replace(/\?.*$/u, '')}${editor}">${words.open}</a></p>`
  return [
    {
      id: 'cite',
      label: words.cite,
      content: html`${block(citation.text, words.cite)}${block(citation.bibtex, 'BibTeX')}`,
    },
    ...(charts.length === 0
      ? []
      : [
          {
            id: 'embed',
            label: words.embed,
            content: html`<p>${words.embedNote}:</p>
              ${block(embedCode(charts, base), words.embed)}
              ${charts.map(({ kind, query: of }) => block(`${base}/embed/${kind}?${of}`, 'oEmbed'))}`,
          },
        ]),
    ...(csv === undefined
      ? []
      : [
          {
            id: 'csv',
            label: 'CSV',
            content: html`${block(`${base}${csv}`, 'CSV')}
              <p class="row">
                <a class="button" href="${base}${csv}">${words.download} CSV</a>
                <a class="button" href="${base}${csv.replace('.csv', '.xlsx')}">Excel</a>
                <a class="button" href="${base}${csv.replace('.csv', '.parquet')}">Parquet</a>
              </p>`,
          },
        ]),
    ...(csv !== undefined || filePath === undefined
      ? []
      : [
          {
            id: 'csv',
            label: 'CSV',
            content: html`${block(`${base}${filePath}.csv.gz`, 'CSV, gzip')}
              <p class="row">
                <a class="button" href="${base}${filePath}.csv.gz">${words.download} CSV</a>
                <a class="button" href="${base}${filePath}.parquet">Parquet</a>
              </p>`,
          },
        ]),
    { id: 'graphql', label: 'GraphQL', content: graph },
    code('sdk', 'TypeScript', sdkCode(question, base)),
    code('curl', 'curl', curlCode(question, base)),
    code('python', 'Python', pythonCode(question, base)),
    code('r', 'R', rCode(question, base)),
  ]
}

/**
 * The same view for programs and papers: query, code, table, citation, embed. The tabs are radio buttons, so they need
 * no script and are worked by arrow keys.
 */
export function useSection(question: ToldQuestion, visit: Visit): Html {
  const all = tabs(question, visit)
  const { words } = visit
  return html`<section class="use" id="use" aria-labelledby="use-title">
    <div class="wrap">
      <h2 id="use-title">${words.use}</h2>
      <p class="muted">${words.useNote}.</p>
      <fieldset class="tabs">
        <legend class="hide">${words.use}</legend>
        ${all.map(
          ({ id, label }, place) =>
            html`<input type="radio" name="use" id="use-${id}" ${place === 0 && html`checked`} /><label
                for="use-${id}"
                >${label}</label
              >`,
        )}
        ${all.map(({ id, content }) => html`<div class="tab" id="tab-${id}">${content}</div>`)}
      </fieldset>
    </div>
  </section>`
}

/** Which radio button shows which part: a rule for each, for the style sheet. */
export const tabRules = ['cite', 'embed', 'csv', 'graphql', 'sdk', 'curl', 'python', 'r']
  .map((id) => `#use-${id}:checked~#tab-${id}`)
  .join(',')
