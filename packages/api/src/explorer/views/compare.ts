import { askBorne } from '../compare/ask-borne.ts'
import { compareForm } from '../compare/compare-form.ts'
import type { Compared } from '../compare/compare-query.ts'
import { compareQuery } from '../compare/compare-query.ts'
import { comparisonOf, mostIndicators, tableParameters, variablesOf } from '../compare/comparison.ts'
import { panelsOf } from '../compare/panels.ts'
import type { Panels } from '../compare/panels.ts'
import type { Html } from '../html.ts'
import { html } from '../html.ts'
import { table } from '../parts/blocks.ts'
import { chart, chartQuery } from '../parts/chart.ts'
import { exact, own, shortName } from '../parts/values.ts'
import type { View } from '../view.ts'
import type { Visit } from '../visit.ts'
import { queryText } from '../visit.ts'

/** Columns of a table that can still be read. */
const mostColumns = 40

/** The indicators that have data, each once. */
const shownOf = ({ series }: Compared): Compared['series'][number]['indicator'][] => [
  ...new Map(series.map(({ indicator }) => [indicator.code, indicator])).values(),
]

/** Every value that is drawn; each in the unit of its own indicator. */
function valueTable(visit: Visit, panel: Compared): Html | false {
  const { series, periods } = panel
  if (series.length > mostColumns) return false
  const values = JSON.parse(panel.values.text) as (number | null)[][]
  const several = shownOf(panel).length > 1
  return table(
    visit.words.table,
    [
      visit.words.period,
      ...series.map(({ subject, indicator }) =>
        several ? html`${subject.name}, ${own(shortName(indicator.name), visit)}` : subject.name,
      ),
    ],
    periods.map((period, column) => [
      period,
      ...series.map(({ indicator, derivation }, row) => {
        const value = values[row]?.[column]
        const unit =
          derivation === null ? indicator.unit : { text: derivation.unit, kind: 'DERIVED', currency: null }
        return value == null ? '–' : exact(value, unit, visit)
      }),
    ]),
  )
}

/** What was asked for and is not in the charts, with the reason that the graph gives. */
const lacking = ({ indicatorCoverage, subjectCoverage }: Compared, visit: Visit): Html[] =>
  [...indicatorCoverage, ...subjectCoverage]
    .filter(({ outcome }) => outcome !== 'RESOLVED')
    .map(({ requested, reason }) => html`${requested}: ${own(reason, visit) ?? visit.words.noValue}`)

function drawn(visit: Visit, panel: Compared, { panels, note }: Panels): Html {
  const formulas = new Set(panel.series.flatMap(({ derivation }) => derivation?.formula ?? []))
  const several = panels.length > 1
  return html`${note !== undefined && html`<p class="note">${visit.words[note]}</p>`}
    <div class="${several ? 'panels' : ''}">
      ${panels.map((one, place) => chart(visit, { ...one, first: place === 0, half: several }))}
    </div>
    ${[...formulas].map((formula) => html`<p class="muted">${own(formula, visit)}</p>`)}
    ${valueTable(visit, panel)}`
}

/** `/compare`: indicators, places, years, transform and chart, all in the address. */
export const compareView: View = {
  path: '/compare',
  async show(visit) {
    const { words, language } = visit
    const comparison = await comparisonOf(visit)
    const { indicators, areas, corridors, leftOut } = comparison
    const asked = indicators.length > 0 && areas.length + corridors.length > 0
    // What the graph refuses is said below the form, which stays to be mended.
    const answered = asked ? await askBorne(visit, comparison) : undefined
    const { comparison: borne, panel, refusals } = answered ?? { comparison, panel: undefined, refusals: [] }
    const shown = panel === undefined ? [] : shownOf(panel)
    const charts = panelsOf(borne, shown, panel?.periods.length ?? 0)
    const names = shown.map(({ name }) => shortName(name)).join(', ')
    const title = names === '' ? words.compare : names
    const [first] = charts.panels
    const notes = [
      ...(leftOut > 0 ? [`${words.mostIndicators}: ${mostIndicators}.`] : []),
      ...(panel === undefined ? [] : lacking(panel, visit)),
      ...(panel !== undefined && shown.length === 0 ? [words.nothing] : []),
    ]
    return {
      ...{ title, description: title, charts: true },
      main: html`<div class="page"><h1>${words.compare}</h1></div>
        <section>
          ${await compareForm(visit, comparison)} ${!asked && html`<p class="note">${words.noChart}</p>`}
          ${refusals.map((sentence) => html`<p class="note" role="alert">${own(sentence, visit)}</p>`)}
          ${notes.map((note) => html`<p class="note" role="alert">${note}</p>`)}
          ${panel !== undefined && shown.length > 0 && drawn(visit, panel, charts)}
        </section>`,
      question: asked
        ? {
            ...{ query: compareQuery, variables: variablesOf(borne, language), citation: panel?.citation },
            csv: `/v1/panel.csv${queryText(tableParameters(borne))}`,
            chart: charts.panels.map(({ kind, parameters, title: of }) => ({
              ...{ kind, query: chartQuery(visit, parameters), title: of },
            })),
          }
        : undefined,
      ...(first !== undefined && {
        picture: `${visit.base}/charts/${first.kind}.png?${chartQuery(visit, first.parameters)}&width=1200`,
      }),
    }
  },
}
