import { panelData } from '@opencorridor/sdk/data'
import { median } from '../measure/statistics.ts'
import { madeUpPanel } from './made-up-panel.ts'

/** How long one way to take a panel into the hand takes. */
export interface PanelTime {
  /** As code: `rows()` */
  readonly name: string
  /** Of the processor, in the middle, so that it says the same beside other work. */
  readonly milliseconds: number
}

async function measure(work: () => unknown, rounds: number): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return median(times)
}

/**
 * Measures how long the SDK takes to turn a panel of 120,000 values into the shapes that people work with.
 * @param rounds how often each is done
 */
export async function measurePanel(rounds: number): Promise<readonly PanelTime[]> {
  const text = `{"data":${madeUpPanel()}}`
  const parse = () => (JSON.parse(text) as { data: Parameters<typeof panelData>[0] }).data
  const data = panelData(parse())
  const works: readonly [name: string, work: () => unknown][] = [
    ['JSON.parse of the answer, for comparison', parse],
    ['rows()', () => data.rows()],
    ['columns()', () => data.columns()],
    ['table()', () => data.table()],
    ['toCSV()', () => data.toCSV()],
    ['toArrow()', () => data.toArrow()],
  ]
  const times: PanelTime[] = []
  for (const [name, work] of works) times.push({ name, milliseconds: await measure(work, rounds) })
  return times
}
