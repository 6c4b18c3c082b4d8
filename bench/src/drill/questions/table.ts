import Papa from 'papaparse'
import type { Random } from '../../seeded-random.ts'
import type { Cell, Facts, Question } from './question.ts'
import { checkCells, countCells } from './question.ts'
import { drawPanel } from './panel.ts'

interface Row {
  indicator: string
  area: string
  period: string
  value: string
}

/** A panel as CSV at its plain address. */
export function tableQuestion(facts: Facts, random: Random): Question {
  const { indicators, areas, from, to } = drawPanel(facts, random)
  const search = new URLSearchParams({ indicators: indicators.join(), areas: areas.join(), from, to })
  return {
    kind: 'table',
    method: 'GET',
    path: `/v1/panel.csv?${search.toString()}`,
    check(body) {
      const release = /^# Release: ([^\s,]+)/m.exec(body)?.[1] ?? 'none'
      const { data } = Papa.parse<Row>(body, { comments: '#', header: true, skipEmptyLines: true })
      const cells = data.map(({ indicator, area, period, value }): Cell => [
        indicator,
        area,
        Number(period),
        value === '' ? null : Number(value),
      ])
      const years = { from: Number(from), to: Number(to) }
      return checkCells(facts, [release], cells, (edition) => countCells(edition, indicators, areas, years))
    },
  }
}
