import type { Lateness } from './measure-deadline.ts'
import type { Overhead } from './measure-overhead.ts'
import type { PanelTime } from './measure-panel.ts'

/** Everything that is measured of the SDK. */
export interface SdkResult {
  readonly overheads: readonly Overhead[]
  readonly lateness: readonly Lateness[]
  readonly panel: readonly PanelTime[]
}

/** What was measured, as tables of Markdown. */
export function sdkTables({ overheads, lateness, panel }: SdkResult): string {
  const lines = [
    '| client.query beside a bare fetch | client | fetch, answers/s | client, answers/s | ratio |',
    '| --- | --- | ---: | ---: | ---: |',
    ...overheads.map(
      ({ question, client, bare, answers, ratio }) =>
        `| ${question} | ${client} | ${bare.toFixed(0)} | ${answers.toFixed(0)} | ${ratio.toFixed(2)} |`,
    ),
    '',
    '| a deadline of 100 ms while it waits for | late, ms | at worst | a bare timer at worst |',
    '| --- | ---: | ---: | ---: |',
    ...lateness.map(
      ({ waitsFor, middle, worst, bareWorst }) =>
        `| ${waitsFor} | ${middle.toFixed(1)} | ${worst.toFixed(1)} | ${bareWorst.toFixed(1)} |`,
    ),
    '',
    '| 120,000 values into | processor time, ms |',
    '| --- | ---: |',
    ...panel.map(({ name, milliseconds }) => `| \`${name}\` | ${milliseconds.toFixed(1)} |`),
  ]
  return `${lines.join('\n')}\n`
}
