import { readPanel } from '../../data/read-panel.ts'
import { rowColumns } from '../../data/row.ts'
import type { Command } from '../command.ts'
import { outputOptions, panelOptions } from '../common-options.ts'
import { warnOfCoverage } from '../coverage.ts'
import { lineCharts } from '../output/line-chart.ts'
import { panelLines } from '../output/panel-lines.ts'
import { tableOutput } from '../output/table-output.ts'
import { indicatorsOf, placesOf } from '../panel-variables.ts'
import { createProgress } from '../progress.ts'
import { count, given, text } from '../values.ts'

/** `panel`: values of indicators for places and years. */
export const panel: Command = {
  name: 'panel',
  usage: '',
  summary: 'values of indicators for places and years, each with its source',
  arguments: [0, 0],
  options: {
    ...panelOptions,
    from: { type: 'string', value: 'PERIOD', help: 'first period: 2000, 2013-Q2, 2013-04' },
    to: { type: 'string', value: 'PERIOD', help: 'last period' },
    latest: { type: 'boolean', help: 'only the newest value of each' },
    last: { type: 'string', value: 'N', help: 'only the newest N values of each' },
    chart: { type: 'boolean', help: 'draw lines above the table' },
    ...outputOptions,
  },
  async run(context) {
    const writeTable = tableOutput(context)
    const { terminal, values, client } = context
    const variables = {
      indicators: indicatorsOf(values),
      ...placesOf(values),
      ...given({ from: text(values, 'from'), to: text(values, 'to'), lastN: count(values, 'last') }),
      ...(values['latest'] === true && { latest: true }),
    }
    const progress = createProgress(terminal)
    progress.show('Asking …')
    const answer = await readPanel(client, variables, { signal: terminal.signal }).finally(() => {
      progress.clear()
    })
    await warnOfCoverage([...answer.indicatorCoverage, ...answer.subjectCoverage], terminal)
    const rows = answer.rows()
    if (rows.length === 0) return 1
    await writeTable({
      columns: rowColumns,
      rows: rows.map((row) => ({ ...row })),
      lines: (width) => [
        ...(values['chart'] === true ? lineCharts(answer, width) : []),
        ...panelLines(answer, width),
      ],
      metadata: {
        release: answer.release.name,
        digest: answer.release.digest,
        licence: answer.meta.licences.join('; '),
      },
    })
    return 0
  },
}
