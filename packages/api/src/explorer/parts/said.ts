import type { Part } from '../html.ts'
import { html } from '../html.ts'
import type { Visit } from '../visit.ts'
import { section } from './blocks.ts'
import { coded } from '../../words/coded.ts'
import { own } from './values.ts'
import type { Said } from '../views/country-query.ts'

const number = (value: number, { language }: Visit): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value)

/** What a statement says, with its words for "at least" and the like. */
function saying(said: Said, visit: Visit): Part {
  const { value, lower, upper, text, unit, qualifier } = said
  const range =
    lower !== null && upper !== null && lower !== upper
      ? `${number(lower, visit)}–${number(upper, visit)}`
      : value !== null
        ? number(value, visit)
        : null
  if (range === null) return own(text, visit)
  const how =
    qualifier === null || qualifier === 'EQUAL' || qualifier === 'RANGE'
      ? ''
      : `${coded(qualifier, visit.language)} `
  return html`${how}${range} ${own(unit, visit)}`
}

/** Statements as their sources make them, each with its source; nothing where there are none. */
export const saidSection = (
  { totalCount, nodes }: { totalCount: number; nodes: readonly Said[] },
  visit: Visit,
): Part =>
  totalCount > 0 &&
  section(
    `${visit.words.said} (${totalCount})`,
    html`<ul class="list">
      ${nodes.map((said) => {
        const first = said.sources[0]
        const notes = [said.periodText, said.attributedTo, first?.dataset.name, first?.locator]
        return html`<li>
          <strong>${own(said.metric, visit)}</strong>: ${saying(said, visit)}
          <p>${own(notes.filter((note) => note != null && note !== '').join(' · '), visit)}</p>
        </li>`
      })}
    </ul>`,
    `${visit.words.saidNote}.`,
  )
