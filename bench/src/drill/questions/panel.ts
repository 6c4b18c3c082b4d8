import type { Random } from '../../seeded-random.ts'
import { pick, sample } from '../../seeded-random.ts'
import type { Cell, Checked, Facts } from './question.ts'
import { checkCells, countCells } from './question.ts'

/** In columns, with its release and the one of a ranking that is asked for beside it: they have to be the same. */
export const panelQuery = `query DrillPanel($indicators: [String!]!, $areas: [String!]!, $from: Period!, $to: Period!, $release: String) {
  panel(indicators: $indicators, areas: $areas, from: $from, to: $to, release: $release) {
    release { name } periods values rows { indicators subjects }
  }
  ranking(indicator: "NY.GDP.MKTP.CD", areas: $areas, period: $to, first: 5, release: $release) { release { name } }
}`

/** What a panel is asked for. */
export interface PanelVariables {
  readonly indicators: readonly string[]
  readonly areas: readonly string[]
  readonly from: string
  readonly to: string
  readonly release?: string
}

interface Answer {
  data: {
    panel: {
      release: { name: string }
      periods: string[]
      values: (number | null)[][]
      rows: { indicators: string[]; subjects: string[] }
    }
    ranking: { release: { name: string } }
  }
}

/** Some indicators, areas and years. */
export function drawPanel(facts: Facts, random: Random): PanelVariables {
  const { from, to } = facts.years
  const first = from + Math.floor(random() * (to - from - 10))
  return {
    indicators: sample(random, facts.indicators, 1 + Math.floor(random() * 3)),
    areas: sample(random, facts.areas, 1 + Math.floor(random() * 20)),
    from: String(first),
    to: String(Math.min(to, first + pick(random, [5, 10, 30]))),
  }
}

/** Every value of the file is there, and nothing else. */
export function checkPanel(facts: Facts, variables: PanelVariables): (body: string) => Checked {
  return (body) => {
    const { panel, ranking } = (JSON.parse(body) as Answer).data
    const cells = panel.rows.subjects.flatMap((area, row) =>
      panel.periods.map((period, column): Cell => [
        panel.rows.indicators[row] ?? '',
        area,
        Number(period),
        panel.values[row]?.[column] ?? null,
      ]),
    )
    const years = { from: Number(variables.from), to: Number(variables.to) }
    const named = [
      panel.release.name,
      ranking.release.name,
      ...(variables.release === undefined ? [] : [variables.release]),
    ]
    return checkCells(facts, named, cells, (edition) =>
      countCells(edition, variables.indicators, variables.areas, years),
    )
  }
}
