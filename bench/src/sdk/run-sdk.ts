import { measureDeadline } from './measure-deadline.ts'
import { measureOverhead } from './measure-overhead.ts'
import type { OverheadPlan } from './measure-overhead.ts'
import { measurePanel } from './measure-panel.ts'
import type { SdkResult } from './sdk-table.ts'

/**
 * Measures the SDK by itself, with no database: what its manners cost beside a bare fetch, how late a deadline is, and how long
 * a panel of 120,000 values takes into the hand.
 */
export async function runSdk(plan: OverheadPlan, tell: (line: string) => void): Promise<SdkResult> {
  tell('The clients beside a bare fetch ...')
  const overheads = await measureOverhead(plan)
  tell('Deadlines ...')
  const lateness = await measureDeadline(6 * plan.rounds)
  tell('A panel in the hand ...')
  const panel = await measurePanel(3 * plan.rounds)
  return { overheads, lateness, panel }
}
